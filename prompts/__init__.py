"""Text that a non-programmer may edit: one Markdown file a prompt, with a ``## system`` and a ``## human`` part."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent
_VARIABLE = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"^## (system|human)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Template:
    """A prompt's two parts; ``version`` is a hash of its text, kept with what it led to."""

    name: str
    system: str
    human: str
    version: str

    @property
    def variables(self) -> frozenset[str]:
        """The names in braces."""
        return frozenset(_VARIABLE.findall(self.system + self.human))

    def messages(self, *given: str) -> list[tuple[str, str]]:
        """Both parts as (speaker, template) pairs, once the caller's variables are exactly the template's.

        Raises ValueError naming each unknown or missing variable, before any model is called.
        """
        unknown, missing = set(given) - self.variables, self.variables - set(given)
        if unknown or missing:
            raise ValueError(
                f"The prompt {self.name!r} has unknown variables {sorted(unknown)} and lacks {sorted(missing)}. "
                f"Make prompts/{self.name}.md and its caller agree."
            )
        return [("system", self.system), ("human", self.human)]


def load(name: str, folder: Path = _FOLDER) -> Template:
    """Read a prompt. Raises ValueError when it doesn't exist or lacks one of its two parts."""
    path = folder / f"{name}.md"
    if not path.is_file():
        known = sorted(file.stem for file in folder.glob("*.md"))
        raise ValueError(f"There is no prompt {name!r}. Known prompts: {', '.join(known)}.")
    text = path.read_text(encoding="utf-8")
    _, *pieces = _PART.split(text)
    parts = {speaker: body.strip() for speaker, body in zip(pieces[::2], pieces[1::2], strict=True)}
    if set(parts) != {"system", "human"}:
        raise ValueError(f"The prompt {name!r} needs a '## system' and a '## human' part.")
    return Template(name, parts["system"], parts["human"], hashlib.sha256(text.encode()).hexdigest()[:12])
