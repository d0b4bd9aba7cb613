// What each operation may answer, by level: `Results['bit_array']['size']` is the result of `size`. Written from the suite's registry; do not
// edit. The bounds of numbers and texts are in the suite's `spec/adapter-protocol.md`.

export type ReportedBitArray =
  | string
  | null
  | {
      bits: Int64;
      elems: Word[];
    };
export type Int64 = number | string;
export type Word = string;
export type Message =
  | {
      new_round_step: {
        height: number | string;
        round: number;
        step: Uint32;
        seconds_since_start_time: number | string;
        last_commit_round: number;
      };
    }
  | {
      new_valid_block: {
        height: number | string;
        round: number;
        block_part_set_header: {
          total: Uint32;
          hash: Bytes;
        };
        block_parts: ReportedBitArray;
        is_commit: boolean;
      };
    }
  | {
      proposal: {
        height: number | string;
        round: number;
        pol_round: number;
        block_id: null | {
          hash: Bytes;
          part_set_header: {
            total: Uint32;
            hash: Bytes;
          };
        };
        timestamp: Timestamp;
        signature: Bytes;
      };
    }
  | {
      proposal_pol: {
        height: number | string;
        proposal_pol_round: number;
        proposal_pol: ReportedBitArray;
      };
    }
  | {
      block_part: {
        height: number | string;
        round: number;
        part: {
          index: Uint32;
          bytes: Bytes;
          proof: {
            total: number | string;
            index: number | string;
            leaf_hash: Bytes;
            aunts: Bytes[];
          };
        };
      };
    }
  | {
      vote: {
        height: number | string;
        round: number;
        type: VoteType;
        block_id: null | {
          hash: Bytes;
          part_set_header: {
            total: Uint32;
            hash: Bytes;
          };
        };
        timestamp: Timestamp;
        validator_address: Bytes;
        validator_index: number;
        signature: Bytes;
        extension?: Bytes;
        extension_signature?: Bytes;
      };
    }
  | {
      has_vote: {
        height: number | string;
        round: number;
        type: VoteType;
        index: number;
      };
    }
  | {
      vote_set_maj23: {
        height: number | string;
        round: number;
        type: VoteType;
        block_id: null | {
          hash: Bytes;
          part_set_header: {
            total: Uint32;
            hash: Bytes;
          };
        };
      };
    }
  | {
      vote_set_bits: {
        height: number | string;
        round: number;
        type: VoteType;
        block_id: null | {
          hash: Bytes;
          part_set_header: {
            total: Uint32;
            hash: Bytes;
          };
        };
        votes: ReportedBitArray;
      };
    }
  | {
      has_proposal_block_part: {
        height: number | string;
        round: number;
        index: number;
      };
    };
export type Uint32 = number;
export type Bytes = string;
export type VoteType = ('prevote' | 'precommit') | number;
export type Hash = string;
export type BlockId = null | {
  hash: Hash;
  part_set_header: PartSetHeader;
};
export type Address = string;

