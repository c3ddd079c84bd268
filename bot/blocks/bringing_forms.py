"""The forms by which recruiters bring a role in and correct it, and what comes back from them; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from bot.blocks import view
from bot.blocks.message import Block
from knowledge.domain import Audience, Fact, Kind, Modality, Reading, Requirement
from knowledge.domain.drafts import Correction, Field

ADDED, CORRECTED = "role_added", "role_corrected"
FILE, TEXT, MORE, ROLE, AUDIENCE = "file", "text", "more", "role", "audience"
TITLE, ORGANISATION, LINE, LEVEL, KIND, FACT, VALUE = "title", "organisation", "line", "level", "kind", "fact", "value"
OUT = "out"
# Slack takes no more in one field.
_PASTED = 3000
_ID = 100
_SUFFIXES = ["docx", "htm", "html", "markdown", "md", "pdf", "txt"]
_READERS = {
    Audience.CANDIDATE: "Everybody",
    Audience.INTERVIEWER: "Interviewers and recruiters",
    Audience.RECRUITER: "Recruiters",
}


class Handed(NamedTuple):
    """What was handed in with the form: a file's id or pasted words, the role's id if one was given, and for whom."""

    file: str
    text: str
    role: str
    audience: Audience


def add() -> Block:
    """Build the form by which a role is brought in."""
    paste: Block = {"type": "plain_text_input", "multiline": True, "max_length": _PASTED}
    files = {"type": "file_input", "filetypes": _SUFFIXES, "max_files": 1}
    readers = [view.option(label, audience.value) for audience, label in _READERS.items()]
    reader = {"type": "static_select", "options": readers, "initial_option": readers[0]}
    blocks = [
        view.field(FILE, "The advert as a file", files, optional=True, hint=view.words("PDF, Word, HTML or text.")),
        view.field(TEXT, "Or its text", paste, optional=True, hint=view.words("A longer one goes on in the next box.")),
        view.field(MORE, "The rest of the text", paste, optional=True),
        view.field(
            ROLE,
            "Short name",
            {"type": "plain_text_input", "max_length": _ID},
            optional=True,
            hint=view.words("Such as platform-engineer. The name of a role that is there makes this its new version."),
        ),
        view.field(AUDIENCE, "Who may read it", reader),
        {"type": "context", "elements": [view.words("You see what I read before anything is published.")]},
    ]
    return view.modal(ADDED, title="Bring a role in", submit="Show me", blocks=blocks)


def handed(body: dict[str, Any]) -> Handed:
    """Read what was handed in; ids in it may be anybody's invention."""
    text = "\n".join(filter(None, (view.typed(body, TEXT), view.typed(body, MORE))))
    audience = view.chosen(body, AUDIENCE)
    known = Audience(audience) if audience in set(Audience) else Audience.RECRUITER
    return Handed(_file(body), text, view.typed(body, ROLE), known)


