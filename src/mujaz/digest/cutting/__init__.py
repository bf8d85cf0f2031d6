"""The shorter statements that a sentence holds."""
