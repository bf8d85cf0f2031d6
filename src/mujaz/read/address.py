"""Address: which addresses on the network a page may be read from."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], tuple[str, ...]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Return every address that `host` has. Raises `OSError` where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Say whether the address, and an IPv4 address inside it, is one of the public internet."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_global(one) for one in (ip, *_embedded(ip)))


def _is_global(ip: IPAddress) -> bool:
    if ip in _NAT64:
        return True  # it is what stands inside that counts
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _embedded(ip: IPAddress) -> tuple[IPAddress, ...]:
    """Return the IPv4 addresses that a translating router would reach through an IPv6 one."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ()
    if ip.ipv4_mapped is not None:
        return (ip.ipv4_mapped,)
    inside: list[IPAddress] = [*(ip.teredo or ())]
    if ip.sixtofour is not None:
        inside.append(ip.sixtofour)
    if ip in _NAT64:
        inside.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return tuple(inside)
