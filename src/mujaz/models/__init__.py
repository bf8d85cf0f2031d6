"""What was learned from data: a Protocol and its CPU adapter each."""
