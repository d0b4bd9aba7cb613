"""Replays the recorded walks under kardia-7b90a657: python3 check_recordings.py ../../vectors/kardia/walks

At every pick the recorded value is followed after checking that it is a legal one. Prints each scenario that differs;
exits with 1 if there is any. Texts of crashes are not compared.
"""

import gzip
import json
import pathlib
import sys

from adapter import LEVELS, Subject


class Follower:
    """Chooses what was recorded at the present step."""

    def __init__(self, recorded):
        self.recorded, self.step = recorded, 0

    def at(self, step):
        self.step = step

    def __call__(self, candidates):
        result = self.recorded[self.step]
        wanted = result['sends'][0] if result.get('sends') else result.get('value')
        return wanted if wanted in candidates else candidates[0]


def first_difference(scenario, recorded):
    """The number of the first step that differs, or None."""
    follower = Follower(recorded)
    observed = Subject('kardia-7b90a657', follower).observe(scenario, follower.at).get('steps', [])
    for i, (ours, theirs) in enumerate(zip(observed, recorded)):
        theirs = {key: value for key, value in theirs.items() if key != 'choice'}
        if json.dumps(ours, sort_keys=True) != json.dumps(theirs, sort_keys=True) and not ('crash' in ours and 'crash' in theirs):
            return i
    return None if len(observed) == len(recorded) else min(len(observed), len(recorded))


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: check_recordings.py DIRECTORY')
    wrong = 0
    for level in LEVELS:
        scenarios = steps = 0
        path = pathlib.Path(sys.argv[1]) / f'{level}.jsonl.gz'
        if not path.is_file():
            sys.exit(f'{path}: no such file')
        with gzip.open(path, 'rt', encoding='utf-8') as lines:
            for line in lines:
                record = json.loads(line)
                at = first_difference(record['scenario'], record['observation']['steps'])
                scenarios, steps = scenarios + 1, steps + len(record['observation']['steps'])
                if at is not None:
                    wrong += 1
                    print(f'{record["scenario"]["id"]}: step {at} differs')
        print(f'{level}: {scenarios} scenarios, {steps} steps')
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
