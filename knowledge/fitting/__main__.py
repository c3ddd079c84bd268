"""``python -m knowledge.fitting LIST``: fit the facet classifier, then the reading model on the cases LIST names."""

from __future__ import annotations

import sys
from pathlib import Path

from knowledge.fitting import facets, reading

if __name__ == "__main__":
    sys.stdout.write(f"Facet classifier: cross-validated accuracy {facets.fit():.3f}.\n")
    sys.stdout.write(reading.fit(reading.listed(Path(sys.argv[1]))) + "\n")
