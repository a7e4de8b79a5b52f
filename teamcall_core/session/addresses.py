"""Addresses of peers, and the networks that a setting allows."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network

LOOPBACK: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


def is_within(address: str, networks: tuple[Network, ...]) -> bool:
    """Whether one of the networks holds the address; never so for what is no address.

    An IPv4 address that came through an IPv6 socket counts as what it is.
    """
    try:
        known: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    mapped = known.ipv4_mapped if isinstance(known, IPv6Address) else None
    return any((mapped or known) in network for network in networks)
