"""Pure builders from domain values to Block Kit; they know no Slack client and no knowledge base."""
