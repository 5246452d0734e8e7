import type { Attack, BenignCause, Truth } from './truth.ts';

/** Something that a detector says about entities in a time, whatever its form. Times are epoch seconds. */
export interface Claim {
  readonly names: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
  /** What made it, for the tables. */
  readonly label: string;
  readonly why?: string;
}

/** How one detector did on one simulation. */
export interface MatchResult {
  /** `kind|intensity` to [found, injected]. */
  readonly found: Readonly<Record<string, readonly [number, number]>>;
  /** Seconds from the start of each found attack to the end of the window that found it. */
  readonly delays: readonly number[];
  /** Claims in the test time that no attack explains, by benign cause (`none` when nothing is near). */
  readonly falseByCause: Readonly<Record<string, number>>;
  readonly falseByLabel: Readonly<Record<string, number>>;
  /** The first few of them, in words. */
  readonly falseExamples: readonly string[];
  readonly falseClaims: number;
  readonly functionWeeks: number;
}

const WEEK = 604_800;

/**
 * Compares claims with the truth. An attack is found when a claim names its entity and overlaps it (or follows within its
 * tolerance); a claim in the test time that meets no attack is false. Pure.
 */
export function matchClaims(claims: readonly Claim[], truth: Truth): MatchResult {
  const inTest = claims.filter((claim) => claim.to > truth.testStart && claim.from < truth.end);
  const found: Record<string, [number, number]> = {};
  const delays: number[] = [];
  for (const attack of truth.attacks) {
    const hits = inTest.filter((claim) => explains(claim, attack));
    const key = `${attack.kind}|${attack.intensity}`;
    const [hit, all] = found[key] ?? [0, 0];
    found[key] = [hit + (hits.length > 0 ? 1 : 0), all + 1];
    if (hits.length > 0) delays.push(Math.max(0, Math.min(...hits.map((hit) => hit.to)) - attack.t0));
  }
  const wrong = inTest.filter((claim) => !truth.attacks.some((attack) => explains(claim, attack)));
  const falseByCause: Record<string, number> = {};
  const falseByLabel: Record<string, number> = {};
  for (const claim of wrong) {
    const cause = truth.benign.find((each) => isNear(claim, each))?.cause ?? 'none';
    falseByCause[cause] = (falseByCause[cause] ?? 0) + 1;
    falseByLabel[claim.label] = (falseByLabel[claim.label] ?? 0) + 1;
  }
  const falseExamples = wrong.slice(0, 20).map(claimText);
  const functionWeeks = (truth.functions * (truth.end - truth.testStart)) / WEEK;
  return {
    found,
    delays,
    falseByCause,
    falseByLabel,
    falseExamples,
    falseClaims: wrong.length,
    functionWeeks,
  };
}

function claimText(claim: Claim): string {
  const names = [...claim.names].join(' ');
  return `${new Date(claim.from * 1000).toISOString()} ${claim.label}: ${names}${claim.why === undefined ? '' : `: ${claim.why}`}`;
}

function explains(claim: Claim, attack: Attack): boolean {
  return (
    claim.names.has(attack.entity.name) && claim.to >= attack.t0 && claim.from <= attack.t1 + attack.tolerance
  );
}

/** Permanent causes (a trend) explain nothing by being there: only those of the claim's own days count. */
function isNear(claim: Claim, cause: BenignCause): boolean {
  const isOfEntity = cause.entity.kind !== 'function' || claim.names.has(cause.entity.name);
  return isOfEntity && cause.t0 <= claim.to && cause.t1 + 86_400 >= claim.from;
}
