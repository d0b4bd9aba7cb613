// Scenarios that the Go adapters are tried with: a small chain, and steps of it.

/** The validators of keys 1 to 4, in the order of their ed25519 addresses. */
const validators = [2, 1, 4, 3].map((key) => ({ private_key: key.toString(16).padStart(64, '0'), power: 1 }));

const hash = (byte: string) => byte.repeat(32);

/** A node at height 5, round 1, with a proposal whose POL is in round 0, and two blocks in store. */
export const plainSetup = {
  chain_id: 'test',
  initial_height: 1,
  validators,
  blocks: {
    A5: { height: 5, hash: hash('a5'), data: '000102030405060708090a', part_size: 4 },
    B4: { height: 4, hash: hash('b4'), data: '4041424344', part_size: 4 },
    B3: { height: 3, hash: hash('b3'), data: '3031', part_size: 4 },
  },
  store: [
    { block: 'B3', commit: { round: 1, have: 'xxx_' }, seen_commit: { round: 1, have: 'xxxx' } },
    { block: 'B4', commit: null, seen_commit: { round: 0, have: 'xxxx' } },
  ],
  node: {
    height: 5,
    round: 1,
    step: 3,
    proposal: { block: 'A5', round: 1, pol_round: 0 },
    parts: { block: 'A5', have: 'x_x' },
    votes: [{ type: 'prevote', round: 0, block: 'A5', have: 'xxx_' }],
    last_commit: { round: 0, block: 'B4', have: 'xxx_' },
  },
};

export const addPeer = { add_peer: { peer: 'p' } };

export const receive = (channel: string, message: object) => ({ receive: { peer: 'p', channel, message } });

export const tick = (routine: 'data' | 'votes' | 'maj23', link: 'ok' | 'fail' = 'ok') => ({
  tick: { peer: 'p', routine, link },
});

/** The peer announces where it is. */
export const peerAt = (height: number, round: number) =>
  receive('state', {
    new_round_step: { height, round, step: 3, seconds_since_start_time: 0, last_commit_round: 0 },
  });

/** The peer says that it has a proposal with a POL of round 0. */
export const peerHasProposal = receive('data', {
  proposal: {
    height: 5,
    round: 1,
    pol_round: 0,
    block_id: { hash: hash('a5'), part_set_header: { total: 3, hash: hash('aa') } },
    timestamp: { seconds: 1, nanos: 0 },
    signature: 'aa',
  },
});

/** The peer says which prevotes of round 0 it has. */
export const peerHasPol = (votes: unknown) =>
  receive('data', { proposal_pol: { height: 5, proposal_pol_round: 0, proposal_pol: votes } });
