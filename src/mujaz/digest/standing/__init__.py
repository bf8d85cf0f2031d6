"""Whether a statement can stand alone, and on what it leans."""
