"""Mujaz (موجز): Arabic news digests whose every word points at the article."""

from importlib.metadata import version

__version__ = version("mujaz")
