"""Block Kit's blocks and elements with their documented limits, as data; knows no message and no view.

Limits are those of docs.slack.dev/reference/block-kit. Blocks about whose rules Slack's pages and practice disagree
(alert, card, carousel, container) are refused.
"""

from __future__ import annotations

from typing import Final

from bot.workspace.schema import Check, any_field, anything, boolean, both, fields, items, one_of, string, typed, whole

SECTION, FIELD, HEADER, BUTTON, VALUE, IDENTIFIER, URL = 3000, 2000, 150, 75, 2000, 255, 3000
MARKDOWN, OPTIONS, OPTION_VALUE, PLACEHOLDER, LABEL = 12_000, 100, 150, 150, 2000

_URL: Final = string(URL, pattern=r"(?i)[a-z][a-z0-9+.-]*:\S+")
_ID: Final = string(IDENTIFIER)


def plain(most: int = SECTION) -> Check:
    """A ``plain_text`` object of at most ``most`` characters."""
    return typed({"plain_text": fields({"text": string(most)}, {"emoji": boolean})})


def text(most: int = SECTION) -> Check:
    """A ``plain_text`` or ``mrkdwn`` object of at most ``most`` characters."""
    kinds = {"mrkdwn": fields({"text": string(most)}, {"verbatim": boolean})}
    return typed({"plain_text": fields({"text": string(most)}, {"emoji": boolean}), **kinds})


