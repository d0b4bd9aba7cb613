"""What a node believes that one peer holds (consensus/manager.go:997-1350).

`RecordedPeerState` does what go-kardia does at 7b90a657; `SpecifiedPeerState` applies ER-13 and ER-14 (ER-05
follows from the specified arrays). Two fields may hold the same array object: that sharing is part of the behaviour.
"""

from bit_array import Crash, show_array, show_number

ZERO_HEADER = {'total': 0, 'hash': '00' * 32}
PREVOTE, PRECOMMIT = 1, 2
ARRAY_FIELDS = ('proposal_block_parts', 'proposal_pol', 'prevotes', 'precommits', 'last_commit', 'catchup_commit')
UINT_FIELDS = {'height': 64, 'round': 32, 'step': 8, 'proposal_pol_round': 32, 'last_commit_round': 32, 'catchup_commit_round': 32}


class Votes:
    """The source of a pick: our vote set, or a commit, of one height, round and type."""

    def __init__(self, height, round, type, size, bits, is_commit):
        self.height, self.round, self.type, self.size, self.bits, self.is_commit = height, round, type, size, bits, is_commit


class RecordedPeerState:
    def __init__(self, arrays):  # PS-NEW-1
        self.arrays = arrays
        self.proposal, self.proposal_block_parts_header = False, dict(ZERO_HEADER)
        for name in UINT_FIELDS:
            setattr(self, name, 0)
        for name in ARRAY_FIELDS:
            setattr(self, name, None)

    def show(self):
        shown = {name: show_number(getattr(self, name)) for name in UINT_FIELDS}
        shown.update({name: show_array(getattr(self, name)) for name in ARRAY_FIELDS})
        return {**shown, 'proposal': self.proposal, 'proposal_block_parts_header': dict(self.proposal_block_parts_header)}

    def set_has_proposal(self, height, round, pol_round, header):
        if (self.height, self.round) != (height, round) or self.proposal:  # PS-SHP-1, PS-SHP-2
            return
        self.proposal = True  # PS-SHP-3
        if self.proposal_block_parts is not None:  # PS-SHP-4: the POL fields stay as they are
            return
        parts = self.arrays.new(header['total'])  # PS-SHP-5
        self.proposal_block_parts_header, self.proposal_block_parts = header, parts
        self.proposal_pol_round, self.proposal_pol = pol_round, None

    def init_proposal_block_parts(self, header):  # PS-IPB-1..3: no height or round guard
        if self.proposal_block_parts is None:
            self.proposal_block_parts = self.arrays.new(header['total'])
            self.proposal_block_parts_header = header

    def set_has_proposal_block_part(self, height, round, index):  # PS-SBP-1, PS-SBP-2
        if (self.height, self.round) == (height, round):
            self.arrays.set(self.proposal_block_parts, index, True)

    def apply_proposal_pol(self, height, pol_round, pol):  # PS-POL-1..3
        pol = self.arrays.receive(pol)
        if (self.height, self.proposal_pol_round) == (height, pol_round):
            self.proposal_pol = pol

    def array_of(self, height, round, type):
        """The array that tracks these votes, or nil; the first match decides."""
        if type not in (PREVOTE, PRECOMMIT):  # PS-GVB-1
            return None
        if self.height == height:  # PS-GVB-2
            if self.round == round:
                return self.prevotes if type == PREVOTE else self.precommits
            if self.catchup_commit_round == round:
                return None if type == PREVOTE else self.catchup_commit
            if self.proposal_pol_round == round:
                return self.proposal_pol if type == PREVOTE else None
        elif self.height == (height + 1) % (1 << 64):  # PS-GVB-3, PS-GVB-7
            if self.last_commit_round == round and type == PRECOMMIT:
                return self.last_commit
        return None

    def adopt_precommits(self):
        """PS-ECC-4: the object itself, not its content (AL-1)."""
        return self.precommits

    def ensure_catchup_commit_round(self, height, round, size):
        if self.height != height or self.catchup_commit_round == round:  # PS-ECC-1, PS-ECC-2
            return
        self.catchup_commit_round = round  # PS-ECC-3
        self.catchup_commit = self.adopt_precommits() if round == self.round else self.arrays.new(size)

    def ensure_vote_bit_arrays(self, height, size):
        names = ()  # PS-EVB-3
        if self.height == height:  # PS-EVB-1
            names = ('prevotes', 'precommits', 'catchup_commit', 'proposal_pol')
        elif self.height == (height + 1) % (1 << 64):  # PS-EVB-2
            names = ('last_commit',)
        for name in names:
            if getattr(self, name) is None:
                setattr(self, name, self.arrays.new(size))

    def set_has_vote(self, height, round, type, index):
        if type not in (PREVOTE, PRECOMMIT):  # PS-SHV-3: naming the type comes before the lookup
            raise Crash('unknown vote type')
        self.arrays.set(self.array_of(height, round, type), index, True)  # PS-SHV-1

    def prepare_arrays(self, votes):  # PS-PVS-2, PS-PVS-3: in this order (PS-ECC-5)
        if votes.is_commit:
            self.ensure_catchup_commit_round(votes.height, votes.round, votes.size)
        self.ensure_vote_bit_arrays(votes.height, votes.size)

    def pick_candidate(self, votes):
        if votes.size == 0:  # PS-PVS-1
            return None
        self.prepare_arrays(votes)
        target = self.array_of(votes.height, votes.round, votes.type)
        return None if target is None else self.arrays.pick_random(self.arrays.sub(votes.bits, target))  # PS-PVS-4, 5

    def mark(self, votes, index):
        self.set_has_vote(votes.height, votes.round, votes.type, index)

    def pick_vote_to_send(self, votes):
        index = self.pick_candidate(votes)
        if index is not None:  # PS-PVS-6: marked before anything is sent
            self.mark(votes, index)
        return index

    def pick_send_vote(self, votes, link_ok):
        """Whether a vote was sent, and the attempts (PS-PSV-1..3)."""
        index = self.pick_vote_to_send(votes)
        if index is None:
            return False, []
        if link_ok:
            self.mark(votes, index)
        return link_ok, [index]

    def hears_of_height(self, height):  # PS-AHV-1
        return self.height == height

    def apply_has_vote(self, height, round, type, index):  # PS-AHV-2
        if self.hears_of_height(height):
            self.set_has_vote(height, round, type, index)

    def beyond_ours(self, target, ours):  # PS-VSB-3
        return self.arrays.sub(target, ours)

    def apply_vote_set_bits(self, height, round, type, votes, ours):
        votes = self.arrays.receive(votes)
        target = self.array_of(height, round, type)
        if target is None:  # PS-VSB-1
            return
        if ours is not None:  # PS-VSB-3; ER-05: an empty claim is the empty set
            votes = self.arrays.or_(self.beyond_ours(target, ours), votes)
        self.arrays.update(target, votes)  # PS-VSB-2

    def excuses_round(self, round, is_commit):  # PS-NVB-2
        return self.round == round or is_commit

    def apply_new_valid_block(self, height, round, header, parts, is_commit):
        parts = self.arrays.receive(parts)
        if self.height == height and self.excuses_round(round, is_commit):  # PS-NVB-1
            self.proposal_block_parts_header, self.proposal_block_parts = header, parts  # PS-NVB-3

    def is_newer(self, height, round, step):  # PS-NRS-1
        return (height, round, step) > (self.height, self.round, self.step)

    def restores_catchup(self, round):  # PS-NRS-4
        return round == self.catchup_commit_round

    def carried_over(self, old_height, old_round, old_precommits, last_commit_round):
        """The new last_commit on entering a height (PS-NRS-5): recorded, the precommits are gone by then."""
        return None

    def apply_new_round_step(self, height, round, step, last_commit_round):
        if not self.is_newer(height, round, step):
            return
        old_height, old_round, old_precommits = self.height, self.round, self.precommits
        self.height, self.round, self.step = height, round, step  # PS-NRS-2
        if (height, round) == (old_height, old_round):  # PS-NRS-8
            return
        self.proposal, self.proposal_block_parts_header, self.proposal_block_parts = False, dict(ZERO_HEADER), None  # PS-NRS-3
        self.proposal_pol_round, self.proposal_pol, self.prevotes, self.precommits = 0, None, None, None
        if height == old_height:  # PS-NRS-7
            if self.restores_catchup(round):
                self.precommits = self.catchup_commit
            return
        self.last_commit_round = last_commit_round
        self.last_commit = self.carried_over(old_height, old_round, old_precommits, last_commit_round)
        self.catchup_commit_round, self.catchup_commit = 0, None  # PS-NRS-6

    def load(self, uints, arrays, proposal, header, share):
        """A state set from outside; the fields named in `share` become one object, the first one's."""
        for name, value in {**uints, **arrays}.items():
            setattr(self, name, value)
        self.proposal, self.proposal_block_parts_header = proposal, header
        for name in share[1:]:
            setattr(self, name, getattr(self, share[0]))


class SpecifiedPeerState(RecordedPeerState):
    def carried_over(self, old_height, old_round, old_precommits, last_commit_round):  # ER-13
        follows = (old_height + 1) % (1 << 64) == self.height and old_round == last_commit_round
        return old_precommits if follows else None

    def pick_vote_to_send(self, votes):  # ER-14: picking marks nothing, a sent vote is marked by pick_send_vote
        return self.pick_candidate(votes)
