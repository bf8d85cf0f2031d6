"""Quality in figures, held by floors."""