def wrong(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with what was handed in, by field."""
    said = handed(body)
    if not said.file and not said.text:
        return {TEXT: "Choose a file above, or paste the advert's text here."}
    if said.file and said.text:
        return {TEXT: "There is a file too. Take one of the two away, so that I know which to read."}
    if said.role and not any(letter.isalnum() for letter in said.role):
        return {ROLE: "Write a short name such as platform-engineer, or leave it empty."}
    return {}


def correct(draft: str, reading: Reading) -> Block:
    """Build the form by which a draft is corrected: its head, one line of it, one fact."""
    role = reading.role
    organisation: Block = {"type": "plain_text_input", "max_length": 200}
    organisation |= {"initial_value": role.organisation} if role.organisation else {}
    title = {"type": "plain_text_input", "max_length": 200, "initial_value": role.title[:200]}
    blocks = [
        view.field(TITLE, "Title", title),
        view.field(ORGANISATION, "Organisation", organisation, optional=True),
        *_lines(reading.requirements),
        *_facts(reading.facts),
        {"type": "context", "elements": [view.words("Corrections hold for later versions of the text too.")]},
    ]
    return view.modal(CORRECTED, title="Correct the draft", submit="Save", blocks=blocks, notes=draft)


def corrections(body: dict[str, Any], reading: Reading) -> list[Correction]:
    """Read the corrections that a form asks for, of what the draft says now."""
    found = []
    title, organisation = view.typed(body, TITLE), view.typed(body, ORGANISATION)
    if title and title != reading.role.title:
        found.append(Correction(Field.TITLE, title))
    if organisation != (reading.role.organisation or ""):
        found.append(Correction(Field.ORGANISATION, organisation))
    line, level, kind = (view.chosen(body, name) for name in (LINE, LEVEL, KIND))
    if line and level == OUT:
        found.append(Correction(Field.LEAVE_OUT, "", line))
    elif line and level:
        found.append(Correction(Field.MODALITY, level, line))
    if line and kind and level != OUT:
        found.append(Correction(Field.KIND, kind, line))
    fact = view.chosen(body, FACT)
    return [*found, Correction(Field.FACT, view.typed(body, VALUE), fact)] if fact else found


def amiss(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with a correction, by field."""
    if not view.typed(body, TITLE):
        return {TITLE: "A role needs a title."}
    chosen = {name: view.chosen(body, name) for name in (LINE, LEVEL, KIND)}
    if chosen[LINE] and not (chosen[LEVEL] or chosen[KIND]):
        return {LEVEL: "Choose what is to become of that line."}
    if not chosen[LINE] and (chosen[LEVEL] or chosen[KIND]):
        return {LINE: "Choose the line that this is about."}
    return {}


def _lines(requirements: Sequence[Requirement]) -> list[Block]:
    known = [one for one in requirements if len(one.id) <= view.VALUE]
    if not known:
        return []
    options = view.fitting([view.option(" ".join(one.text.split()), one.id) for one in known])
    levels = [("essential", Modality.ESSENTIAL), ("desirable", Modality.DESIRABLE), ("level not stated", Modality.NONE)]
    choices = [
        *(view.option(f"It is {label}", level.value) for label, level in levels),
        view.option("Leave it out", OUT),
    ]
    kinds = [view.option(f"It is: {kind.value}", kind.value) for kind in Kind]
    return [
        view.field(LINE, "One line of what it asks for", _menu(options), optional=True),
        view.field(LEVEL, "How strongly it is asked for", _menu(choices), optional=True),
        view.field(KIND, "What sort of line it is", _menu(kinds), optional=True),
    ]


def _facts(facts: Sequence[Fact]) -> list[Block]:
    known = {fact.name: fact for fact in facts if len(fact.name) <= view.VALUE}
    if not known:
        return []
    options = [view.option(f"{fact.label}: {fact.value}", name) for name, fact in known.items()][: view.OPTIONS]
    value = {"type": "plain_text_input", "max_length": 200}
    hint = view.words("In words of the document. Leave it empty to leave the fact out.")
    return [
        view.field(FACT, "One fact", _menu(options), optional=True),
        view.field(VALUE, "What it should say", value, optional=True, hint=hint),
    ]


def _menu(options: Sequence[Block]) -> Block:
    if len(options) <= view.OPTIONS:
        return {"type": "static_select", "options": list(options)}
    runs = [list(options[at : at + view.OPTIONS]) for at in range(0, len(options), view.OPTIONS)]
    groups = [
        {"label": view.words(f"Lines from {at * view.OPTIONS + 1}"), "options": run} for at, run in enumerate(runs)
    ]
    return {"type": "static_select", "option_groups": groups}


def _file(body: dict[str, Any]) -> str:
    values = body["view"].get("state", {}).get("values", {})
    files = (values.get(FILE, {}).get(FILE) or {}).get("files") or []
    first = files[0] if isinstance(files, list) and files else ""
    return str(first.get("id") or "") if isinstance(first, dict) else str(first)
