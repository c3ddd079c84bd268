"""``python -m knowledge.fitting CASES…``: fit the facet classifier, then the reading model on golden training cases."""

from __future__ import annotations

import sys
from pathlib import Path

from knowledge.fitting import facets, reading

if __name__ == "__main__":
    sys.stdout.write(f"Facet classifier: cross-validated accuracy {facets.fit():.3f}.\n")
    sys.stdout.write(reading.fit([Path(name) for name in sys.argv[1:]]) + "\n")
