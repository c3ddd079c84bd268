"""Question bank, question sets, plans and the linter."""
