"""The harness: JSON-RPC 2.0 on standard input and output, one text a line. What is tested is not its business."""

import json
import sys


class Unsupported(Exception):
    """To be raised where a scenario cannot be set up or driven: it is counted, and never judged."""


def observe(start, scenario):
    """Acts out a scenario on a subject of its own. Every other exception is taken for the subject's."""
    results, perform = [], None
    try:
        perform = start(scenario.get('level'), scenario.get('setup'))
        steps = scenario.get('steps')
        if not isinstance(steps, list) or not all(isinstance(step, dict) and len(step) == 1 for step in steps):
            raise Unsupported('the steps are not a list of one operation each')
        for step in steps:
            [(operation, arguments)] = step.items()
            results.append(perform(operation, arguments))
    except Unsupported as why:
        return {'id': scenario['id'], 'unsupported': str(why)}
    except Exception as crash:
        if perform is None:
            return {'id': scenario['id'], 'setup': {'crash': repr(crash)}, 'steps': []}
        results.append({'crash': repr(crash)})
    return {'id': scenario['id'], 'steps': results}


def answer(request, about, start):
    match request['method']:
        case 'initialize':
            return about
        case 'run':
            return {'observations': [observe(start, scenario) for scenario in request['params']['scenarios']]}
        case 'shutdown':
            return None
        case method:
            raise ValueError(f'no such method: {method}')


def serve(about, start):
    """Answers requests until told to shut down: initialize with about, run with what fresh subjects of start do."""
    for line in sys.stdin:
        request = None
        try:
            request = json.loads(line)
            reply = {'jsonrpc': '2.0', 'id': request['id'], 'result': answer(request, about, start)}
        except Exception as error:
            asked = request.get('id') if isinstance(request, dict) else None
            reply = {'jsonrpc': '2.0', 'id': asked, 'error': {'code': -32600, 'message': repr(error)}}
        print(json.dumps(reply), flush=True)
        if 'result' in reply and request['method'] == 'shutdown':
            return
