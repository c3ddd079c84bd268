"""Puts values into a prompt's part, where it names them; knows no model."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"\{(\w+)\}")


def filled(part: str, values: Mapping[str, str]) -> str:
    """A prompt's part with its variables; braces in a value stay what they are."""
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), part)
