"""Bytes to text, text to sections, requirements, facts and passages."""
