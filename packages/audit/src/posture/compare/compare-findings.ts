/** What the comparison looks at in a finding; findings of reports have it. */
export interface ComparableFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly outcome: 'fail' | 'unknown';
  readonly severity: string;
  readonly subject: {
    readonly kind: string;
    readonly name: string;
    readonly arn?: string;
    readonly address?: string;
    readonly logicalId?: string;
  };
}

/** A finding that both runs have, as each saw it. */
export interface StandingFinding<F> {
  readonly before: F;
  readonly after: F;
  readonly isSeverityChanged: boolean;
}

/** Two runs side by side. */
export interface FindingsComparison<F> {
  readonly new: readonly F[];
  /** Failed before, and the rule no longer fails on the subject. */
  readonly gone: readonly F[];
  readonly still: readonly StandingFinding<F>[];
  /** Failed before, and now there is no answer: neither gone nor still. */
  readonly unclear: readonly StandingFinding<F>[];
}

/**
 * Compares the findings of two runs over the same target. Equal fingerprints are the same finding; so are findings of
 * one rule on one subject whose evidence changed, in the order of the runs. Outcomes `unknown` are no findings of their
 * own: they only keep a failure of before from counting as gone.
 */
export function compareFindings<F extends ComparableFinding>(
  before: readonly F[],
  after: readonly F[],
): FindingsComparison<F> {
  const open = new Set(after);
  const still: StandingFinding<F>[] = [];
  const unclear: StandingFinding<F>[] = [];
  const settled = new Set<F>();
  const failed = before.filter(({ outcome }) => outcome === 'fail');
  for (const keyOf of [fingerprintOf, identityOf]) {
    const waiting = Map.groupBy(open, keyOf);
    for (const old of failed) {
      if (settled.has(old)) continue;
      const now = waiting.get(keyOf(old))?.shift();
      if (now === undefined) continue;
      settled.add(old);
      open.delete(now);
      (now.outcome === 'fail' ? still : unclear).push({
        before: old,
        after: now,
        isSeverityChanged: old.severity !== now.severity,
      });
    }
  }
  return {
    new: [...open].filter(({ outcome }) => outcome === 'fail'),
    gone: failed.filter((each) => !settled.has(each)),
    still,
    unclear,
  };
}

function fingerprintOf({ fingerprint }: ComparableFinding): string {
  return fingerprint;
}

function identityOf({ rule, subject }: ComparableFinding): string {
  const name = subject.arn ?? subject.address ?? subject.logicalId ?? subject.name;
  return [rule, subject.kind, name].join('|');
}