export interface Results {
  bit_array: {
    new:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    get:
      | {
          value: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    set:
      | {
          value: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    copy:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    copy_bits:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    or:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    and:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    sub:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    not:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    update:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    is_empty:
      | {
          value: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    is_full:
      | {
          value: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: boolean;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    size:
      | {
          value: Int64;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: Int64;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: Int64;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    pick_random:
      | {
          value: null | number;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: null | number;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: null | number;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    to_proto:
      | {
          value: null | {
            bits: Int64;
            elems: Word[];
          };
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          value?: null | {
            bits: Int64;
            elems: Word[];
          };
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: null | {
            bits: Int64;
            elems: Word[];
          };
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
    from_proto:
      | {
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          error: string;
          state: {
            [k: string]: ReportedBitArray;
          };
        }
      | {
          crash: string;
          error?: string;
          state?: {
            [k: string]: ReportedBitArray;
          };
        };
  };
  codec: {
    decode:
      | {
          value: Message;
        }
      | {
          error: string;
          value?: Message;
        }
      | {
          crash: string;
          error?: string;
          value?: Message;
        };
    encode:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    validate_height:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
  };
  crypto: {
    keccak256:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    sign_bytes_vote:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    sign_bytes_proposal:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    sign_vote:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    sign_proposal:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    verify_vote:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
    verify_proposal:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    address:
      | {
          value: Bytes;
        }
      | {
          error: string;
          value?: Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: Bytes;
        };
    merkle_root:
      | {
          value: null | Bytes;
        }
      | {
          error: string;
          value?: null | Bytes;
        }
      | {
          crash: string;
          error?: string;
          value?: null | Bytes;
        };
    merkle_proof:
      | {
          value: Proof;
        }
      | {
          error: string;
          value?: Proof;
        }
      | {
          crash: string;
          error?: string;
          value?: Proof;
        };
    merkle_verify:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
    part_set:
      | {
          value: {
            header: PartSetHeader;
            parts: Part[];
          };
        }
      | {
          error: string;
          value?: {
            header: PartSetHeader;
            parts: Part[];
          };
        }
      | {
          crash: string;
          error?: string;
          value?: {
            header: PartSetHeader;
            parts: Part[];
          };
        };
    part_set_open:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
    part_set_add:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    part_set_read:
      | {
          value: {
            header: PartSetHeader;
            bits: ReportedBitArray;
            count: Uint32;
            complete: boolean;
            data?: Bytes;
          };
        }
      | {
          error: string;
          value?: {
            header: PartSetHeader;
            bits: ReportedBitArray;
            count: Uint32;
            complete: boolean;
            data?: Bytes;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: {
            header: PartSetHeader;
            bits: ReportedBitArray;
            count: Uint32;
            complete: boolean;
            data?: Bytes;
          };
        };
    part_set_has_header:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
  };
  vote_set: {
    set_round:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
    add_vote:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    add_vote_to:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    add_late_precommit:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    set_peer_maj23:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
    bit_array:
      | {
          value: ReportedBitArray;
        }
      | {
          error: string;
          value?: ReportedBitArray;
        }
      | {
          crash: string;
          error?: string;
          value?: ReportedBitArray;
        };
    bit_array_by_block_id:
      | {
          value: ReportedBitArray;
        }
      | {
          error: string;
          value?: ReportedBitArray;
        }
      | {
          crash: string;
          error?: string;
          value?: ReportedBitArray;
        };
    two_thirds_majority:
      | {
          value: {
            block_id: BlockId;
            ok: boolean;
          };
        }
      | {
          error: string;
          value?: {
            block_id: BlockId;
            ok: boolean;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: {
            block_id: BlockId;
            ok: boolean;
          };
        };
    has_two_thirds_any:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    is_commit:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    size:
      | {
          value: Uint32;
        }
      | {
          error: string;
          value?: Uint32;
        }
      | {
          crash: string;
          error?: string;
          value?: Uint32;
        };
    get_by_index:
      | {
          value: null | Vote;
        }
      | {
          error: string;
          value?: null | Vote;
        }
      | {
          crash: string;
          error?: string;
          value?: null | Vote;
        };
    make_commit:
      | {
          value: Commit;
        }
      | {
          error: string;
          value?: Commit;
        }
      | {
          crash: string;
          error?: string;
          value?: Commit;
        };
    load_commit:
      | {}
      | {
          error: string;
        }
      | {
          crash: string;
          error?: string;
        };
    commit_size:
      | {
          value: Uint32;
        }
      | {
          error: string;
          value?: Uint32;
        }
      | {
          crash: string;
          error?: string;
          value?: Uint32;
        };
    commit_bit_array:
      | {
          value: ReportedBitArray;
        }
      | {
          error: string;
          value?: ReportedBitArray;
        }
      | {
          crash: string;
          error?: string;
          value?: ReportedBitArray;
        };
    commit_is_commit:
      | {
          value: boolean;
        }
      | {
          error: string;
          value?: boolean;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
        };
    commit_get_by_index:
      | {
          value: Vote;
        }
      | {
          error: string;
          value?: Vote;
        }
      | {
          crash: string;
          error?: string;
          value?: Vote;
        };
    commit_to_vote_set:
      | {
          value: {
            bits: ReportedBitArray;
            block_id: BlockId;
            ok: boolean;
          };
        }
      | {
          error: string;
          value?: {
            bits: ReportedBitArray;
            block_id: BlockId;
            ok: boolean;
          };
        }
      | {
          crash: string;
          error?: string;
          value?: {
            bits: ReportedBitArray;
            block_id: BlockId;
            ok: boolean;
          };
        };
  };
  peer_state: {
    apply_new_round_step:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    apply_new_valid_block:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    apply_proposal_pol:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    apply_has_vote:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    apply_vote_set_bits:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    set_has_proposal:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    init_proposal_block_parts:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    set_has_proposal_block_part:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    set_has_vote:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    ensure_vote_bit_arrays:
      | {
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          state?: ReportedPeerRoundState;
        };
    pick_vote_to_send:
      | {
          value: null | number;
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          value?: null | number;
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          value?: null | number;
          state?: ReportedPeerRoundState;
        };
    pick_send_vote:
      | {
          value: boolean;
          sends?: number[];
          state: ReportedPeerRoundState;
        }
      | {
          error: string;
          value?: boolean;
          sends?: number[];
          state: ReportedPeerRoundState;
        }
      | {
          crash: string;
          error?: string;
          value?: boolean;
          sends?: number[];
          state?: ReportedPeerRoundState;
        };
  };
  reactor: {
    add_peer:
      | {
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          error: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          crash: string;
          error?: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
        };
    remove_peer:
      | {
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          error: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          crash: string;
          error?: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
        };
    receive:
      | {
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          error: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          crash: string;
          error?: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
        };
    tick:
      | {
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          error: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          crash: string;
          error?: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
        };
    node:
      | {
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          error: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
          peers: {
            [k: string]: ReportedPeerRoundState;
          };
        }
      | {
          crash: string;
          error?: string;
          sends?: {
            peer: string;
            channel: ('state' | 'data' | 'vote' | 'vote_set_bits') | number;
            blocking: boolean;
            message: Message;
            ok: boolean;
          }[];
          forwarded?: {
            peer: string;
            message: Message;
          }[];
          stopped?: {
            peer: string;
            error: string;
          }[];
          slept?: number;
        };
  };
}
export interface Timestamp {
  seconds: Int64;
  nanos: number;
}
export interface Proof {
  total: number | string;
  index: number | string;
  leaf_hash: Bytes;
  aunts: Bytes[];
}
export interface PartSetHeader {
  total: Uint32;
  hash: Hash;
}
export interface Part {
  index: Uint32;
  bytes: Bytes;
  proof: Proof;
}
export interface Vote {
  type: VoteType;
  height: number | string;
  round: number;
  block_id: BlockId;
  timestamp: Timestamp;
  validator_address: Address;
  validator_index: number;
  signature: Bytes;
  extension?: Bytes;
  extension_signature?: Bytes;
}
export interface Commit {
  height: number | string;
  round: number;
  block_id: BlockId;
  signatures: {
    flag: ('commit' | 'nil' | 'absent') | number;
    validator_address: Address;
    timestamp: Timestamp;
    signature: Bytes;
  }[];
}
export interface ReportedPeerRoundState {
  height: number | string;
  round: number;
  step: number;
  proposal: boolean;
  proposal_block_parts_header: {
    total: Uint32;
    hash: Bytes;
  };
  proposal_block_parts: ReportedBitArray;
  proposal_pol_round: number;
  proposal_pol: ReportedBitArray;
  prevotes: ReportedBitArray;
  precommits: ReportedBitArray;
  last_commit_round: number;
  last_commit: ReportedBitArray;
  catchup_commit_round: number;
  catchup_commit: ReportedBitArray;
}
