"""The people of the demo: one of each sort, with the channels they share; knows nothing of what they ask."""

from __future__ import annotations

from typing import NamedTuple

from bot.workspace.app import App
from bot.workspace.interactions import Workspace
from bot.workspace.state import BOT, TEAM


class Cast(NamedTuple):
    """Their ids, and that of the panel's own channel; all of them are in #general."""

    ada: str
    ivy: str
    rob: str
    gus: str
    hiring: str


def peopled(app: App) -> tuple[Workspace, Cast]:
    """Build a workspace with ``app`` in it and a candidate, an interviewer, a recruiter and a guest."""
    workspace = Workspace(app)
    workspace.state.teams[TEAM] = "Northwind"
    ada = workspace.person("ada", real_name="Ada Moreau", title="candidate")
    ivy = workspace.person("ivy", real_name="Ivy Osei", title="interviewer")
    rob = workspace.person("rob", real_name="Rob Lindqvist", title="recruiter")
    gus = workspace.person("gus", real_name="Gus Park", is_restricted=True)
    hiring = workspace.channel("hiring-panel", ivy, rob, BOT, private=True)
    return workspace, Cast(ada, ivy, rob, gus, hiring)
