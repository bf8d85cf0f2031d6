"""Who is meant by a name, and the words that may be brought in to say so."""
