"""What Rolecall knows: documents, roles, answers and question sets. Knows no Slack and no terminal."""
