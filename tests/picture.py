"""Draws the README's picture from the real demo: ``make docs``."""

from __future__ import annotations

import asyncio
import io
import tempfile
from pathlib import Path

from rich.console import Console

from bot import demo
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings

PICTURE = Path(__file__).parent.parent / "deploy" / "demo.svg"
# A plain frame: Rich's own loads a font from the network.
_FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>Rolecall answers questions about three adverts in the terminal</title>
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px;
  white-space: pre;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect width="100%" height="100%" rx="10" fill="#292929"/>
<g transform="translate({terminal_x}, {terminal_y})">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


async def draw() -> str:
    """The first part of the demo as an SVG."""
    console = Console(record=True, width=100, file=io.StringIO(), highlight=False, force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        async with open_knowledge(KnowledgeSettings(home=Path(folder) / "home")) as knowledge:
            await demo.questions(knowledge, console)
    return console.export_svg(code_format=_FRAME, unique_id="rolecall")


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")
