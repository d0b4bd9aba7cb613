// What a generator of scenarios may be told.

/** The same for every level. */
export interface ScenarioOptions {
  /** False: only what correct nodes send. True: each scenario has at least one ingredient that no correct node produces. */
  readonly hostile: boolean;
  /** The number of steps of a scenario, both inclusive, each as likely as any other. */
  readonly steps: { readonly min: number; readonly max: number };
  /** The operations that may be used; all of the level if absent. A name that the level does not have is ignored. */
  readonly operations?: ReadonlySet<string>;
}

/** Mean 20, and every length up to 40 is as likely: bounds without a distribution would give five steps. */
export const DEFAULT_STEPS: ScenarioOptions['steps'] = { min: 1, max: 40 };

/** A list to draw names from in which each allowed name stands as often as its weight. */
export const weightedNames = <Name extends string>(
  weights: Readonly<Record<Name, number>>,
  allowed: ReadonlySet<string> | undefined,
): readonly Name[] => {
  const names: Name[] = [];
  for (const name in weights) {
    if (allowed !== undefined && !allowed.has(name)) continue;
    for (let count = 0; count < weights[name]; count++) names.push(name);
  }
  return names;
};
