"""Whether the article supports a statement, one check a file."""
