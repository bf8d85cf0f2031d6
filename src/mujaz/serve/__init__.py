"""The newsroom's server: briefs made, verified, edited, approved and logged over HTTP."""
