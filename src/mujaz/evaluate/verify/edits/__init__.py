"""Edits: real sentences with one thing changed, one kind of change a file."""
