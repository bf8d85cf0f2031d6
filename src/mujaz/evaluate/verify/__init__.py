"""Verdicts measured against sentences whose verdict is known."""
