"""How one reader sees things: what ids are called, in which time zone, with which options; what templates ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from markupsafe import Markup, escape

from bot.workspace.page import fields, inline, markdown, mrkdwn
from bot.workspace.page.names import Names
from bot.workspace.state import Json, State


@dataclass(frozen=True, slots=True)
class Surface:
    """What blocks stand on. ``id`` starts the ids of all controls on it; ``values`` is Slack's ``state.values``."""

    id: str
    blocks: Sequence[Json]
    values: Json = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """One reader's eyes. ``offers`` are the options that the bot has suggested, by the name of their control."""

    state: State
    me: str
    app: str = "Rolecall"
    offers: Mapping[str, Sequence[Json]] = field(default_factory=dict)

    link = staticmethod(inline.link)
    safe_link = staticmethod(inline.safe_link)

    @property
    def names(self) -> Names:
        return Names(self.state, self.app)

    @property
    def zone(self) -> tzinfo:
        try:
            return ZoneInfo(self.state.users[self.me].tz)
        except ZoneInfoNotFoundError:
            return UTC

    def press(self, block: Json, element: Json, value: str | None = None) -> str:
        """Return what a form sends for a press of a button, or for one ``value`` of several."""
        return fields.key(block, element, value or element.get("value") or None)

    def mrkdwn(self, text: str, verbatim: bool | None = None) -> Markup:  # a template's call
        return mrkdwn.html(text, self.names, verbatim=bool(verbatim), zone=self.zone)

    def markdown(self, text: str) -> Markup:
        return markdown.html(text, self.names)

    def clock(self, ts: str) -> str:
        """Return a message's time of day."""
        return self._moment(ts).strftime("%H:%M")

    def day(self, ts: str) -> str:
        """Return a message's day."""
        return f"{self._moment(ts):%A} {self._moment(ts).day} {self._moment(ts):%B}"

    def moment(self, ts: str) -> str:
        """Return a message's time for machines."""
        return self._moment(ts).isoformat(timespec="seconds")

    def field(self, block: Json, element: Json, surface: Surface) -> fields.Field:
        """Return a control as it stands on a surface, with the options this reader can choose from."""
        groups = self._groups(block, element, surface)
        found = fields.drawn(block, element, state=surface.values, groups=groups)
        if found.kind.type == "datetime-local":
            local = (datetime.fromtimestamp(int(each), self.zone) for each in found.chosen)
            return replace(found, chosen=tuple(f"{each:%Y-%m-%dT%H:%M}" for each in local))
        return found

    def rich(self, each: Json) -> Markup:
        """Return one piece of rich text in its style."""
        words = self._piece(each)
        for style, tag in (("code", "code"), ("underline", "u"), ("strike", "s"), ("italic", "em"), ("bold", "strong")):
            if (each.get("style") or {}).get(style):
                words = Markup(f"<{tag}>{{}}</{tag}>").format(words)  # noqa: S704  # the tags are ours
        return words

    def _moment(self, ts: str) -> datetime:
        return datetime.fromtimestamp(float(ts), self.zone)

    def _piece(self, each: Json) -> Markup:
        match each["type"]:
            case "link":
                return inline.link(each["url"], each.get("text"))
            case "user":
                return inline.mention(f"@{self.names.user(each['user_id']) or each['user_id']}")
            case "channel":
                return inline.mention(f"#{self.names.channel(each['channel_id']) or 'private channel'}")
            case "usergroup":
                return inline.mention(f"@{self.names.group(each['usergroup_id']) or each['usergroup_id']}")
            case "broadcast":
                return inline.mention(f"@{each['range']}", alarm=True)
            case "emoji":
                return escape(f":{each['name']}:")
            case "date":
                fallback = each.get("fallback") or ""
                return escape(inline.dated(str(each["timestamp"]), each["format"], fallback=fallback, zone=self.zone))
        return Markup("<br>").join(
            escape(line) for line in str(each.get("text") or each.get("value") or "").split("\n")
        )

    def _groups(self, block: Json, element: Json, surface: Surface) -> Sequence[tuple[str, Sequence[Json]]]:
        source = element["type"].removeprefix("multi_").removesuffix("_select")
        if source in {"users", "channels", "conversations"}:
            return [("", [_option(each, name) for each, name in self._known(source)])]
        if source != "external":
            return fields.own_options(element)
        said: Any = surface.values.get(block.get("block_id", ""), {}).get(element.get("action_id", ""))
        chosen = fields.chosen_options(said or element)
        offered = self.offers.get(fields.key(block, element), ())
        return [("", [*chosen, *(each for each in offered if each not in chosen)])]

    def _known(self, source: str) -> list[tuple[str, str]]:
        people = [
            (each.id, each.real_name or each.name)
            for each in self.state.users.values()
            if not each.flags.get("deleted") and source != "channels"
        ]
        public = [each for each in self.state.channels.values() if each.kind == "public" and not each.archived]
        places = [(each.id, f"#{each.name}") for each in public if source != "users"]
        return [*places, *people]


def _option(value: str, name: str) -> Json:
    return {"text": {"type": "plain_text", "text": name}, "value": value}
