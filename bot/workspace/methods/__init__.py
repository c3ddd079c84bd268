"""Slack's Web API by family: one file for each, a table of its methods at the end."""
