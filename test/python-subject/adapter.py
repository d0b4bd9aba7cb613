"""The adapter: scenarios in, observations out, JSON-RPC 2.0 over standard input and output, one text a line.

    python3 adapter.py [--profile kardia | kardia-7b90a657] [--seed N] [--fault NAME] | --list-faults
"""

import argparse
import json
import random
import re
import sys

from bit_array import (INT64, Crash, RecordedArrays, Rejected, SpecifiedArrays, Unsupported, number, parse_array,
                       show_array, show_number)
from faults import FAULTS, describe, with_fault
from peer_state import (ARRAY_FIELDS, PRECOMMIT, PREVOTE, UINT_FIELDS, ZERO_HEADER, RecordedPeerState,
                        SpecifiedPeerState, Votes)

PROFILES = {'kardia': (SpecifiedArrays, SpecifiedPeerState), 'kardia-7b90a657': (RecordedArrays, RecordedPeerState)}


def field(args, name):
    if not isinstance(args, dict) or name not in args:
        raise Unsupported(f'field {name} is missing')
    return args[name]


def uint(args, name, bits=32):
    return number(field(args, name), 0, (1 << bits) - 1)


def flag(args, name):
    if not isinstance(field(args, name), bool):
        raise Unsupported(f'{name} is not a boolean')
    return args[name]


def header_of(value):
    if value is None:
        return dict(ZERO_HEADER)
    if not isinstance(field(value, 'hash'), str) or not re.fullmatch('[0-9a-f]{64}', value['hash']):
        raise Unsupported(f'not a hash: {value["hash"]!r:.80}')
    return {'total': uint(value, 'total'), 'hash': value['hash']}


def vote_key(args):
    named = {'prevote': PREVOTE, 'precommit': PRECOMMIT}
    type_ = field(args, 'type')
    type_ = named[type_] if isinstance(type_, str) and type_ in named else number(type_, -(1 << 31), (1 << 31) - 1)
    return uint(args, 'height', 64), uint(args, 'round'), type_


class BitArrayLevel:
    """Named arrays. Every operation is a method `op_<name>`; it returns what the result holds beside the state."""

    def __init__(self, arrays, _state_class, setup):
        self.ops, named = arrays, setup.get('arrays', {})
        if not isinstance(named, dict):
            raise Unsupported('setup.arrays is not an object')
        self.named = {name: parse_array(value) for name, value in named.items()}

    def state(self):
        return {name: show_array(a) for name, a in self.named.items()}

    def name_in(self, args, key):
        if not isinstance(field(args, key), str):
            raise Unsupported(f'{key} is not a name')
        return args[key]

    def at(self, args, key='array'):
        if self.name_in(args, key) not in self.named:
            raise Unsupported(f'no array named {args[key]!r:.40}')
        return self.named[args[key]]

    def into(self, args, a):
        self.named[self.name_in(args, 'into')] = a

    def size_of(self, args):
        return number(field(args, 'size'), *INT64)

    def op_new(self, args): self.into(args, self.ops.new(self.size_of(args)))
    def op_copy(self, args): self.into(args, self.ops.copy(self.at(args)))
    def op_copy_bits(self, args): self.into(args, self.ops.copy_bits(self.at(args), self.size_of(args)))
    def op_or(self, args): self.into(args, self.ops.or_(self.at(args, 'left'), self.at(args, 'right')))
    def op_and(self, args): self.into(args, self.ops.and_(self.at(args, 'left'), self.at(args, 'right')))
    def op_sub(self, args): self.into(args, self.ops.sub(self.at(args, 'left'), self.at(args, 'right')))
    def op_not(self, args): self.into(args, self.ops.not_(self.at(args)))
    def op_update(self, args): self.ops.update(self.at(args), self.at(args, 'from'))
    def op_get(self, args): return {'value': self.ops.get(self.at(args), uint(args, 'index', 63))}
    def op_set(self, args): return {'value': self.ops.set(self.at(args), uint(args, 'index', 63), flag(args, 'value'))}
    def op_is_empty(self, args): return {'value': self.ops.is_empty(self.at(args))}
    def op_is_full(self, args): return {'value': self.ops.is_full(self.at(args))}
    def op_size(self, args): return {'value': show_number(self.ops.size(self.at(args)))}
    def op_pick_random(self, args): return {'value': self.ops.pick_random(self.at(args))}

    def op_to_proto(self, args):  # BA-TP: nil and arrays without words become no message
        a = self.at(args)
        message = {'bits': show_number(a.bits), 'elems': [f'{word:016x}' for word in a.elems]} if a and a.elems else None
        return {'value': message}

    def op_from_proto(self, args):
        present = 'bits' in args or 'elems' in args
        message = parse_array({'bits': field(args, 'bits'), 'elems': field(args, 'elems')}) if present else None
        self.into(args, self.ops.from_proto(self.named.get(self.name_in(args, 'into')), message))


