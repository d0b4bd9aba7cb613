// The least number of times that each clause must fire in a run, so that a run that hardly exercised a clause cannot pass for one that
// tested it. The figures are per 1,000 steps that were judged, of the reference, over the generators of a level in their shares: 40 % of the lowest rate seen over
// several seeds, with and without states set from outside.

import { kardia, type Reference } from '#impl';
import { KARDIA, limitOf, type Level, type LimitName } from '#spec';
import { notApplicable } from './not-applicable.ts';
import { REACTOR_FLOORS } from './reactor-floors.ts';

/** A clause that fired less often than it must. */
export interface Shortfall {
  readonly clause: string;
  readonly fired: number;
  readonly floor: number;
}

const FLOORS: Readonly<Record<Level, Readonly<Record<string, number>>>> = {
  bit_array: {
    'BA-NEW': 17,
    'BA-SIZE': 10,
    'BA-GET': 20,
    'BA-SET': 37,
    'BA-COPY': 19,
    'BA-COPYBITS': 102,
    'BA-OR': 33,
    'BA-AND': 23,
    'BA-NOT': 20,
    'BA-SUB': 47,
    'BA-UPD': 28,
    'BA-PICK': 34,
    'BA-EMPTY': 18,
    'BA-FULL': 10,
    'BA-TP': 14,
    'WF-ENC-2': 2.5,
    'BA-FP-1': 6,
    'BA-FP-2': 37,
  },
  peer_state: {
    'BA-NEW': 146,
    'BA-SET': 54,
    'BA-OR': 11,
    'BA-SUB': 65,
    'BA-UPD': 16,
    'BA-PICK': 54,
    'BA-FP-2': 8.5,
    'DM-PRS-1': 38,
    'PS-NEW-1': 16,
    'PS-SHP-1': 7.8,
    'PS-SHP-2': 6.4,
    'PS-SHP-3': 15,
    'PS-SHP-4': 4.9,
    'PS-SHP-5': 10,
    'PS-IPB-1': 8.4,
    'PS-IPB-2': 8.2,
    'PS-IPB-3': 8.2,
    'PS-SBP-1': 5.7,
    'PS-SBP-2': 16,
    'PS-SBP-3': 16,
    'PS-POL-1': 3,
    'PS-POL-2': 3.5,
    'PS-POL-3': 17,
    'PS-PVS-1': 1.9,
    'PS-PVS-2': 23,
    'PS-PVS-3': 69,
    'PS-PVS-4': 14,
    'PS-PVS-5': 54,
    'PS-PVS-6': 40,
    'PS-PSV-1': 17,
    'PS-PSV-2': 17,
    'PS-PSV-3': 5.7,
    'PS-EVB-1': 70,
    'PS-EVB-2': 27,
    'PS-EVB-3': 7.1,
    'PS-GVB-1': 2.5,
    'PS-GVB-2': 129,
    'PS-GVB-2a': 71,
    'PS-GVB-3': 32,
    'PS-GVB-4': 8.3,
    'PS-GVB-5': 11,
    'PS-GVB-6': 47,
    'PS-GVB-7': 0.3,
    'PS-SHV-1': 63,
    'PS-SHV-2': 25,
    'PS-SHV-3': 0.5,
    'PS-AHV-1': 9.6,
    'PS-AHV-2': 19,
    'PS-VSB-1': 22,
    'PS-VSB-2': 5.6,
    'PS-VSB-3': 11,
    'PS-VSB-4': 1.3,
    'PS-VSB-5': 3.4,
    'PS-NVB-1': 2.9,
    'PS-NVB-2': 2.2,
    'PS-NVB-3': 19,
    'PS-ECC-1': 1.4,
    'PS-ECC-2': 4.8,
    'PS-ECC-3': 16,
    'PS-ECC-4': 16,
    'PS-ECC-5': 3.9,
    'PS-NRS-1': 9.1,
    'PS-NRS-2': 50,
    'PS-NRS-3': 43,
    'PS-NRS-4': 1.2,
    'PS-NRS-5': 28,
    'PS-NRS-6': 28,
    'PS-NRS-7': 19,
    'PS-NRS-8': 6.7,
    'AL-1': 5.6,
    'AL-2': 3.3,
    'AL-3': 37,
  },
  codec: {
    'BA-FP-1': 2.4,
    'BA-FP-2': 62,
    'WF-ENC-2': 29,
    'WF-ENV-1': 251,
    'WF-ENV-2': 93,
    'WF-ENV-3': 23,
    'WF-ENV-4': 4.2,
    'WF-PR-1': 93,
    'WF-PR-2': 8.9,
    'WF-PR-3': 11,
    'WF-PR-4': 93,
    'WF-PR-5': 93,
    'WF-PR-6': 61,
    'WF-PR-7': 3,
    'WF-PR-8': 60,
    'WF-PR-9': 224,
    'WF-PR-10': 20,
    'WF-NRS': 32,
    'WF-NRS-D1': 21,
    'WF-NRS-D2': 41,
    'WF-NVB': 32,
    'WF-NVB-D2': 1.3,
    'WF-NVB-D3': 21,
    'WF-P': 32,
    'WF-P-D1': 58,
    'WF-POL': 30,
    'WF-POL-D1': 23,
    'WF-BP': 32,
    'WF-BP-D1': 22,
    'WF-V': 31,
    'WF-V-D1': 20,
    'WF-HV': 32,
    'WF-HV-D1': 21,
    'WF-M23': 33,
    'WF-M23-D1': 22,
    'WF-VSB': 33,
    'WF-VSB-D1': 22,
    'WF-ENC-1': 104,
    'WF-ENC-3': 8.1,
  },
  crypto: {
    'BA-NEW': 31,
    'BA-SET': 35,
    'BA-COPY': 14,
    'CR-CV-1': 69,
    'CR-CV-2': 69,
    'CR-CV-3': 69,
    'CR-CV-4': 125,
    'CR-CP-1': 55,
    'CR-SIG-1': 29,
    'CR-SIG-2': 76,
    'CR-SIG-3': 0.84,
    'CR-SIG-4': 0.51,
    'CR-SIG-5': 65,
    'CR-SIG-6': 42,
    'CR-SIG-7': 19,
    'CR-SIG-8': 1,
    'CR-SIG-9': 0.8,
    'CR-MK-1': 279,
    'CR-MK-2': 331,
    'CR-MK-3': 171,
    'CR-MK-4': 231,
    'CR-MK-5': 76,
    'CR-MK-6': 53,
    'PT-1': 24,
    'PT-2': 31,
    'PT-3': 74,
    'PT-4': 14,
    'PT-5': 35,
    'PT-6': 0.5,
  },
  vote_set: {
    'CR-CV-1': 287,
    'CR-CV-2': 287,
    'CR-CV-4': 287,
    'CR-SIG-1': 144,
    'CR-SIG-2': 142,
    'CR-SIG-3': 0.26,
    'CR-SIG-4': 0.17,
    'CR-SIG-5': 141,
    'CR-SIG-6': 142,
    'CR-SIG-8': 0.37,
    'CS-5': 6.6,
    'VS-1': 97,
    'VS-2': 205,
    'VS-3': 184,
    'VS-4': 34,
    'VS-5': 3.2,
    'VS-6': 4.4,
    'VS-7': 136,
    'VS-8': 103,
    'VS-9': 31,
    'HVS-1': 19,
    'HVS-2': 8.4,
    'HVS-3': 133,
    'HVS-4': 200,
    'HVS-5': 37,
    'CM-1': 14,
    'CM-2': 5.9,
    'CM-3': 27,
    'CM-4': 10,
  },
  reactor: REACTOR_FLOORS,
};

