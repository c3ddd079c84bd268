"""A role on its way in, as recruiters see it: the card of a draft, its lines, and the sentences about it; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.blocks import mrkdwn, view
from bot.blocks.message import Block, Group, Message, Post, context, mark, say, section
from knowledge.domain import Changes, Ingested, Modality, Requirement, Role
from knowledge.domain.drafts import Preview

PUBLISH, CORRECT, DISCARD = "role_publish", "role_correct", "role_discard"
WITHDRAW, RESTORE = "role_withdraw", "role_restore"
# A card is read, not studied; the rest stands in its thread.
_SHOWN = 8
_SILENT = 10
_LINE = 200
_LEVELS = {Modality.ESSENTIAL: "essential", Modality.DESIRABLE: "desirable", Modality.NONE: "level not stated"}


def card(seen: Preview) -> Message:
    """Build the card of a draft: what it would be, what to check in it, and what can be done with it."""
    role = seen.reading.role
    head = f"*{mrkdwn.inline(role.title)}*" + (f", {mrkdwn.inline(role.organisation)}" if role.organisation else "")
    version = seen.reading.document.version
    stands = f"a new version ({version}) of the role `{role.id}`" if seen.changes else f"a new role, `{role.id}`"
    groups = [
        section(f"{head}\nA draft: {stands}. Nobody is answered from it until it is published."),
        *_list("Facts", [f"{fact.label}: {fact.value}" for fact in seen.reading.facts]),
        *_difference(seen),
        *_counted(seen),
        *_list("Hidden text, which is left out", seen.hidden),
        *_list("To check", seen.warnings),
        *_list("Mended in the text", seen.reading.document.repairs),
        *_list("Much the same as", [f"{one.title} (`{one.role}`), {one.share:.0%} alike" for one in seen.twins]),
        *_silent(seen.silent),
        *_corrections(seen),
        (_actions(seen.draft),),
    ]
    return Message(tuple(groups))


def settled(blocks: Sequence[Block], outcome: str) -> Post:
    """Build the card of a draft that nothing can be done with any more; ``outcome`` is what became of it."""
    kept = [block for block in blocks if block.get("type") != "actions"]
    return Post(outcome, (*kept, context(mark(outcome))))


def lines(seen: Preview) -> Message:
    """Build the list of all that a draft asks for, with level and proof, and of what it leaves open."""
    listed = "\n".join(f"• {_line(one)}" for one in seen.reading.requirements)
    asks = (
        f"*What it asks for* ({len(seen.reading.requirements)})" if listed else "It asks for nothing that I can find."
    )
    groups = [section(asks), *([section(listed)] if listed else ())]
    if len(seen.silent) > _SILENT:
        told = ", ".join(mrkdwn.inline(each) for each in seen.silent)
        groups.append(section(f"*Not stated* ({len(seen.silent)}): {told}"))
    return Message(tuple(groups))


def published(outcome: Ingested, sets: Sequence[str] = ()) -> Message:
    """Say that a draft is the role now, with the button that takes it back."""
    role = outcome.role
    if role is None:
        return say("It could not be published.")
    said = [f"*{mrkdwn.inline(role.title)}* is published. People are answered from it from now on."]
    said += [f"{len(sets)} question set{'s are' if len(sets) != 1 else ' is'} out of date now."] if sets else []
    said += [f"_To check:_ {mrkdwn.inline(each)}" for each in outcome.warnings if "rolecall restore" in each]
    return Message((*say(*said).groups, (_button_row(_button("Withdraw", WITHDRAW, role.id)),)))


def withdrawn(role: Role) -> Message:
    """Say that a role is closed, with the button that opens it."""
    said = say(
        f"*{mrkdwn.inline(role.title)}* is withdrawn: nobody is answered from it. Its questions, answers and "
        "corrections are kept."
    )
    return Message((*said.groups, (_button_row(_button("Restore", RESTORE, role.id)),)))


def restored(role: Role) -> Message:
    """Say that a role is open again."""
    return say(f"*{mrkdwn.inline(role.title)}* is back. People are answered from it again.")


def discarded() -> Message:
    """Say that a draft is gone."""
    return say("The draft is gone, and its text with it. Nothing else has changed.")


def for_recruiters() -> Message:
    """Say that roles are brought in by recruiters."""
    return say("Bringing roles in and changing them is for recruiters. Give the document to one of them.")


def unsure() -> Message:
    """Say that Slack could not be asked whether somebody is a recruiter."""
    return say("That is for recruiters, and I couldn't ask Slack just now whether you are one. Please try again.")


def which_one(verb: str) -> Message:
    """Ask for the role that a command needs."""
    return say(f"Which role? For example: `/rolecall {verb} Platform Engineer`.")


def which_withdrawn(known: Sequence[Role]) -> Message:
    """Say which roles are withdrawn, each with the button that opens it."""
    if not known:
        return say("No role is withdrawn.")
    rows = [
        {
            "type": "section",
            "text": mark(f"*{mrkdwn.inline(role.title)}* (`{role.id}`) is withdrawn."),
            "accessory": _button("Restore", RESTORE, role.id),
        }
        for role in known[:_SHOWN]
    ]
    return Message(tuple((row,) for row in rows))


def unfetched(name: str) -> Message:
    """Say that Slack didn't hand a file over."""
    return say(
        f"Slack didn't hand “{mrkdwn.inline(name)}” over to me. Please send it again; if it stays so, ask your admin "
        "whether I have the `files:read` permission."
    )


