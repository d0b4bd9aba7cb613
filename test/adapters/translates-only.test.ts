// No rule of the reactor is re-implemented in an adapter. This reads the Go sources: each operation calls the engine's own
// function, nothing of the engine's state is compared or written, and the files of versions decide nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../adapters/', import.meta.url));

/** A line of code: comments and the contents of texts are left out. */
interface Line {
  readonly file: string;
  readonly code: string;
}

const withoutComments = (source: string): string =>
  source.replaceAll(/"(?:\\.|[^"\\\n])*"|`[^`]*`|\/\/[^\n]*/g, (match) => (match.startsWith('//') ? '' : match));

const withoutTexts = (code: string): string => code.replaceAll(/"(?:\\.|[^"\\\n])*"/g, '""');

const goFiles = (folder: string): string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go'))
    .map((name) => `${folder}/${name}`);

const sourceOf = (file: string): string => withoutComments(readFileSync(ROOT + file, 'utf8'));

const linesOf = (files: readonly string[]): Line[] =>
  files.flatMap((file) =>
    withoutTexts(sourceOf(file))
      .split('\n')
      .map((code) => ({ file, code: code.trim() }))
      .filter(({ code }) => code !== ''),
  );

const DRIVER = goFiles('cometbft/driver');
const ENGINES = ['cometbft', 'tendermint'].flatMap((folder) => goFiles(`${folder}/engine`));

const found = (lines: readonly Line[], pattern: RegExp, allowed: readonly string[] = []): string[] =>
  lines
    .filter(({ code }) => pattern.test(code) && !allowed.some((known) => code.includes(known)))
    .map(({ file, code }) => `${file}: ${code}`);

/** The code of `case "operation":`, up to the next case. */
const bodyOf = (source: string, operation: string): string =>
  new RegExp(`case "${operation}":\n([\\s\\S]*?)\n\\s*(?:case |default:)`).exec(source)?.[1] ?? '';

/** What each operation has to call: a method of the engine's own object, or a function of package engine. */
const CALLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bit_array.go': {
    new: 'engine.NewBitArray(',
    size: '.Size()',
    get: '.GetIndex(',
    set: '.SetIndex(',
    copy: '.Copy()',
    copy_bits: 'engine.CopyBits(',
    or: '.Or(',
    and: '.And(',
    sub: '.Sub(',
    not: '.Not()',
    update: '.Update(',
    is_empty: '.IsEmpty()',
    is_full: '.IsFull()',
    pick_random: 'engine.PickRandom(',
    to_proto: '.ToProto()',
    from_proto: 'r.fromProto(',
  },
  'codec.go': { decode: 'decode(', encode: 'encode(', validate_height: '.ValidateHeight(' },
  'vote_set.go': {
    set_round: '.SetRound(',
    add_vote: 'engine.AddVote(',
    add_vote_to: '.AddVote(',
    add_late_precommit: 'r.latePrecommit(',
    set_peer_maj23: '.SetPeerMaj23(',
    bit_array: '.BitArray()',
    bit_array_by_block_id: '.BitArrayByBlockID(',
    two_thirds_majority: 'writeMajority(',
    has_two_thirds_any: '.HasTwoThirdsAny()',
    is_commit: '.IsCommit()',
    size: '.Size()',
    get_by_index: '.GetByIndex(',
  },
  'commit.go': {
    make_commit: 'engine.MakeCommit(',
    commit_size: '.Size()',
    commit_bit_array: 'engine.CommitReader(r.commit).BitArray()',
    commit_is_commit: 'engine.CommitReader(r.commit).IsCommit()',
    commit_get_by_index: 'engine.CommitReader(r.commit).GetByIndex(',
    commit_to_vote_set: 'engine.CommitToVoteSet(',
  },
  'peer_state.go': {
    apply_new_round_step: 'r.real.ApplyNewRoundStepMessage(',
    apply_new_valid_block: 'r.real.ApplyNewValidBlockMessage(',
    apply_proposal_pol: 'r.real.ApplyProposalPOLMessage(',
    apply_has_vote: 'r.real.ApplyHasVoteMessage(',
    apply_vote_set_bits: 'r.real.ApplyVoteSetBitsMessage(',
    set_has_proposal: 'r.real.SetHasProposal(',
    init_proposal_block_parts: 'r.real.InitProposalBlockParts(',
    set_has_proposal_block_part: 'r.real.SetHasProposalBlockPart(',
    set_has_vote: 'r.real.SetHasVote(',
    ensure_vote_bit_arrays: 'r.real.EnsureVoteBitArrays(',
    pick_vote_to_send: 'engine.PickVoteToSend(r.real',
    pick_send_vote: 'engine.PickSendVote(r.real',
  },
  'reactor_arguments.go': { data: 'engine.GossipData', votes: 'engine.GossipVotes', maj23: 'engine.QueryMaj23' },
};

