"""The story: many briefs of one running story, found in a stream and told on one page."""