def _counted(seen: Preview) -> Iterable[Group]:
    found = seen.reading.requirements
    counts = {level: sum(one.modality is level for one in found) for level in Modality}
    told = ", ".join(f"{count} {_LEVELS[level]}" for level, count in counts.items() if count)
    yield section(f"*What it asks for:* {len(found)} lines ({told}). All of them are in the thread.")


def _difference(seen: Preview) -> Iterable[Group]:
    if seen.changes is None:
        return
    yield from _list("Against the version that stands", _changes(seen.changes))
    if seen.sets:
        yield section(f"*Out of date once it is published:* question sets {', '.join(f'`{one}`' for one in seen.sets)}")
    if seen.withdrawn:
        yield section("This role is withdrawn, and stays so until it is restored.")


def _changes(changes: Changes) -> list[str]:
    listed = [f"new: {text}" for text in changes.added]
    listed += [f"gone: {text}" for text in changes.removed]
    listed += [f"changed: {before} → {after}" for before, after in changes.changed]
    return [*listed, f"{changes.kept} lines as they were"] if listed else ["no line has changed"]


def _silent(silent: Sequence[str]) -> Iterable[Group]:
    if silent:
        told = ", ".join(mrkdwn.inline(each) for each in silent[:_SILENT])
        more = f" and {len(silent) - _SILENT} more, listed in the thread" if len(silent) > _SILENT else ""
        yield section(f"*Candidates will be told that these are not stated:* {told}{more}.")


def _corrections(seen: Preview) -> Iterable[Group]:
    if seen.kept:
        yield section(f"*Corrections that hold in it:* {len(seen.kept)}")
    yield from _list("Corrections about words that are gone", [one.words or one.field.value for one in seen.lost])


def _list(name: str, found: Sequence[str]) -> Iterable[Group]:
    if found:
        shown = [f"• {mrkdwn.inline(mrkdwn.clip(' '.join(each.split()), _LINE))}" for each in found[:_SHOWN]]
        more = [f"and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
        yield section("\n".join((f"*{name}*", *shown, *more)))


def _line(one: Requirement) -> str:
    cue = f", “{mrkdwn.inline(one.cue.text)}”" if one.cue else ""
    return f"{mrkdwn.inline(one.text)} _({one.kind.value}, {_LEVELS[one.modality]}{cue})_"


def _actions(draft: str) -> Block:
    return _button_row(
        {**_button("Publish", PUBLISH, draft), "style": "primary"},
        _button("Correct", CORRECT, draft),
        _button("Discard", DISCARD, draft),
    )


def _button_row(*buttons: Block) -> Block:
    return {"type": "actions", "elements": list(buttons)}


def _button(label: str, name: str, value: str) -> Block:
    return {"type": "button", "action_id": name, "text": view.words(label), "value": value}
