"""What Slack refuses in a message, as its error codes, and what would come alive in it; knows no server."""

import re

SECTION, HEADER, BUTTON, VALUE, IDENTIFIER = 3000, 150, 75, 2000, 255
BLOCKS, CONTEXT, CONTEXT_ACTIONS, ACTIONS, FIELDS = 50, 10, 5, 25, 10
TEXT, TOTAL, MARKDOWN = 40_000, 13_200, 12_000

_LIVE = re.compile(r"<[!@#][^>]*>|<https?://[^>]*>|@(?:here|channel|everyone)\b", re.IGNORECASE)


def refusal(message):
    """Return the error code with which Slack refuses a message, or None."""
    text, blocks = message.get("text") or "", message.get("blocks") or []
    if not text and not blocks:
        return "no_text"
    if len(text) > TEXT:
        return "msg_too_long"
    if len(blocks) > BLOCKS or not all(map(_fine, blocks)) or _markdown(blocks) > MARKDOWN:
        return "invalid_blocks"
    return "msg_blocks_too_long" if sum(len(each["text"]) for each in texts(blocks)) > TOTAL else None


def texts(node):
    """Return every text object in blocks, in reading order."""
    if isinstance(node, list):
        return [found for each in node for found in texts(each)]
    if not isinstance(node, dict):
        return []
    if node.get("type") in {"mrkdwn", "plain_text"}:
        return [node]
    return [found for each in node.values() for found in texts(each)]


def live(message):
    """Return the mentions, broadcasts and links in a message that Slack would bring to life."""
    objects = [each for each in texts(message.get("blocks") or []) if each["type"] == "mrkdwn"]
    found = [hit for each in objects for hit in _LIVE.findall(each["text"])]
    found += [each["text"] for each in objects if "http" in each["text"] and not each.get("verbatim")]
    return found + _LIVE.findall(message.get("text") or "")


def _markdown(blocks):
    return sum(len(block["text"]) for block in blocks if block["type"] == "markdown")


def _fine(block):
    check = _BLOCKS.get(block.get("type"))
    return check is not None and len(block.get("block_id", "")) <= IDENTIFIER and check(block)


def _text(node, limit, kinds=("mrkdwn", "plain_text")):
    return isinstance(node, dict) and node.get("type") in kinds and 1 <= len(node.get("text", "")) <= limit


def _section(block):
    fields = block.get("fields", [])
    stated = "text" in block or fields
    named = "text" not in block or _text(block["text"], SECTION)
    return bool(stated) and named and len(fields) <= FIELDS and all(_text(each, VALUE) for each in fields)


def _context(block):
    elements = block.get("elements", [])
    return 1 <= len(elements) <= CONTEXT and all(_text(each, SECTION) for each in elements)


def _button(node):
    return _text(node.get("text"), BUTTON, ("plain_text",)) and len(node.get("value", "")) <= VALUE


def _feedback(element):
    named = element.get("type") == "feedback_buttons" and 1 <= len(element.get("action_id", "")) <= IDENTIFIER
    return named and all(_button(element.get(f"{which}_button", {})) for which in ("positive", "negative"))


def _context_actions(block):
    elements = block.get("elements", [])
    return 1 <= len(elements) <= CONTEXT_ACTIONS and all(map(_feedback, elements))


def _actions(block):
    elements = block.get("elements", [])
    return 1 <= len(elements) <= ACTIONS and all(each.get("type") == "button" and _button(each) for each in elements)


_BLOCKS = {
    "section": _section,
    "context": _context,
    "context_actions": _context_actions,
    "actions": _actions,
    "divider": lambda block: True,
    "header": lambda block: _text(block.get("text"), HEADER, ("plain_text",)),
    "markdown": lambda block: isinstance(block.get("text"), str),
}
