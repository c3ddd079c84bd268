"""The first message of the demo: what to try, in two lines."""

from __future__ import annotations

from bot.blocks.message import posts, say
from bot.workspace import posting
from bot.workspace.cast import Cast
from bot.workspace.interactions import Workspace

# Each is answered from the shipped roles: a value, a list, and one that every role is asked.
EXAMPLES = (
    "How much does the senior reliability engineer role pay?",
    "whats a nice to have for the platform one",
    "which of the roles mention kafka",
)
_SET = "/rolecall questions Platform Engineer 45"


def welcome(workspace: Workspace, cast: Cast) -> None:
    """Let Rolecall say to the candidate, in their direct message, what to try."""
    first, second, third = EXAMPLES
    message = say(
        f"Ask me about a role, in your own words: “{first}”, “{second}” or “{third}”.",
        f"Or be *Ivy Osei*, an interviewer, at the top of this page, and get a question set: `{_SET}`.",
    )
    for post in posts(message):
        posting.post(workspace, {"text": post.text, "blocks": list(post.blocks)}, workspace.dm_of(cast.ada))
