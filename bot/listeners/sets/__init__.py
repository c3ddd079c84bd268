"""Question sets in Slack: built, worked on by the panel, approved, shared and taken away as files."""
