"""Many articles: whatever an archive holds to tables, on one machine or on a Ray cluster."""
