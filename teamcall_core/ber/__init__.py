"""Basic Encoding Rules (X.690) as constructs: declarations, their interpretive form, and the PDUs of ROSE and ACSE.

Kept free of imports, so that the plain values of :mod:`.values` cost nothing; the words of ASN.1 are in :mod:`.types`.
"""