describe('adapters over Go reactors only translate', () => {
  it.each(
    Object.entries(CALLS).flatMap(([file, calls]) => Object.entries(calls).map((call) => [file, ...call] as const)),
  )('%s: %s calls %s', (file, operation, call) => {
    expect(bodyOf(sourceOf(`cometbft/driver/level/${file}`), operation)).toContain(call);
  });

  it('leaves no operation of these levels out of the list above', () => {
    const levels = ['bit_array.go', 'codec.go', 'vote_set.go', 'peer_state.go'];
    const unlisted = levels.flatMap((file) =>
      [...sourceOf(`cometbft/driver/level/${file}`).matchAll(/case "([a-z0-9_]+)":/g)]
        .map(([, operation]) => operation ?? '')
        .filter((operation) => CALLS[file]?.[operation] === undefined),
    );
    expect(unlisted).toEqual([]);
  });

  it('hands a late precommit to the real consensus state', () => {
    expect(sourceOf('cometbft/driver/level/late_precommit.go')).toContain('engine.TakeVote(state, vote,');
    const linked = ENGINES.flatMap((file) => [
      ...readFileSync(ROOT + file, 'utf8').matchAll(/go:linkname TakeVote \S+\.\(\*State\)\.addVote\n/g),
    ]);
    expect(linked).toHaveLength(3);
  });

  it('calls the real reactor for what connections do', () => {
    const reactor = sourceOf('cometbft/driver/level/reactor.go');
    for (const call of [
      'r.real.InitPeer(',
      'r.real.AddPeer(',
      'r.real.RemovePeer(',
      'engine.Receive(r.real',
      'StopPeerForError(',
    ])
      expect(reactor).toContain(call);
  });

  it('compares nothing of what the engine holds', () => {
    const field = String.raw`\.(?:Get)?(?:Height|Round|Step|POLRound|ProposalPOLRound|LastCommitRound|CatchupCommitRound|PRS|Prevotes|Precommits|LastCommit|CatchupCommit|Proposal)\b(?:\(\))?`;
    const comparison = new RegExp(`${field}\\s*(?:==|!=|<=?|>=?)|(?:==|!=|<=?|>=?)\\s*[\\w.]+${field}`);
    // Whether a round has sets yet, before they are opened for the votes of a setup.
    expect(found(linesOf([...DRIVER, ...ENGINES]), comparison)).toEqual([]);
    expect(
      found(linesOf(DRIVER), /(?:Prevotes|Precommits)\([^)]*\)\s*(?:==|!=)/, ['n.votes.Prevotes(round) == nil']),
    ).toEqual([]);
  });

  it('writes the state of a peer in setups only', () => {
    const written = found(linesOf(DRIVER), /\bPRS(?:\.\w+)?\s*=[^=]/);
    expect(written).toEqual([
      'cometbft/driver/level/peer_state.go: r.real.PRS = value.PeerRoundState(o.Get(""))',
      'cometbft/driver/level/peer_state.go: r.real.PRS.CatchupCommit = r.real.PRS.Precommits',
    ]);
  });

  it('draws nothing at random, and works on the words of arrays only to read and write them', () => {
    expect(found(linesOf(DRIVER), /math\/rand|crypto\/rand|\brand\./)).toEqual([]);
    const words = found(linesOf(DRIVER), /\bElems\b/).map((line) => line.split(':')[0]);
    expect(new Set(words)).toEqual(
      new Set([
        'cometbft/driver/value/bit_array.go',
        'cometbft/driver/value/exact_wire.go',
        'cometbft/driver/level/bit_array.go',
      ]),
    );
  });

  it('decides nothing in the files of versions', () => {
    expect(ENGINES.length).toBeGreaterThan(0);
    expect(found(linesOf(ENGINES), /^(?:for|switch|select|go|defer)\b|&&|\|\|/)).toEqual([]);
    expect(found(linesOf(ENGINES), /^if\b|\}\s*else\b/, ['if err != nil {', ', ok := '])).toEqual([]);
  });
});
