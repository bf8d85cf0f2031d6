"""Where a sentence opens, and the small words that it can do without."""
