"""Facts of an article, one kind a file."""
