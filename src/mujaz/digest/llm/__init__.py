"""The digest as a language model writes it: asked, verified, repaired once, or done without."""
