"""Every sentence a person may read when there is nothing to show or something is wrong; pure text."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import mrkdwn
from bot.blocks.message import Message, say
from knowledge.domain import Role

_QUESTIONS_FOR_PANEL = (
    "Question sets are kept for the interview panel. I can help you prepare: ask me what a role asks for, "
    "for example `/rolecall ask what is essential for this role?`"
)
UNSURE = "I couldn't ask Slack who you are just now, so this is the view that everybody gets. Try again in a minute."
_THANKS = {
    "helpful": "Thank you. It's noted, and it helps the team see which answers work.",
    "unhelpful": "Thank you for saying so. The team reviews answers like this one. "
    "If you need it today, your recruiter can tell you.",
}


def panel_only() -> Message:
    """Say that question sets aren't for candidates, and what is."""
    return say(_QUESTIONS_FOR_PANEL)


def panel_unsure() -> Message:
    """Say that question sets can't be given, because Slack could not be asked who is on the panel."""
    return say(
        "Question sets are kept for the interview panel, and I couldn't ask Slack just now whether you are on it. "
        "Please try again in a minute."
    )


def switched_off() -> Message:
    """Say that nothing is answered in this channel, and where it is."""
    return say("I'm switched off in this channel. Write to me directly instead: there I can answer.")


def other_roles(titles: Sequence[str]) -> Message:
    """Say that a channel is about these roles and no other."""
    named = " and ".join(f"*{mrkdwn.inline(title)}*" for title in titles)
    return say(f"In this channel I answer about {named} only. Write to me directly to ask about another role.")


def role_closed() -> Message:
    """Say that the role that was chosen is not there for this person, or not any more."""
    return say("I don't have that role for you any more. `/rolecall roles` lists those you can ask about.")


def thanks(rating: str) -> Message:
    """Thank for a rating and say what happens with it."""
    return say(_THANKS[rating])


def unknown_answer() -> Message:
    """Say that a rating met no stored answer."""
    return say("I no longer have that answer, so the rating wasn't kept. Ask again and rate the new one.")


def which_role(known: Sequence[str]) -> Message:
    """Ask for the role that ``/rolecall questions`` needs; ``known`` are titles the person may see."""
    example = known[0] if known else "Platform Engineer"
    return say(
        f"Which role? For example: `/rolecall questions {mrkdwn.inline(example)} 45`. `/rolecall roles` lists them."
    )


def no_such_role(typed: str, near: Sequence[Role]) -> Message:
    """Say that ``typed`` names no single role, and offer the near ones."""
    name = mrkdwn.inline(mrkdwn.clip(typed, 100))
    if not near:
        return say(f"I know no role called “{name}”. `/rolecall roles` lists the ones I know.")
    titles = [role.title for role in near]
    offer = " or ".join(_called(role, alone=titles.count(role.title) == 1) for role in near)
    return say(f"I'm not sure which role “{name}” is. Did you mean {offer}?")


def _called(role: Role, *, alone: bool) -> str:
    """Name a role so that the name can be typed back; titles that several share come as ids."""
    return f"*{mrkdwn.inline(role.title)}*" if alone else f"`{mrkdwn.inline(role.id)}`"


def sent_directly() -> Message:
    """Say in the command's reply that the question set waits in a direct message."""
    return say("I've sent you the question set in a direct message, so that only you see it.")


def moved() -> Message:
    """Say that a reply was too long for this place."""
    return say("That is too long to show here, so I've sent it to you in a direct message.")


def which_question() -> Message:
    """Ask for the question that ``/rolecall ask`` needs."""
    return say("What would you like to know? For example: `/rolecall ask is there an on-call rota?`")


def no_roles() -> Message:
    """Say that no role is stored for this audience."""
    return say("I don't know any roles yet. The person who runs me can add some with `rolecall ingest`.")


def behind(ahead: int) -> Message:
    """Say that an answer will take a while: ``ahead`` questions come first."""
    return say(f"I'm a bit behind: about {ahead} questions before yours. Your answer will come here by itself.")


def silence() -> str:
    """Return the sentence that stands in for an answer which may not be shown here."""
    return "The advert doesn't say. Your recruiter can tell you more."


def told(sentence: str) -> Message:
    """Show a known error's own sentence."""
    return say(mrkdwn.prose(sentence))


def failed(number: str) -> Message:
    """Say that something broke, with the number under which the log holds it."""
    return say(
        "Something went wrong on our side. Please try again; "
        f"if it stays, give your admin this number: {mrkdwn.escape(number)}"
    )
