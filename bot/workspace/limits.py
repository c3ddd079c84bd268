"""What Slack refuses in a message, a stream or a view, and with which code and words; pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from bot.workspace import blockkit, blocktext
from bot.workspace.errors import Refused
from bot.workspace.schema import Check, boolean, fields, items, one_of, problem, string

Json = dict[str, Any]

BLOCKS, VIEW_BLOCKS = 50, 100
# Documented: a text over 40,000 characters is cut, over 4,000 can't be edited; a Markdown text ends at 12,000.
TEXT, EDITABLE, MARKDOWN = 40_000, 4_000, 12_000
# Undocumented, but met by several who run bots: blocks whose words add up to more are refused.
TOTAL = 13_200
ATTACHMENTS, PROMPTS, LOADING, STATUS_MESSAGES = 100, 4, 10, 10
TITLE, METADATA, PRIVATE_METADATA, VIEW_BYTES = 24, 16_000, 3000, 250_000

_words = blockkit.plain(TITLE)
_notes = string(PRIVATE_METADATA, least=0)
_name = string(blockkit.IDENTIFIER, least=0)
_MODAL = fields(
    {"type": one_of("modal"), "title": _words, "blocks": items(blockkit.SURFACES["modal"], VIEW_BLOCKS)},
    {
        "close": _words,
        "submit": _words,
        "private_metadata": _notes,
        "callback_id": _name,
        "external_id": _name,
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)
_HOME = fields(
    {"type": one_of("home"), "blocks": items(blockkit.SURFACES["home"], VIEW_BLOCKS)},
    {"private_metadata": _notes, "callback_id": _name, "external_id": _name},
)
_CHUNKS = items(blockkit.CHUNKS, 1000)
_PROMPTS = items(fields({"title": string(), "message": string()}), PROMPTS)


def refusal(message: Json, *, editing: bool = False) -> Refused | None:
    """Return how Slack refuses a message, or None if it takes it."""
    return next(_message_faults(message, editing=editing), None)


def view_refusal(view: Any, *, kind: str) -> Refused | None:
    """Return how Slack refuses a modal or Home tab, or None if it takes it."""
    if not isinstance(view, dict):
        return Refused("invalid_arguments", [problem("must provide an object", "/view")])
    found = list((_MODAL if kind == "modal" else _HOME)(view, "/view"))
    if not found:
        found = [*_twice(view["blocks"], "/view/blocks"), *_unsubmittable(view)]
    if found:
        return Refused("invalid_arguments", found)
    return Refused("view_too_large") if len(json.dumps(view).encode()) > VIEW_BYTES else None


def chunk_refusal(chunks: Any) -> Refused | None:
    """Return how Slack refuses the chunks of a stream, or None if it takes them."""
    found = list(_CHUNKS(chunks, "/chunks"))
    return Refused("invalid_chunks", found) if found else None


def prompt_refusal(prompts: Any) -> Refused | None:
    """Return how Slack refuses suggested prompts, or None if it takes them."""
    found = list(_PROMPTS(prompts, "/prompts"))
    return Refused("invalid_arguments", found) if found else None


def metadata_refusal(metadata: Any) -> Refused | None:
    """Return how Slack refuses a message's metadata, or None; an empty object removes what there was."""
    if not isinstance(metadata, dict) or (metadata and not isinstance(metadata.get("event_type"), str)):
        return Refused("invalid_metadata_format")
    if metadata and not isinstance(metadata.get("event_payload"), dict):
        return Refused("invalid_metadata_format")
    return Refused("metadata_too_large") if len(json.dumps(metadata)) > METADATA else None


def identified(blocks: Iterable[Json], prefix: str) -> list[Json]:
    """Return the blocks with the ``block_id`` and ``action_id`` filled in that the app left out."""
    return [_named(block, f"{prefix}.{number}") for number, block in enumerate(blocks)]


def _message_faults(message: Json, *, editing: bool) -> Iterator[Refused]:
    text, markdown = message.get("text") or "", message.get("markdown_text") or ""
    blocks, attachments = message.get("blocks") or [], message.get("attachments") or []
    if not (text or blocks or attachments or markdown):
        yield Refused("no_text")
    if markdown and (text or blocks):
        yield Refused("markdown_text_conflict")
    if len(text) > (EDITABLE if editing else TEXT) or len(markdown) > MARKDOWN:
        yield Refused("msg_too_long")
    if not isinstance(blocks, list) or not isinstance(attachments, list):
        yield Refused("invalid_blocks_format")
    elif len(attachments) > ATTACHMENTS:
        yield Refused("too_many_attachments")
    else:
        yield from _block_faults(blocks)
    if message.get("metadata") is not None:
        fault = metadata_refusal(message["metadata"])
        if fault:
            yield fault


def _block_faults(blocks: list[Any]) -> Iterator[Refused]:
    check: Check = items(blockkit.SURFACES["message"], BLOCKS, least=0)
    found = list(check(blocks, "/blocks")) or [*_twice(blocks, "/blocks"), *_together(blocks)]
    if found:
        yield Refused("invalid_blocks", found)
    elif sum(len(each["text"]) for each in blocktext.texts(blocks)) > TOTAL:
        yield Refused("msg_blocks_too_long")


def _together(blocks: list[Json]) -> Iterator[str]:
    """Complain of blocks that are fine alone but not with each other."""
    kinds = Counter(block["type"] for block in blocks)
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN:
        yield problem(f"markdown blocks must be less than {MARKDOWN + 1} characters in all", "/blocks")
    if kinds["table"] + kinds["data_table"] > 1:
        yield problem("only_one_table_allowed", "/blocks")
    if kinds["plan"] and kinds["task_card"]:
        yield problem("plan and task_card blocks can't be used together", "/blocks")


def _twice(blocks: list[Json], at: str) -> Iterator[str]:
    ids = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    for name, times in ids.items():
        if times > 1:
            yield problem(f"block_id {name} already exists", at)
    for number, block in enumerate(blocks):
        actions = Counter(each.get("action_id") for each in interactive(block) if each.get("action_id"))
        for name, times in actions.items():
            if times > 1:
                yield problem(f"action_id {name} already exists", f"{at}/{number}/elements")


def _unsubmittable(view: Json) -> Iterator[str]:
    asks = any(block["type"] == "input" for block in view["blocks"])
    if asks and view["type"] == "modal" and not view.get("submit"):
        yield problem("missing required field: submit", "/view")


def interactive(block: Json) -> list[Json]:
    """Return the elements of a block that people may use, in order."""
    elements = block["elements"] if block["type"] in {"actions", "context_actions"} else []
    return [*elements, *(block[name] for name in ("accessory", "element") if block.get(name))]


def _named(block: Json, name: str) -> Json:
    named = {**block, "block_id": block.get("block_id") or name}
    if block["type"] in {"actions", "context_actions"}:
        named["elements"] = [_acting(each, f"{name}a{number}") for number, each in enumerate(block["elements"])]
    for part in ("accessory", "element"):
        if block.get(part) and block[part]["type"] != "image":
            named[part] = _acting(block[part], f"{name}a")
    return named


def _acting(element: Json, name: str) -> Json:
    return {**element, "action_id": element.get("action_id") or name}
