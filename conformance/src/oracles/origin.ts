// What was in force at a moment of a step. Most moments are never asked about: what they were is put together when they are.

/** The clauses behind one place of a result. */
export interface Origin {
  /** The clause in force at that moment, then the last of each rule that was under way, the innermost first. */
  readonly inForce: readonly string[];
  /** What rules that had been asked by those under way fired, the latest first: look-ups, mostly. */
  readonly asked: readonly string[];
  /** The guards that were looked at since a clause fired last, and did not hold. */
  readonly considered: readonly string[];
}

/** A rule that is under way. Both lists only grow. */
export interface Frame {
  /** The clauses that it fired itself. */
  readonly own: string[];
  /** Those of the rules that it asked. */
  readonly asked: string[];
  /** Whether it has called another rule. */
  calls: boolean;
}

const NOTHING: readonly string[] = [];

class Moment implements Origin {
  readonly inForce: readonly string[];
  /** The lists of the frames and what was considered last, which have grown since, and how long each was. */
  readonly #lists: (readonly string[])[] = [];
  readonly #lengths: number[] = [];
  #asked: readonly string[] | undefined;

  constructor(inForce: readonly string[], frames: readonly Frame[], considered: readonly string[]) {
    this.inForce = inForce;
    for (const { own, asked } of frames) {
      this.#lists.push(own, asked);
      this.#lengths.push(own.length, asked.length);
    }
    this.#lists.push(considered);
    this.#lengths.push(considered.length);
  }

  get asked(): readonly string[] {
    this.#asked ??= [
      ...new Set(
        this.#lists
          .slice(0, -1)
          .flatMap((_, place) => this.#listed(place))
          .reverse(),
      ),
    ];
    return this.#asked;
  }

  get considered(): readonly string[] {
    return this.#listed(this.#lists.length - 1);
  }

  #listed(place: number): readonly string[] {
    return this.#lists[place]?.slice(0, this.#lengths[place]) ?? NOTHING;
  }
}

/** Each once, in the order in which they come first; those that are none left out. They are few. */
const distinct = (latest: string | null | undefined, frames: readonly Frame[]): readonly string[] => {
  const clauses: string[] = typeof latest === 'string' ? [latest] : [];
  for (let place = frames.length - 1; place >= 0; place--) {
    const clause = frames[place]?.own.at(-1);
    if (clause !== undefined && !clauses.includes(clause)) clauses.push(clause);
  }
  return clauses;
};

/** The origin of what is done now: `latest` fired last, `frames` are under way, the outermost first, `considered` only grows. */
export const originAt = (
  latest: string | null | undefined,
  frames: readonly Frame[],
  considered: readonly string[],
): Origin => new Moment(distinct(latest, frames), frames, considered);

/** The same of a step that nobody will ask about: only what is in force. */
export const plainOriginAt = (latest: string | null | undefined, frames: readonly Frame[]): Origin => ({
  inForce: distinct(latest, frames),
  asked: NOTHING,
  considered: NOTHING,
});
