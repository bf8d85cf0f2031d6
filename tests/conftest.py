"""One hypothesis profile for all: the same examples every time, no clock in the verdict."""

from hypothesis import settings

settings.register_profile("mujaz", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("mujaz")
