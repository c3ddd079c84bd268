"""The first message of the demo: what to try, a line for each sort of people."""

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
# No shipped advert says it.
_OPEN = "Is there a relocation package for the platform engineer?"
_SET = "/rolecall questions Platform Engineer 45"


def welcome(workspace: Workspace, cast: Cast) -> None:
    """Let Rolecall say to the candidate, in their direct message, what to try and as whom."""
    first, second, third = EXAMPLES
    message = say(
        f"Ask me about a role, in your own words: “{first}”, “{second}” or “{third}”.",
        "Prepare for an interview: `/rolecall prepare`, then `/rolecall practise Platform Engineer`.",
        f"Ask what the advert leaves open, “{_OPEN}”, press “Ask the recruiter”, and answer it as *Rob Lindqvist*, the "
        "recruiter, at the top of this page. He can drop an advert of your own into his messages, too.",
        f"Or be *Ivy Osei*, an interviewer, and get a question set: `{_SET}`.",
    )
    for post in posts(message):
        posting.post(workspace, {"text": post.text, "blocks": list(post.blocks)}, workspace.dm_of(cast.ada))