class PeerStateLevel:
    def __init__(self, arrays, state_class, setup):
        self.peer = state_class(arrays)
        if 'state' in setup:
            self.set_state(setup['state'], setup.get('share', []))

    def set_state(self, given, share):
        given = {**self.state(), **given} if isinstance(given, dict) else field(given, 'height')
        if not isinstance(share, list) or not all(name in ARRAY_FIELDS for name in share):
            raise Unsupported(f'share does not list array fields: {share!r:.80}')
        self.peer.load({name: uint(given, name, bits) for name, bits in UINT_FIELDS.items()},
                       {name: parse_array(given[name]) for name in ARRAY_FIELDS},
                       flag(given, 'proposal'), header_of(given['proposal_block_parts_header']), share)

    def state(self):
        return self.peer.show()

    def op_apply_new_round_step(self, args):
        self.peer.apply_new_round_step(uint(args, 'height', 64), uint(args, 'round'), uint(args, 'step', 8), uint(args, 'last_commit_round'))

    def op_apply_new_valid_block(self, args):
        self.peer.apply_new_valid_block(uint(args, 'height', 64), uint(args, 'round'), header_of(field(args, 'block_part_set_header')),
                                        parse_array(field(args, 'block_parts')), flag(args, 'is_commit'))

    def op_apply_proposal_pol(self, args):
        self.peer.apply_proposal_pol(uint(args, 'height', 64), uint(args, 'proposal_pol_round'), parse_array(field(args, 'proposal_pol')))

    def op_apply_has_vote(self, args): self.peer.apply_has_vote(*vote_key(args), uint(args, 'index'))
    def op_set_has_vote(self, args): self.peer.set_has_vote(*vote_key(args), uint(args, 'index'))

    def op_apply_vote_set_bits(self, args):
        message = field(args, 'message')
        self.peer.apply_vote_set_bits(*vote_key(message), parse_array(field(message, 'votes')), parse_array(field(args, 'ours')))

    def op_set_has_proposal(self, args):
        block_id = field(args, 'block_id')
        header = header_of(None if block_id is None else field(block_id, 'part_set_header'))
        self.peer.set_has_proposal(uint(args, 'height', 64), uint(args, 'round'), uint(args, 'pol_round'), header)

    def op_init_proposal_block_parts(self, args): self.peer.init_proposal_block_parts(header_of(args))

    def op_set_has_proposal_block_part(self, args):
        self.peer.set_has_proposal_block_part(uint(args, 'height', 64), uint(args, 'round'), uint(args, 'index'))

    def op_ensure_vote_bit_arrays(self, args):
        self.peer.ensure_vote_bit_arrays(uint(args, 'height', 64), number(field(args, 'size'), *INT64))

    def votes_of(self, args):
        return Votes(*vote_key(args), uint(args, 'size', 63), parse_array(field(args, 'bits')), flag(args, 'is_commit'))

    def op_pick_vote_to_send(self, args): return {'value': self.peer.pick_vote_to_send(self.votes_of(args))}

    def op_pick_send_vote(self, args):
        if field(args, 'link') not in ('ok', 'fail'):
            raise Unsupported(f'link is neither ok nor fail: {args["link"]!r:.40}')
        sent, attempts = self.peer.pick_send_vote(self.votes_of(args), args['link'] == 'ok')
        return {'value': sent, 'sends': attempts}


LEVELS = {'bit_array': BitArrayLevel, 'peer_state': PeerStateLevel}


def operations_of(level):
    return [name[3:] for name in vars(LEVELS[level]) if name.startswith('op_')] + (['set_state'] if level == 'peer_state' else [])


