"""Draws a screen: the one place that knows the templates."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.workspace.page.look import Look, Surface
from bot.workspace.page.screen import Screen
from bot.workspace.state import State

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).parent / "templates"


def page(screen: Screen, state: State) -> str:
    """Return the whole page for one person's screen."""
    look = Look(state, screen.me.id, app=screen.app, offers=screen.offers)
    return _environment().get_template("page.html").render(screen=screen, look=look)


def blocks(surface: Surface, look: Look) -> str:
    """Return blocks alone, as they stand in a message, modal or Home tab."""
    template = _environment().from_string('{% from "blocks.html" import blocks with context %}{{ blocks(surface) }}')
    return template.render(surface=surface, look=look)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader

    return Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
