"""``python -m knowledge.fitting LIST``: fit the facets, the reading model on LIST's cases, the bank's topics."""

from __future__ import annotations

import sys
from pathlib import Path

from knowledge.fitting import facets, reading, topics

if __name__ == "__main__":
    sys.stdout.write(f"Facet classifier: cross-validated accuracy {facets.fit():.3f}.\n")
    sys.stdout.write(reading.fit(reading.listed(Path(sys.argv[1]))) + "\n")
    sys.stdout.write(f"Question bank: vectors of {topics.fit()} topics.\n")
