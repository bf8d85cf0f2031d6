"""A language model: what it is asked and what it gives back, whoever serves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, TypedDict


class Message(TypedDict):
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back: the text, or the fault where none did.

    `is_cut` is true where the model was stopped before it had ended. `calls` counts requests, the
    repeated ones too; tokens are null where the server does not say.
    `way` is how the server let itself be asked, the strictest way being 0.
    """

    text: str = ""
    fault: str | None = None
    is_cut: bool = False
    calls: int = 1
    tokens_in: int | None = None
    tokens_out: int | None = None
    way: int = 0


class LanguageModel(Protocol):
    """Continues a conversation. Whatever goes wrong is a `Reply` with its fault, no exception."""

    @property
    def name(self) -> str:
        """Name the model, for `digest.engine` and `made_by`."""

    def reply(self, messages: tuple[Message, ...], *, seconds: float, way: int = 0) -> Reply:
        """Return its answer, or the fault, in at most `seconds`, repeated calls included.

        It is asked in the given way, that of an earlier reply, or in a laxer one.
        """
