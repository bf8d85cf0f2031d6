"""The archive: a newsroom's briefs, their versions and copies, and the search through them."""
