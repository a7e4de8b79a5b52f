"""CSTA Phase I (ECMA-180) in BER: what each number means, and the declaration behind it."""
