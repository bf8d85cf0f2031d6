"""What statements are worth, and which of them make the digest."""
