"""Writes the lists of settings that documents hold, from the settings themselves; run it with `make docs`."""

from __future__ import annotations

from pathlib import Path

from bot.settings import described

ROOT = Path(__file__).parent.parent
ENV_EXAMPLE = ROOT / "deploy" / "env.example"
README = ROOT / "README.md"

_HEAD = (
    "# Every setting of Rolecall, as it is if you set nothing. Copy this to .env and fill in what you need.\n"
    "# Values with spaces or signs such as & and $ go in single quotes.\n"
)
_START, _END = "<!-- settings -->\n", "<!-- /settings -->\n"


def env_example() -> str:
    """The whole of env.example: what has no default is left to fill in, what has one is shown as a comment."""
    entries = []
    for variable, default, description in described():
        line = f"#{variable}={default}" if default else f"{variable}="
        entries.append(f"\n# {description}\n{line}\n")
    return _HEAD + "".join(entries)


def with_settings(readme: str) -> str:
    """The readme with the table of settings between its two marks."""
    before, _, rest = readme.partition(_START)
    _, _, after = rest.partition(_END)
    rows = [f"| `{knob.variable}` | {_cell(knob.default)} | {knob.description} |\n" for knob in described()]
    table = "| Setting | If not set | What it is |\n| --- | --- | --- |\n" + "".join(rows)
    return f"{before}{_START}{table}{_END}{after}"


def _cell(default: str) -> str:
    return f"`{default}`" if default else ""


if __name__ == "__main__":
    ENV_EXAMPLE.write_text(env_example(), encoding="utf-8")
    README.write_text(with_settings(README.read_text(encoding="utf-8")), encoding="utf-8")
