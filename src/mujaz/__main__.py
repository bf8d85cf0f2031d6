"""`python -m mujaz` is `mujaz`."""

from mujaz.cli import app

if __name__ == "__main__":
    app()
