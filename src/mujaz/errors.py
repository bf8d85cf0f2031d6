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
├── BatchError                     500     2   a batch that can't begin or go on
│   ├── OtherRun                   409     2   a folder that holds another run, or this one
│   ├── Unwritable                 507     2   a full disk, a folder that can't be written to
│   └── Incomplete                 500     3   records that nobody accounts for
├── FetchError                     502     2   a URL that did not answer with a page
│   └── ForbiddenAddress           403     2   not http(s), or a private address
└── RequestError                   400     2   a request to the server that can't be served
    ├── NoKey                      401     2   no key, or one that nobody has
    ├── NotAllowed                 403     2   a key whose role may not do this
    ├── TooSlow                    408     2   a body that did not come in time
    ├── NoSuchBrief                404     2   an id that the desk does not keep
    ├── NoSuchStory                404     2   an id that no story of the archive has
    ├── NotAcceptable              406     2   a form that a brief is not given in
    ├── OutOfDate                  409     2   changed since by somebody else, or withdrawn
    ├── Busy                       429     2   all workers are taken, and as many wait as may
    ├── DeskAway                   503     2   where briefs are kept can't be reached just now
    └── OutOfTime                  503     2   work given up: it took too long, or its worker ended
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

    def __reduce__(self) -> tuple[type[MujazError], tuple[str, str]]:
        """Say how it is made again in another process."""
        return type(self), (self.source, self.problem)


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


class BatchError(MujazError):
    """A batch that can't begin or go on."""


class OtherRun(BatchError):
    """A folder that holds another run, or this one and nobody asked to go on with it."""

    status = 409


class Unwritable(BatchError):
    """A full disk, or a folder that can't be written to."""

    status = 507


class Incomplete(BatchError):
    """A run after which a record is neither a brief, nor skipped, nor a failure."""

    exit_code = 3


class FetchError(MujazError):
    """A URL that did not answer with a page in time."""

    status = 502


class ForbiddenAddress(FetchError):
    """A URL that is not http(s), or that leads to a private address."""

    status = 403


class RequestError(MujazError):
    """A request to the server that can't be served."""

    status = 400


class NoKey(RequestError):
    """No key, or one that nobody has."""

    status = 401


class NotAllowed(RequestError):
    """A key whose role may not do this."""

    status = 403


class TooSlow(RequestError):
    """A body that did not come in time."""

    status = 408


class NoSuchBrief(RequestError):
    """An id that the desk does not keep."""

    status = 404


class NoSuchStory(RequestError):
    """An id that no story of the archive has."""

    status = 404


class NotAcceptable(RequestError):
    """A form that a brief is not given in."""

    status = 406


class OutOfDate(RequestError):
    """A brief that somebody else has changed since, or that is withdrawn."""

    status = 409


class Busy(RequestError):
    """All workers are taken, and as many requests wait as may."""

    status = 429


class DeskAway(RequestError):
    """The desk can't be reached, or can't write, just now; nothing that was answered is lost."""

    status = 503


class OutOfTime(RequestError):
    """Work that was given up: it took too long, or its worker ended."""

    status = 503
