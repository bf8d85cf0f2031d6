"""Facts measured against gold, one kind a file."""
