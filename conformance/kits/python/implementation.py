"""The gap: which levels and operations are driven, and how. It translates between scenarios and your code, and judges nothing."""

import bit_array
from harness import Unsupported, serve

# What is driven of level bit_array: each operation with the keys of its arguments.
OPERATIONS = {
    'new': 'size into',
    'size': 'array',
    'get': 'array index',
    'set': 'array index value',
    'copy': 'array into',
    'or': 'left right into',
    'and': 'left right into',
    'sub': 'left right into',
    'is_empty': 'array',
    'is_full': 'array',
    'pick_random': 'array',
}

ABOUT = {
    'protocol': 1,
    'name': 'my-implementation',
    'version': '0.1.0',
    'language': 'Python',
    'dialect': 'kardia',
    'levels': ['bit_array'],
    'operations': {'bit_array': list(OPERATIONS)},
    # What a list of booleans cannot hold.
    'limits': ['malformed_arrays', 'bits_above_size', 'huge_arrays'],
}


def start(level, setup):
    """A fresh subject: what carries out one operation on it."""
    if level == 'bit_array':
        return BitArrays(keys(setup, 'arrays')).step
    raise Unsupported(f'level {level} is not driven')


class BitArrays:
    """The named arrays of one scenario."""

    def __init__(self, setup):
        self.arrays = {name: parse(value) for name, value in typed(setup, 'arrays', dict).items()}

    def step(self, operation, arguments):
        if operation not in OPERATIONS:
            raise Unsupported(f'operation {operation} is not driven')
        result = self.perform(operation, keys(arguments, OPERATIONS[operation]))
        return {**result, 'state': {name: show(array) for name, array in self.arrays.items()}}

    def perform(self, operation, arguments):
        match operation:
            case 'new':
                return self.put(arguments, bit_array.new(integer(arguments, 'size', -(2**31))))
            case 'size':
                return {'value': bit_array.size_of(self.at(arguments, 'array'))}
            case 'get':
                return {'value': bit_array.get(self.at(arguments, 'array'), integer(arguments, 'index', 0))}
            case 'set':
                array, value = self.at(arguments, 'array'), typed(arguments, 'value', bool)
                return {'value': bit_array.put(array, integer(arguments, 'index', 0), value)}
            case 'copy':
                return self.put(arguments, bit_array.copy(self.at(arguments, 'array')))
            case 'or':
                return self.put(arguments, bit_array.union(self.at(arguments, 'left'), self.at(arguments, 'right')))
            case 'and':
                return self.put(arguments, bit_array.intersection(self.at(arguments, 'left'), self.at(arguments, 'right')))
            case 'sub':
                return self.put(arguments, bit_array.difference(self.at(arguments, 'left'), self.at(arguments, 'right')))
            case 'is_empty':
                return {'value': bit_array.is_empty(self.at(arguments, 'array'))}
            case 'is_full':
                return {'value': bit_array.is_full(self.at(arguments, 'array'))}
            case 'pick_random':
                return {'value': bit_array.pick_random(self.at(arguments, 'array'))}

    def at(self, arguments, key):
        """The array that argument `key` names."""
        name = typed(arguments, key, str)
        if name not in self.arrays:
            raise Unsupported('no array of that name')
        return self.arrays[name]

    def put(self, arguments, array):
        self.arrays[typed(arguments, 'into', str)] = array
        return {}


def parse(value):
    """An array from its text. The other form, {bits, elems}, says what a list of booleans cannot hold."""
    if value is None:
        return None
    if not isinstance(value, str) or not set(value) <= {'x', '_'}:
        raise Unsupported('not an array that a list of booleans can hold')
    return [bit == 'x' for bit in value]


def show(array):
    return None if array is None else ''.join('x' if bit else '_' for bit in array)


def keys(given, names):
    """What was given, if it is an object with exactly the keys that `names` lists."""
    if not isinstance(given, dict) or given.keys() != set(names.split()):
        raise Unsupported(f'expected the keys {names}')
    return given


def typed(given, key, kind):
    """What stands under `key`, if it is of that type; True is no int."""
    if type(given[key]) is not kind:
        raise Unsupported(f'unexpected value of {key}')
    return given[key]


def integer(given, key, least):
    """An integer of 32 bits; what may be larger is sent as a decimal string beyond 2^53."""
    value = typed(given, key, int)
    if not least <= value < 2**32:
        raise Unsupported(f'unexpected value of {key}')
    return value


if __name__ == '__main__':
    serve(ABOUT, start)
