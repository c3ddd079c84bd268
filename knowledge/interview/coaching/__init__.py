"""Remarks on a practice answer, by rules: what is in it, in its own words, and what isn't; judges no person."""