/** The clauses that have a floor at `level`. */
export const clausesWithFloor = (level: Level): readonly string[] => Object.keys(FLOORS[level]);

/** From this many steps on every clause with a floor must fire at least once. */
const ENOUGH_STEPS = 10_000;

/** What floors depend on beside the level. */
export interface Judged {
  /** The profile that the run is judged by; `kardia` if absent. */
  readonly profile?: Pick<Reference, 'name' | 'dialect'>;
  /** Of the subject: what they leave undriven has no floor. None if absent. */
  readonly limits?: readonly LimitName[];
}

/**
 * With limits declared the scenarios that are left are another mix, which exercises some clauses less: with any single limit, and with
 * all together, none fired less often than half of its floor but those that `LIMITS` lists.
 */
const OF_RATE_WITH_LIMITS = 0.5;

/**
 * How often `clause` must fire where `steps` steps of `level` are to be judged; 0 for a clause without a floor or that does not apply. The
 * rates are Kardia's: in another dialect every clause that applies there must fire, and no rate is promised.
 */
const floorOf = (level: Level, clause: string, steps: number, { profile = kardia, limits = [] }: Judged): number => {
  const own = limits.map(limitOf).filter(({ levels }) => levels.includes(level));
  const rate = (FLOORS[level][clause] ?? 0) * (own.length === 0 ? 1 : OF_RATE_WITH_LIMITS);
  const undriven = own.some(({ clauses }) => clauses[level]?.includes(clause) === true);
  if (undriven || notApplicable(profile, clause) !== undefined) return 0;
  if (profile.dialect.name !== KARDIA.name) return rate > 0 && steps >= ENOUGH_STEPS ? 1 : 0;
  const floor = Math.floor((rate * steps) / 1000);
  return rate > 0 && steps >= ENOUGH_STEPS ? Math.max(floor, 1) : floor;
};

/**
 * The clauses of `level` that fired less often than their floor, where `steps` steps were to be judged: those of which the
 * subject said nothing count as well. For runs of all generators in their shares and all operations of the level; a run that was narrowed to
 * clauses, or that has fewer scenarios than the default, has no floors.
 */
export const belowFloor = (
  level: Level,
  fired: ReadonlyMap<string, number>,
  steps: number,
  judged: Judged = {},
): readonly Shortfall[] =>
  clausesWithFloor(level).flatMap((clause) => {
    const count = fired.get(clause) ?? 0;
    const floor = floorOf(level, clause, steps, judged);
    return count < floor ? [{ clause, fired: count, floor }] : [];
  });
