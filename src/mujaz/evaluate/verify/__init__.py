"""Verification, measured: minimal pairs, headline pairs, generated edits, real digests."""
