"""All that knows Slack and the terminal."""
