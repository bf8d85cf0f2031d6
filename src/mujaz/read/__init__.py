"""Bytes of any kind to an Article, one format a file."""
