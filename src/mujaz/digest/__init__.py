"""Draft statements of an article, each citing its spans."""
