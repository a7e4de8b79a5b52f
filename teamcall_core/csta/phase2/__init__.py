"""CSTA Phase II (ECMA-218) in BER: what each number means, and the declaration behind it.

No machine-readable ECMA-218 is at hand. Every declaration says where it comes from: ``[X]`` octets captured from an
OmniPCX Enterprise, ``[F]`` the published fragment of MakeCall, ``[1]`` taken over from Phase I, ``[I]`` inferred. The
table is in docs/codecs-phases.md.
"""
