"""Genres: what an article that is no plain news asks of its digest, one genre a file."""
