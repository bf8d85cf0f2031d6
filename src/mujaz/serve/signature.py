"""The signature of a webhook: Standard Webhooks 1.0 (standardwebhooks.com), HMAC-SHA256.

What is signed is the message's id, its time and its body, so that none of them can be changed and
a message that was overheard is worth nothing once its time is over.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping

from mujaz.errors import Malformed, NoKey

WINDOW = 300  # seconds that the time of a message may differ from ours
_PREFIX = "whsec_"
_ID = re.compile(r"[!-~]{1,200}")
_TIME = re.compile(r"[0-9]{1,12}")


def secret_of(written: str) -> bytes:
    """Return the secret that is written as `whsec_` and base64. Raises `Malformed`."""
    try:
        secret = base64.b64decode(written.removeprefix(_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if not written.startswith(_PREFIX) or not 24 <= len(secret) <= 64:
        raise Malformed("a secret", f"is {_PREFIX} and 24 to 64 bytes in base64; see --new-hook")
    return secret


def new_secret() -> str:
    """Return a new secret as it is written."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(32)).decode("ascii")


def signed(secret: bytes, id_: str, time: int, body: bytes) -> dict[str, str]:
    """Return the headers that a message bears."""
    return {
        "webhook-id": id_,
        "webhook-timestamp": str(time),
        "webhook-signature": _signature(secret, id_, str(time), body),
    }


def heard_id(headers: Mapping[str, str], now: float) -> str:
    """Return the id of a message whose headers are all there and whose time is ours.

    Raises `NoKey`. Whether it is signed by somebody we know is another question: `is_by`.
    """
    id_, time = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not _ID.fullmatch(id_) or not _TIME.fullmatch(time):
        problem = "wants webhook-id, webhook-timestamp and webhook-signature (Standard Webhooks)"
        raise NoKey("the message", problem)
    if abs(now - int(time)) > WINDOW:
        raise NoKey("webhook-timestamp", f"is more than {WINDOW} s from our time; send it anew")
    return id_


def is_by(secret: bytes, headers: Mapping[str, str], body: bytes) -> bool:
    """Say whether one of a message's signatures was made with a secret."""
    id_, time = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    wanted = _signature(secret, id_, time, body).encode()
    given = headers.get("webhook-signature", "").encode("utf-8", "replace").split(b" ")[:8]
    return any(hmac.compare_digest(wanted, one) for one in given)


def _signature(secret: bytes, id_: str, time: str, body: bytes) -> str:
    made = hmac.new(secret, f"{id_}.{time}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(made).decode("ascii")
