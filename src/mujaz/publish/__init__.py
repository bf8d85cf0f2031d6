"""A Brief to bytes, one format a file."""
