"""Bit arrays as the peer state uses them: a size, 64-bit words, and nil (None).

`RecordedArrays` does what go-kardia does at 7b90a657 (lib/common/bit_array.go:37-361), crashes included;
`SpecifiedArrays` applies ER-01, ER-02 and ER-03. Sizes are signed; the comments name the clauses.
"""

import re

WORD = (1 << 64) - 1
ALLOCATION_LIMIT = 1 << 24  # bits; above this the adapter answers `unsupported` instead of filling the memory
INT64 = (-(1 << 63), (1 << 63) - 1)


class Crash(Exception):
    """The node would have panicked here; the scenario ends."""


class Rejected(Exception):
    """A received message that a node must refuse."""


class Unsupported(Exception):
    """A scenario that this adapter cannot set up or drive."""


class BitArray:
    """A size and its words. Nothing ties the two together: what arrives from a peer may disagree."""

    def __init__(self, bits, elems):
        self.bits, self.elems = bits, elems

    def word(self, i):
        if i >= len(self.elems):
            raise Crash(f'index out of range [{i}] with length {len(self.elems)}')
        return self.elems[i]

    def has_matching_words(self):
        return self.bits >= 0 and len(self.elems) == -(-self.bits // 64)

    def stray(self):
        """The bits of the last word at or above the size, of an array with matching words."""
        return self.elems[-1] & ~last_word_mask(self.bits) if self.elems else 0


def last_word_mask(bits):
    return (1 << (bits % 64)) - 1 if bits % 64 else WORD


def number(value, low, high):
    """A JSON integer, or a decimal string, within the bounds."""
    if isinstance(value, str) and re.fullmatch(r'-?[0-9]{1,20}', value):
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise Unsupported(f'expected an integer from {low} to {high}, got {value!r:.60}')
    return value


def show_number(value):
    return value if abs(value) < 1 << 53 else str(value)


def parse_array(value):
    if value is None:
        return None
    if isinstance(value, str) and re.fullmatch('[x_]*', value):
        bits = value.replace('x', '1').replace('_', '0')
        return BitArray(len(bits), [int(bits[i:i + 64][::-1], 2) for i in range(0, len(bits), 64)])
    if isinstance(value, dict) and set(value) == {'bits', 'elems'} and isinstance(value['elems'], list):
        if all(isinstance(word, str) and re.fullmatch('[0-9a-f]{16}', word) for word in value['elems']):
            return BitArray(number(value['bits'], *INT64), [int(word, 16) for word in value['elems']])
    raise Unsupported(f'not a bit array: {value!r:.60}')


def show_array(a):
    if a is None:
        return None
    if not a.has_matching_words() or a.stray() or a.bits > 10_000:
        return {'bits': show_number(a.bits), 'elems': [f'{word:016x}' for word in a.elems]}
    return ''.join('x' if a.elems[i // 64] >> i % 64 & 1 else '_' for i in range(a.bits))


class RecordedArrays:
    """The operations as recorded. `choose` picks one of a list of legal indices."""

    def __init__(self, choose):
        self.choose = choose

    def new(self, size):  # BA-NEW
        if size > ALLOCATION_LIMIT:
            raise Unsupported(f'an array of {size} bits')
        return BitArray(size, [0] * -(-size // 64)) if size > 0 else None

    def size(self, a):  # BA-SIZE
        return 0 if a is None else a.bits

    def get(self, a, i):  # BA-GET
        return a is not None and i < a.bits and bool(a.word(i // 64) >> i % 64 & 1)

    def set(self, a, i, value):  # BA-SET
        if a is None or i >= a.bits:
            return False
        a.elems[i // 64] = a.word(i // 64) & ~(1 << i % 64) | bool(value) << i % 64
        return True

    def copy(self, a):  # BA-COPY
        return a and BitArray(a.bits, list(a.elems))

    def copy_bits(self, a, size):  # BA-COPYBITS: the division truncates, so -126..-1 give no words
        if size < -126 or size + 63 > INT64[1]:
            raise Crash('makeslice: len out of range')
        if a is None:
            return None
        if size > ALLOCATION_LIMIT:
            raise Unsupported(f'an array of {size} bits')
        words = max(0, (size + 63) // 64)
        return BitArray(size, (a.elems + [0] * words)[:words])

    def or_(self, a, o):  # BA-OR: reads a word of o for every word of the answer
        if a is None or o is None:
            return self.copy(o if a is None else a)
        c = self.copy_bits(a, max(a.bits, o.bits))
        c.elems = [word | o.word(i) for i, word in enumerate(c.elems)]
        return c

    def and_(self, a, o):  # BA-AND
        if a is None or o is None:
            return None
        c = self.copy_bits(a, min(a.bits, o.bits))
        c.elems = [word & o.word(i) for i, word in enumerate(c.elems)]
        return c

    def not_(self, a):  # BA-NOT: the unused bits of the last word flip too
        return a and BitArray(a.bits, [word ^ WORD for word in a.elems])

    def is_longer(self, a, o):
        """The sizes compare unsigned: a negative one is the longest."""
        return a.bits % (1 << 64) > o.bits % (1 << 64)

    def sub(self, a, o):  # BA-SUB: nil on either side is nil; a longer minuend loses whole words
        if a is None or o is None:
            return None
        if a is o:
            raise Crash('never returned: the operation waits for its own lock')
        if a.bits < 0 and o.bits > ALLOCATION_LIMIT:
            raise Unsupported(f'a loop over {o.bits} bits')
        if not self.is_longer(a, o):
            return self.and_(a, self.not_(o))
        c, last = self.copy(a), len(o.elems) - 1
        for i in range(last):
            c.elems[i] = c.word(i) & 0
        if last >= 0:
            for i in range(last * 64, o.bits):
                self.set(c, i, self.get(a, i) and not self.get(o, i))
        return c

    def update(self, a, o):  # BA-UPD: words, never the size
        if a is not None and o is not None:
            words = min(len(a.elems), len(o.elems))
            a.elems[:words] = o.elems[:words]

    def is_empty(self, a):  # BA-EMPTY: stragglers count
        return a is None or not any(a.elems)

    def is_full(self, a):  # BA-FULL
        if a is None:
            return True
        if not a.elems:
            raise Crash('slice bounds out of range [:-1]')
        mask = last_word_mask(a.bits)
        return all(word == WORD for word in a.elems[:-1]) and a.elems[-1] & mask == mask

    def eligible_in_last_word(self, bits):
        return last_word_mask(bits)

    def pick_random(self, a):  # BA-PICK: index or None
        if a is None or not a.elems:
            return None
        words = a.elems[:-1] + [a.elems[-1] & self.eligible_in_last_word(a.bits)]
        found = [i * 64 + bit for i, word in enumerate(words) if word for bit in range(64) if word >> bit & 1]
        return self.choose(found) if found else None

    def receive(self, a):
        """What a node makes of an array that a message brings (BA-FP-2): it is believed."""
        return a

    def from_proto(self, into, message):  # BA-FP-1, BA-FP-2; message None: absent
        into = BitArray(0, []) if into is None else into
        if message is not None:
            into.bits, into.elems = message.bits, list(message.elems) or into.elems
        return into


class SpecifiedArrays(RecordedArrays):
    """The operations with the errata applied."""

    def or_(self, a, o):  # ER-02: missing words of the argument are clear
        if a is None or o is None:
            return super().or_(a, o)
        c = self.copy_bits(a, max(a.bits, o.bits))
        return super().or_(c, BitArray(o.bits, o.elems + [0] * len(c.elems)))

    def copy_bits(self, a, size):
        return None if a is None else super().copy_bits(a, size)

    def sub(self, a, o):  # ER-01: set difference, in the size of the minuend; a shorter argument holds nothing above its size
        if a is None or o is None:
            return None
        c = self.copy_bits(a, a.bits)
        for i, word in enumerate(o.elems[:len(c.elems)]):
            held = max(o.bits, 0) - 64 * i if o.bits < a.bits else 64
            c.elems[i] &= ~(word & ((1 << min(max(held, 0), 64)) - 1))
        return c

    def receive(self, a):  # ER-03: size and words must agree, bits at or above the size are ignored
        if a is None:
            return None
        if not a.has_matching_words():
            raise Rejected(f'array of {a.bits} bits in {len(a.elems)} words')
        if a.elems:
            a.elems[-1] &= last_word_mask(a.bits)
        return a

    def from_proto(self, into, message):
        message = self.receive(message)
        into = super().from_proto(into, message)
        if message is not None:  # a message without words is size 0 and leaves none behind
            into.elems = list(message.elems)
        return into
