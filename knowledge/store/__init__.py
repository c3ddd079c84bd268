"""What survives a restart: documents, records, question sets, feedback."""
