"""The sentences of an article as they are read for digesting."""
