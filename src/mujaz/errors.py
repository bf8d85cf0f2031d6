"""Every error Mujaz raises on purpose.

MujazError                      status  exit
├── InputError                     422     2   the input can't be read; says which and what to do
│   ├── EmptyInput                 422     2
│   ├── NotText                    415     2   binary: an image, a PDF, an archive
│   ├── NotArabic                  422     2   another language, named
│   ├── TooShort                   422     2
│   ├── TooLarge                   413     2
│   ├── Malformed                  422     2   JSON that does not parse or lacks a field
│   └── NoSuchSource               404     2   a file that is not there or can't be opened
├── NotInstalled                   501     2   an option that asks for an extra of the package
├── NotConfigured                  501     2   an engine that lacks an address, a name or a fit key
└── FetchError                     502     2   a URL that did not answer with a page
    └── ForbiddenAddress           403     2   not http(s), or a private address
"""

from __future__ import annotations

from typing import ClassVar


class MujazError(Exception):
    """Any error raised on purpose: its HTTP status, its exit code, the input and what to do."""

    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 2

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem


class InputError(MujazError):
    """The input can't be read as an Arabic article."""

    status = 422


class EmptyInput(InputError):
    """Nothing but white space."""


class NotText(InputError):
    """Bytes that are no text: an image, a PDF, an archive."""

    status = 415


class NotArabic(InputError):
    """Text in another language, Persian, Urdu and Kurdish among them."""


class TooShort(InputError):
    """Fewer words than an article has."""


class TooLarge(InputError):
    """More bytes than `Settings.max_bytes`."""

    status = 413


class Malformed(InputError):
    """JSON that does not parse, or an article without its fields."""


class NoSuchSource(InputError):
    """A file that is not there or can't be opened."""

    status = 404


class NotInstalled(MujazError):
    """An option that asks for an extra of the package, which is named."""

    status = 501


class NotConfigured(MujazError):
    """An engine that was not told which server or model to ask, or has a key no header takes."""

    status = 501


class FetchError(MujazError):
    """A URL that did not answer with a page in time."""

    status = 502


class ForbiddenAddress(FetchError):
    """A URL that is not http(s), or that leads to a private address."""

    status = 403
