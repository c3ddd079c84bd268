"""An evaluation as one HTML page that needs nothing else: no script, no font, no network."""

from knowledge.reporting.page import html

__all__ = ["html"]
