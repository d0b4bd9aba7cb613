// A link that says nothing takes everything: left out, `ok` and a list of `ok` are one.

import type { ReactorStep } from '#spec';
import type { Law } from '../../metamorphic/law.ts';

const isPlain = (link: unknown): boolean =>
  link === undefined || link === 'ok' || (Array.isArray(link) && link.every((each) => each === 'ok'));

const FORMS = [undefined, 'ok', ['ok'], ['ok', 'ok']] as const;

export const plainLinks: Law = {
  id: 'plain-links',
  statement: 'A link that takes everything may be written in any of its forms.',
  families: ['SL', 'GD', 'GV'],
  levels: ['reactor'],
  transform: (scenario, random) => {
    if (scenario.level !== 'reactor') return undefined;
    const steps = scenario.steps.map((step): ReactorStep => {
      if (!('tick' in step) || !isPlain(step.tick.link)) return step;
      const { peer, routine } = step.tick;
      const form = FORMS[random.nextInt(0, FORMS.length - 1)];
      const link = typeof form === 'object' ? [...form] : form;
      return { tick: { peer, routine, ...(link === undefined ? {} : { link }) } };
    });
    return { scenario: { ...scenario, steps }, expect: (results) => results };
  },
};
