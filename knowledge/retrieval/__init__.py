"""From a question to a role's passages, best first."""