class Subject:
    """One profile, with or without a fault, and the choice of what a random pick takes."""

    def __init__(self, profile, choose, fault=None):
        arrays_class, self.state_class = with_fault(fault, *PROFILES[profile])
        self.arrays = arrays_class(choose)

    def observe(self, scenario, before_step=lambda i: None):
        """The observation of one scenario; `before_step` is told the number of every step that is about to run."""
        try:
            return {'id': scenario['id'], **self.drive(scenario, before_step)}
        except Unsupported as why:
            return {'id': scenario['id'], 'unsupported': str(why)}

    def drive(self, scenario, before_step):
        level_class = LEVELS.get(scenario['level'])
        if level_class is None:
            raise Unsupported(f'level {scenario["level"]!r:.40}')
        steps = []
        for step in scenario['steps']:
            if not isinstance(step, dict) or len(step) != 1:
                raise Unsupported(f'not a one-key step: {step!r:.80}')
            (operation, args), = step.items()
            if not hasattr(level_class, 'op_' + operation) or not isinstance(args, dict):
                raise Unsupported(f'operation {operation!r:.40}')
            steps.append((operation, args))
        setup, results = scenario.get('setup') or {}, []
        try:
            level = level_class(self.arrays, self.state_class, setup)
        except Crash as why:
            return {'setup': {'crash': str(why)}, 'steps': []}
        begun = {'initial': level.state()} if level_class is PeerStateLevel and 'state' not in setup else {}
        for i, (operation, args) in enumerate(steps):
            before_step(i)
            try:
                result = getattr(level, 'op_' + operation)(args) or {}
            except Rejected as why:
                result = {'error': str(why)}
            except Crash as why:
                return {**begun, 'steps': results + [{'crash': str(why)}]}
            results.append({**result, 'state': level.state()})
        return {**begun, 'steps': results}


class RpcError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def parse_request(line):
    try:
        request = json.loads(line.decode('utf-8'))
    except (ValueError, RecursionError):
        raise RpcError(-32700, 'not a JSON text') from None
    if not isinstance(request, dict) or request.get('jsonrpc') != '2.0' or not isinstance(request.get('method'), str):
        raise RpcError(-32600, 'not a JSON-RPC 2.0 request')
    return request


def check_scenarios(params):
    scenarios = params.get('scenarios')
    if not isinstance(scenarios, list):
        raise RpcError(-32602, 'params.scenarios is not a list')
    for i, scenario in enumerate(scenarios):
        shapes = {'id': str, 'level': str, 'steps': list}
        if not isinstance(scenario, dict) or not all(isinstance(scenario.get(key), shape) for key, shape in shapes.items()):
            raise RpcError(-32602, f'scenario {i} lacks id, level or steps')
        if not isinstance(scenario.get('setup', {}), (dict, type(None))):
            raise RpcError(-32602, f'scenario {i}: setup is not an object')
    return scenarios


def answer(request, options, subject):
    method, params = request['method'], request.get('params')
    if method == 'shutdown':
        return None
    if method not in ('initialize', 'run'):
        raise RpcError(-32601, f'unknown method {method:.40}')
    if not isinstance(params, dict):
        raise RpcError(-32602, 'params is not an object')
    if method == 'run':
        return {'observations': [subject.observe(scenario) for scenario in check_scenarios(params)]}
    if params.get('protocol') != 1:
        raise RpcError(-32602, 'only protocol 1 is spoken here')
    return {'protocol': 1, 'name': 'python-peer-state', 'version': '1.0.0', 'language': 'python', 'dialect': 'kardia',
            'levels': list(LEVELS), 'operations': {level: operations_of(level) for level in LEVELS}}


def serve(options):
    subject = Subject(options.profile, random.Random(options.seed).choice, options.fault)
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        request = {'id': None}
        try:
            request = parse_request(line)
            response = {'result': answer(request, options, subject)}
        except RpcError as error:
            response = {'error': {'code': error.code, 'message': str(error)}}
        if 'id' in request:  # a request without id is a notification
            print(json.dumps({'jsonrpc': '2.0', 'id': request['id'], **response}), flush=True)
        if request.get('method') == 'shutdown':
            return


def main():
    parser = argparse.ArgumentParser(description='peer state and bit array of the consensus gossip reactor, in Python')
    parser.add_argument('--profile', choices=PROFILES, default='kardia')
    parser.add_argument('--seed', type=int, default=0, help='of the random picks')
    parser.add_argument('--fault', choices=FAULTS, help='switch one fault on')
    parser.add_argument('--list-faults', action='store_true', help='print the faults as JSON')
    options = parser.parse_args()
    print(json.dumps(describe(), indent=2)) if options.list_faults else serve(options)


if __name__ == '__main__':
    main()
