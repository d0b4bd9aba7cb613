"""Ten faults that can be switched on, each a small override that re-enacts an entry of the bug museum.

A suite that accepts this subject with one of them on has missed it.
"""

from bit_array import WORD


class SubKeepsWordEdge:
    def sub(self, a, o):  # BA-01: wrong at word boundaries: bit 63 of a full word is never taken away
        c = super().sub(a, o)
        if c is not None:
            for i in range(min(a.bits // 64, len(a.elems), len(c.elems))):
                c.elems[i] |= a.elems[i] & 1 << 63
        return c


class PickStragglers:
    def eligible_in_last_word(self, bits):  # BA-09: bits at or above the size are picked
        return WORD


class GoBackwards:
    def is_newer(self, height, round, step):  # PS-02: only an exact duplicate is ignored
        return (height, round, step) != (self.height, self.round, self.step)


class CopyPrecommits:
    def adopt_precommits(self):  # PS-04: a copy where the object must be shared
        return self.arrays.copy(self.precommits)


class ArraysFirst:
    def prepare_arrays(self, votes):  # PS-05: the two calls swapped, so sharing starts where it must not
        self.ensure_vote_bit_arrays(votes.height, votes.size)
        if votes.is_commit:
            self.ensure_catchup_commit_round(votes.height, votes.round, votes.size)


class HasVoteBelow:
    def hears_of_height(self, height):  # PS-11: the height guard also lets the height below through
        return self.height in (height, height + 1)


class IntersectOurs:
    def beyond_ours(self, target, ours):  # PS-12: intersection where the difference is meant
        return self.arrays.and_(target, ours)


class IgnoreIsCommit:
    def excuses_round(self, round, is_commit):  # PS-13: a committed block of another round is ignored
        return self.round == round


class MarkFailedSend:
    def pick_send_vote(self, votes, link_ok):  # PS-15: marked although the send failed (go-kardia itself does this)
        sent, attempts = super().pick_send_vote(votes, link_ok)
        for index in attempts:
            self.mark(votes, index)
        return sent, attempts


class RestoreAlways:
    def restores_catchup(self, round):  # PS-20: any new round of the height takes over the catch-up precommits
        return True


# name -> (museum entry, override, what it replaces, clauses that it breaks)
FAULTS = {
    'sub-word-edge': ('BA-01', SubKeepsWordEdge, 'arrays', ['BA-SUB']),
    'pick-stragglers': ('BA-09', PickStragglers, 'arrays', ['BA-PICK']),
    'state-backwards': ('PS-02', GoBackwards, 'peer_state', ['PS-NRS-1']),
    'catchup-copied': ('PS-04', CopyPrecommits, 'peer_state', ['PS-ECC-4']),
    'arrays-before-catchup': ('PS-05', ArraysFirst, 'peer_state', ['PS-ECC-5', 'PS-PVS-2']),
    'has-vote-below': ('PS-11', HasVoteBelow, 'peer_state', ['PS-AHV-1']),
    'ours-intersected': ('PS-12', IntersectOurs, 'peer_state', ['PS-VSB-3']),
    'is-commit-ignored': ('PS-13', IgnoreIsCommit, 'peer_state', ['PS-NVB-2']),
    'failed-send-marked': ('PS-15', MarkFailedSend, 'peer_state', ['PS-PSV-3']),
    'restore-always': ('PS-20', RestoreAlways, 'peer_state', ['PS-NRS-4']),
}


def describe():
    return [{'name': name, 'museum': museum, 'clauses': clauses, 'override': override.__name__,
             'profiles': ['kardia'] if museum == 'PS-15' else ['kardia', 'kardia-7b90a657']}
            for name, (museum, override, _, clauses) in FAULTS.items()]


def with_fault(name, arrays_class, state_class):
    """The two classes, one of them with the named fault mixed in; None leaves both as they are."""
    if name is None:
        return arrays_class, state_class
    _, override, target, _ = FAULTS[name]
    if target == 'arrays':
        return type('FaultyArrays', (override, arrays_class), {}), state_class
    return arrays_class, type('FaultyPeerState', (override, state_class), {})