CONFIRM = fields(
    {"title": plain(100), "text": text(300)},
    {"confirm": plain(30), "deny": plain(30), "style": one_of("primary", "danger")},
)
_OPTION = fields({"text": text(75), "value": string(OPTION_VALUE)}, {"description": text(75), "url": _URL})
_PLAIN_OPTION = fields({"text": plain(75), "value": string(OPTION_VALUE)}, {"description": plain(75), "url": _URL})
_GROUP = fields({"label": plain(75), "options": items(_PLAIN_OPTION, OPTIONS)})
_CHOICE = {"options": items(_PLAIN_OPTION, OPTIONS), "option_groups": items(_GROUP, OPTIONS)}
_FILE = fields({}, {"id": string(), "url": _URL})
_PICTURE = {"image_url": _URL, "slack_file": _FILE}
_DISPATCH = fields({"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2)})
_MANY = {"max_selected_items": whole(1, 100)}
_FILTER = {"filter": anything, "default_to_current_conversation": boolean, "response_url_enabled": boolean}


def _element(required: dict[str, Check] | None = None, **optional: Check) -> Check:
    common = {"action_id": _ID, "confirm": CONFIRM, "focus_on_load": boolean, "placeholder": plain(PLACEHOLDER)}
    return fields(required or {}, {**common, **optional})


def _typing(**optional: Check) -> Check:
    return _element(None, initial_value=string(SECTION, least=0), dispatch_action_config=_DISPATCH, **optional)


def _picked(name: str, check: Check, **more: Check) -> Check:
    return _element(None, **{name: check}, **more)


_ids = items(string(), 100)
_PAIR = fields({"text": plain(BUTTON), "value": string(VALUE)}, {"accessibility_label": string(75)})
_SEEN_BY = items(string(), 10)

ELEMENTS: dict[str, Check] = {
    "button": fields(
        {"text": plain(BUTTON)},
        {
            "action_id": _ID,
            "url": _URL,
            "value": string(VALUE, least=0),
            "style": one_of("primary", "danger"),
            "confirm": CONFIRM,
            "accessibility_label": string(75),
        },
    ),
    "static_select": both(_picked("initial_option", _PLAIN_OPTION, **_CHOICE), any_field("options", "option_groups")),
    "multi_static_select": both(
        _picked("initial_options", items(_PLAIN_OPTION, OPTIONS), **_CHOICE, **_MANY),
        any_field("options", "option_groups"),
    ),
    "external_select": _picked("initial_option", _PLAIN_OPTION, min_query_length=whole(0, 100)),
    "multi_external_select": _picked(
        "initial_options", items(_PLAIN_OPTION, OPTIONS), min_query_length=whole(0, 100), **_MANY
    ),
    "users_select": _picked("initial_user", string()),
    "multi_users_select": _picked("initial_users", _ids, **_MANY),
    "conversations_select": _picked("initial_conversation", string(), **_FILTER),
    "multi_conversations_select": _picked("initial_conversations", _ids, **_FILTER, **_MANY),
    "channels_select": _picked("initial_channel", string(), response_url_enabled=boolean),
    "multi_channels_select": _picked("initial_channels", _ids, **_MANY),
    "overflow": fields({"options": items(_OPTION, 5, least=2)}, {"action_id": _ID, "confirm": CONFIRM}),
    "datepicker": _picked("initial_date", string(10, pattern=r"\d{4}-\d\d-\d\d$")),
    "timepicker": _picked("initial_time", string(5, pattern=r"\d\d:\d\d$"), timezone=string()),
    "datetimepicker": _picked("initial_date_time", whole(10**9, 10**10 - 1)),
    "checkboxes": _element({"options": items(_OPTION, 10)}, initial_options=items(_OPTION, 10)),
    "radio_buttons": _element({"options": items(_OPTION, 10)}, initial_option=_OPTION),
    "plain_text_input": _typing(multiline=boolean, min_length=whole(0, 3000), max_length=whole(1, 3000)),
    "email_text_input": _typing(),
    "url_text_input": _typing(),
    "number_input": both(
        _element(
            {"is_decimal_allowed": boolean},
            initial_value=string(),
            min_value=string(),
            max_value=string(),
            dispatch_action_config=_DISPATCH,
        )
    ),
    "rich_text_input": _element(None, initial_value=anything, dispatch_action_config=_DISPATCH),
    "file_input": fields({}, {"action_id": _ID, "filetypes": items(string(), 50), "max_files": whole(1, 10)}),
    "image": both(fields({"alt_text": string(FIELD)}, _PICTURE), any_field("image_url", "slack_file")),
    "feedback_buttons": fields({"positive_button": _PAIR, "negative_button": _PAIR}, {"action_id": _ID}),
    "icon_button": fields(
        {"icon": one_of("trash"), "text": plain(BUTTON)},
        {
            "action_id": _ID,
            "value": string(VALUE, least=0),
            "confirm": CONFIRM,
            "accessibility_label": string(75),
            "visible_to_user_ids": _SEEN_BY,
        },
    ),
}

_PICKERS = frozenset(name for name in ELEMENTS if name.endswith(("select", "picker")))
_SETTERS = _PICKERS | {"checkboxes", "radio_buttons"}
_WORDS = frozenset(name for name in ELEMENTS if name.endswith("_input"))


def _elements(names: frozenset[str] | set[str]) -> Check:
    return typed({name: ELEMENTS[name] for name in sorted(names)})


_RICH = {
    name: fields({"elements": items(anything, 1000)}, dict.fromkeys(("style", "indent", "offset", "border"), anything))
    for name in ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")
}
RICH_TEXT = typed({"rich_text": fields({"elements": items(typed(_RICH), 1000)}, {"block_id": _ID})})
_CELL = typed(
    {
        "raw_text": fields({"text": string()}),
        "raw_number": fields({"value": anything}, {"text": string()}),
        "rich_text": fields({"elements": items(typed(_RICH), 1000)}),
    }
)
_COLUMN = fields({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})
SOURCE = fields({"url": _URL, "text": string()})
STATUSES = ("pending", "in_progress", "complete", "error")
_TASK = {"title": string(), "task_id": _ID}
_TASK_MORE = {
    "status": one_of(*STATUSES),
    "details": RICH_TEXT,
    "output": RICH_TEXT,
    "sources": items(SOURCE, 100, least=0),
}
_TASK_CARD = fields(_TASK, {**_TASK_MORE, "block_id": _ID})


def _block(required: dict[str, Check] | None = None, **optional: Check) -> Check:
    return fields(required or {}, {"block_id": _ID, **optional})


_section = both(
    _block(
        text=text(SECTION),
        fields=items(text(FIELD), 10),
        accessory=_elements(_SETTERS | {"button", "overflow", "image"}),
        expand=boolean,
    ),
    any_field("text", "fields"),
)
_everywhere: dict[str, Check] = {
    "section": _section,
    "divider": _block(),
    "header": _block({"text": plain(HEADER)}),
    "context": _block(
        {
            "elements": items(
                typed(
                    {
                        "image": ELEMENTS["image"],
                        "plain_text": fields({"text": string(SECTION)}, {"emoji": boolean}),
                        "mrkdwn": fields({"text": string(SECTION)}, {"verbatim": boolean}),
                    }
                ),
                10,
            )
        }
    ),
    "actions": _block({"elements": items(_elements(_SETTERS | {"button", "overflow"}), 25)}),
    "image": both(
        _block({"alt_text": string(FIELD)}, title=plain(FIELD), **_PICTURE), any_field("image_url", "slack_file")
    ),
    "input": _block(
        {"label": plain(LABEL), "element": _elements(_SETTERS | _WORDS)},
        hint=plain(LABEL),
        optional=boolean,
        dispatch_action=boolean,
    ),
    "rich_text": _block({"elements": items(typed(_RICH), 1000)}),
    "video": _block(
        {"alt_text": string(), "title": plain(199), "thumbnail_url": _URL, "video_url": _URL},
        author_name=string(49),
        description=plain(199),
        provider_icon_url=_URL,
        provider_name=string(),
        title_url=_URL,
    ),
}
_in_messages: dict[str, Check] = {
    "markdown": _block({"text": string(MARKDOWN)}),
    "context_actions": _block({"elements": items(_elements({"feedback_buttons", "icon_button"}), 5)}),
    "table": _block({"rows": items(items(_CELL, 20), 100)}, column_settings=items(_COLUMN, 20)),
    "data_table": _block(
        {"caption": string(), "rows": items(items(_CELL, 20), 101)},
        page_size=whole(1, 100),
        row_header_column_index=whole(0, 19),
    ),
    "file": _block({"external_id": string(), "source": one_of("remote")}),
    "task_card": _TASK_CARD,
    "plan": _block({"title": string()}, tasks=items(typed({"task_card": _TASK_CARD}), 50)),
}
SURFACES: dict[str, Check] = {
    "message": typed({**_everywhere, **_in_messages}),
    "modal": typed(_everywhere),
    "home": typed(_everywhere),
}
CHUNKS = typed(
    {
        "markdown_text": fields({"text": string(MARKDOWN)}),
        "plan_update": fields({"title": string(256)}),
        "task_update": fields(
            {"id": _ID, "title": string(256), "status": one_of(*STATUSES)},
            {"details": string(256), "output": string(256), "sources": items(SOURCE, 100, least=0)},
        ),
        "blocks": fields({"blocks": items(SURFACES["message"], 50)}),
    }
)
