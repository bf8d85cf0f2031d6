"""What a clause shows and what it needs: its subject, its object, its complements, who speaks."""
