"""Installs by OAuth: many workspaces, each with its own sealed token and its own desk."""
