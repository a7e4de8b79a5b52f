"""Emitted lines that write one element: header, alternatives of a CHOICE, contents."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, Final

from .adapters import Alone, Mapped, Named, Only, OnOff, UTCTime
from .chains import Chain, chain_of
from .constructed import Alternative, Choice, Kinds, Parts, Sequence, SequenceOf, Tagged
from .encoding import (
    Words,
    headers,
    long_header,
    text,
    writer_of_bits,
    writer_of_digits,
    writer_of_numbers,
    written_by,
)
from .node import BerType
from .primitives import (
    BitString,
    Boolean,
    DecimalInteger,
    Enumerated,
    GeneralizedTime,
    IA5String,
    Integer,
    OctetString,
    TextOctets,
)
from .source import Source, Unusual, class_defaults
from .values import Chosen, Unknown

_IN_PIECES: Final = (Tagged, Sequence, SequenceOf, Choice, Kinds, OctetString, IA5String, TextOctets)
"""Types whose header and contents are written apart."""
_TIMES: Final = {GeneralizedTime: 14, UTCTime: 13}
"""Octets of a usual time."""


class ElementEncoder(Source, ABC):
    """Writes the writing of one element.

    An object with more than the declaration has an element for is refused, not cut down.
    """

    def __init__(self) -> None:
        super().__init__({"Unusual": Unusual, "Chosen": Chosen, "Unknown": Unknown, "join": "".join})
        self._tables: dict[Any, str] = {}

    @abstractmethod
    def function(self, node: BerType) -> str:
        """Give the name of the function that writes the contents of ``node``, or the element where it is a CHOICE."""

    def once(self, key: Any, make: Callable[[], Any]) -> str:
        """Give the name of an object that is made once for all."""
        if key not in self._tables:
            self._tables[key] = self.bind(make())
        return self._tables[key]

    def headers(self, *idents: bytes) -> str:
        """Give the name of the headers with these identifiers inside each other."""
        return self.once(("headers", idents), lambda: headers(idents))

    def refuse_unless(self, condition: str) -> None:
        """Leave to the interpretive form what does not fulfil a condition."""
        with self.block(f"if not ({condition}):"):
            self.put("raise Unusual")

    # --- elements ---------------------------------------------------------------------------------------------------

    def element(self, node: BerType, word: str, p: str, q: str) -> None:
        """Write the element of the value in ``word``: its first octets to ``p``, the others to ``q``.

        ``p`` may be empty for a type that is written in one piece.
        """
        chain = chain_of(node)
        if chain is not None and len(chain.idents) > 1:
            self.chain(node, chain, word, p, q)
        else:
            self.whole(node, word, p, q)

    def whole(self, node: BerType, word: str, p: str, q: str) -> None:
        """Write an element header by header."""
        if isinstance(node, Tagged):
            self.element(node.inner, word, p, q)
            self.wrapped(node, f"{p} + {q}", p, q)
        elif isinstance(node, (Sequence, SequenceOf)):
            self.wrapped(node, f"{self.function(node)}({word})", p, q)
        elif isinstance(node, (Parts, Named, Alone, Only, Mapped)):
            self.in_one_piece(f"{self.function(node)}({word})", p, q)
        elif isinstance(node, Choice):
            self.choice(node, word, p, q)
        else:
            self.simple(node, word, p, q)

    def wrapped(self, node: Any, contents: str, p: str, q: str) -> None:
        """Write identifier and length before contents."""
        more = self.once(("long", node.octets), lambda: long_header(text(node.octets)))
        self.put(f"{q} = {contents}; n = len({q})")
        self.put(f"{p} = {self.headers(node.octets)}[n] if n < 256 else {more}(n)")

    def comes_whole(self, node: BerType) -> bool:
        """Tell whether a type is always written in one piece."""
        return not isinstance(node, _IN_PIECES)

    def chain(self, node: BerType, chain: Chain, word: str, p: str, q: str) -> None:
        """Write all headers of a chain at once if there is nothing but the string inside."""
        table = self.headers(*(bytes([ident]) for ident in chain.idents))
        turned = ".decode('latin-1')" if type(chain.leaf) is OctetString else ""
        if chain.holder is None:
            kind = "bytes" if turned else "str"
            with self.block(f"if type({word}) is {kind}:"):
                self.put(f"{q} = {word}{turned}; {p} = {table}[len({q})]")
        else:
            first, *rest = chain.holder.fields
            condition = [f"type({word}) is {self.bind(chain.holder.make)}", f"not {word}.unknown"]
            condition += [f"{word}.{field.attr} is None" for field in rest]
            condition.append(f"{word}.{first.kind} == {chain.word!r}")
            declared = {name for field in chain.holder.fields for name in (field.attr, field.kind)}
            condition += self.beside(chain.holder.make, declared, word)
            with self.block(f"if {' and '.join(condition)}:"):
                self.put(f"{q} = {word}.{first.attr}{turned}; {p} = {table}[len({q})]")
        with self.block("else:"):
            self.whole(node, word, p, q)

    def beside(self, make: Any, declared: set[str], word: str) -> list[str]:
        """Give the conditions under which an object has nothing that the declaration has no element for."""
        return [
            f"{word}.{attr} is None" if default is None else f"{word}.{attr} == {self.literal(default)}"
            for attr, default in class_defaults(make).items()
            if attr not in declared and attr != "unknown"
        ]

    def literal(self, default: Any) -> str:
        """Write a default."""
        return repr(default) if isinstance(default, (str, int, tuple)) else self.bind(default)

    def simple(self, node: BerType, word: str, p: str, q: str) -> None:
        """Write a simple type."""
        kind, plain = type(node), node
        if kind is OctetString:
            self.put(f"{q} = {word}.decode('latin-1'); {p} = {self.headers(plain.octets)}[len({q})]")
            return
        if kind in (IA5String, TextOctets):
            self.put(f"{q} = {word}; {p} = {self.headers(plain.octets)}[len({q})]")
            return
        if kind in (Enumerated, OnOff):
            words = node.pairs if isinstance(node, OnOff) else node.enum.numbers
            self.in_one_piece(f"{self.bind(Words(node, words))}[{word}]", p, q)
        elif kind is Boolean:
            true = text(node.write(value=True))
            self.in_one_piece(f"{true!r} if {word} is True else {self.bind(written_by(node))}({word})", p, q)
        elif kind in _TIMES:
            self.in_one_piece(self.time(node, word), p, q)
        else:
            makers: dict[type, Callable[[Any], Callable[[Any], str]]] = {
                BitString: writer_of_bits,
                Integer: writer_of_numbers,
                DecimalInteger: writer_of_digits,
            }
            maker = makers.get(kind) or written_by
            self.in_one_piece(f"{self.bind(maker(node))}({word})", p, q)

    def in_one_piece(self, whole: str, p: str, q: str) -> None:
        """Write an element that comes whole."""
        self.put(f"{p} = ''; {q} = {whole}" if p else f"{q} = {whole}")

    def time(self, node: Any, word: str) -> str:
        """Write a time in its usual form."""
        size = _TIMES[type(node)]
        digits = f"{word}[:12]" if type(node) is UTCTime else word
        usual = f"len({word}) == {size} and {word}.isascii() and {digits}.isdigit()"
        usual += "" if digits == word else f" and {word}[12] == 'Z'"
        header = text(node.octets + bytes([size]))
        return f"{header!r} + {word} if {usual} else {self.bind(written_by(node))}({word})"

    # --- choices ----------------------------------------------------------------------------------------------------

    def choice(self, node: Choice, word: str, p: str, q: str) -> None:
        """Write the alternative that the value's type tells."""
        # What a type tells comes first: comparing a dataclass with a constant is slow. A word may be a constant.
        plain = [one for one in node.alternatives if isinstance(one.accepts, type) and one.accepts is not str]
        keyword = "if"
        for one in [*plain, *(one for one in node.alternatives if one not in plain)]:
            with self.block(f"{keyword} {self.fits(one, word)}:"):
                if one.constant is not None:
                    self.put(f"{p} = ''; {q} = {text(one.type.write(None))!r}")
                else:
                    self.element(one.type, f"{word}.value" if one.accepts is None else word, p, q)
            keyword = "elif"
        if node.open_:
            with self.block(f"elif type({word}) is Unknown:"):
                self.put(f"{p} = ''; {q} = {word}.octets.decode('latin-1')")
        with self.block("else:"):
            self.put("raise Unusual")

    def fits(self, one: Alternative, word: str) -> str:
        """Write the condition for an alternative."""
        if one.constant is not None:
            return f"{word} == {self.bind(one.constant)}"
        if one.accepts is None:
            return f"type({word}) is Chosen and {word}.name == {one.name!r}"
        types = one.accepts if isinstance(one.accepts, tuple) else (one.accepts,)
        return " or ".join(f"type({word}) is {self.bind(accepted)}" for accepted in types)

    def kinds(self, node: BerType, kind: str, word: str, p: str, q: str) -> None:
        """Write the alternative that the word in ``kind`` tells."""
        inner = node.inner if isinstance(node, Tagged) else node
        keyword = "if"
        for one in inner.alternatives if isinstance(inner, Kinds) else ():
            words = [name for name, found in inner.by_word.items() if found is one]
            with self.block(f"{keyword} {kind} in {tuple(words)!r}:"):
                if one.word == "":
                    self.kinds(one.type, kind, word, p, q)
                else:
                    self.element(one.type, word, p, q)
            keyword = "elif"
        with self.block("else:"):
            self.put("raise Unusual")
        if isinstance(node, Tagged):
            self.wrapped(node, f"{p} + {q}", p, q)
