import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { conformingReport, failingReport, sampleRegistry } from '../../../test/reports/sample-report.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Report } from '../run/report.ts';
import { reportJsonSchema } from './report-json-schema.ts';
import { reportSchema } from './report-schema.ts';
import { REPORTERS } from './reporter.ts';

const written = (report: Report): unknown => JSON.parse(REPORTERS.json(report, sampleRegistry));

describe('jsonReport', () => {
  it('is the report', () => {
    expect(written(failingReport)).toEqual(failingReport);
  });
});

describe('reportSchema', () => {
  type Parsed = z.output<typeof reportSchema>;
  type Item<List> = List extends readonly (infer Each)[] ? Each : never;

  it('has the keys of the types', () => {
    expectTypeOf<keyof Parsed>().toEqualTypeOf<keyof Report>();
    expectTypeOf<keyof Parsed['subject']>().toEqualTypeOf<keyof Report['subject']>();
    expectTypeOf<keyof Item<Parsed['levels']>>().toEqualTypeOf<keyof Item<Report['levels']>>();
    expectTypeOf<keyof Parsed['extent']>().toEqualTypeOf<keyof Report['extent']>();
    expectTypeOf<Item<Parsed['levels']>['vectors']>().toEqualTypeOf<Item<Parsed['levels']>['generated']>();
    expectTypeOf<keyof Item<Parsed['levels']>['vectors']>().toEqualTypeOf<keyof Item<Report['levels']>['vectors']>();
    expectTypeOf<keyof Item<Parsed['clauses']>>().toEqualTypeOf<keyof Item<Report['clauses']>>();
    expectTypeOf<keyof Item<Parsed['failures']>>().toEqualTypeOf<keyof Item<Report['failures']>>();
    expectTypeOf<keyof Item<Parsed['failures']>['finding']>().toEqualTypeOf<
      Exclude<keyof Item<Report['failures']>['finding'], 'suspects'>
    >();
    expectTypeOf<keyof Item<Parsed['faults']>>().toEqualTypeOf<keyof Item<Report['faults']>>();
    expectTypeOf<keyof Item<Parsed['suiteFaults']>>().toEqualTypeOf<keyof Item<Report['suiteFaults']>>();
    expectTypeOf<keyof Item<Item<Parsed['levels']>['notSearched']>>().toEqualTypeOf<
      keyof Item<Item<Report['levels']>['notSearched']>
    >();
    expectTypeOf<keyof Item<Parsed['headlines']>>().toEqualTypeOf<keyof Item<Report['headlines']>>();
    expectTypeOf<keyof Item<Parsed['belowFloor']>>().toEqualTypeOf<keyof Item<Report['belowFloor']>>();
  });

  it('accepts what jsonReport writes', () => {
    expect(reportSchema.parse(written(failingReport))).toEqual(failingReport);
    expect(reportSchema.safeParse(written(conformingReport)).success).toBe(true);
  });
});

describe('reportJsonSchema', () => {
  const schema = z.fromJSONSchema(reportJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

  it('is in conformance/schema as it is generated; else run `npm run build && node scripts/write-report-schema.mjs`', () => {
    const committed = readFileSync(join(PACKAGE_ROOT, 'conformance/schema/report.schema.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(reportJsonSchema());
  });

  it('accepts what jsonReport writes and refuses what is missing, unknown or of another kind', () => {
    expect(schema.safeParse(written(failingReport)).success).toBe(true);
    const { seed: _seed, ...seedless } = failingReport;
    expect(schema.safeParse(seedless).success).toBe(false);
    expect(schema.safeParse({ ...failingReport, surplus: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...failingReport, exitCode: 7 }).success).toBe(false);
  });
});
