"""Checks: what each finds wrong in a statement beside its article, one a file."""
