/** Builders of test cases: an advisory as OSV databases write it. Used by tests only. */

interface RangeParts {
  readonly type?: string;
  readonly events: readonly Readonly<Record<string, string>>[];
}

interface AffectedParts {
  readonly ecosystem?: string;
  readonly name?: string;
  readonly versions?: readonly string[];
  readonly ranges?: readonly RangeParts[];
  readonly specific?: Readonly<Record<string, unknown>>;
}

/** JSON of one advisory about `left-pad`. */
export function anAdvisory(
  affected: readonly AffectedParts[],
  parts: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    id: 'GHSA-aaaa-bbbb-cccc',
    summary: 'It pads too much',
    affected: affected.map(({ ecosystem = 'npm', name = 'left-pad', versions, ranges, specific }) => ({
      package: { ecosystem, name },
      ...(versions === undefined ? {} : { versions }),
      ...(ranges === undefined
        ? {}
        : { ranges: ranges.map(({ type = 'SEMVER', events }) => ({ type, events })) }),
      ...(specific === undefined ? {} : { database_specific: specific }),
    })),
    ...parts,
  };
}

/** Events `introduced` at the first and `fixed` at the second version. */
export function fromTo(introduced: string, fixed: string): RangeParts {
  return { events: [{ introduced }, { fixed }] };
}
