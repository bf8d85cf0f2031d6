"""How well a checker tells what an article says from what it does not, beside other checkers."""
