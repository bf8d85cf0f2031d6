"""Cited: checks of a statement made of the very words it cites, as the embedded engine's are."""
