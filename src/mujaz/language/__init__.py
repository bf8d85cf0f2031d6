"""Arabic itself: letters, sentences, clauses, words, numbers. Nothing about news."""
