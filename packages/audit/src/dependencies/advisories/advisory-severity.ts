import calculators from 'ae-cvss-calculator';
import type { Severity } from '../../model/severity.ts';
import type { OsvAdvisory } from './osv-advisory.ts';

/** Longer vectors are none. */
const MOST_CHARACTERS = 500;

/** GitHub's words: https://docs.github.com/en/code-security/security-advisories */
const WORDS: Readonly<Record<string, Severity>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
};

/** Severity and CVSS base score (0–10) of an advisory: the database's own word, else that of the newest version of CVSS that it has, else medium. */
export function advisorySeverity(advisory: Pick<OsvAdvisory, 'id' | 'vectors' | 'databaseSeverity'>): {
  readonly severity: Severity;
  readonly score?: number;
} {
  // Malicious packages carry no vector: https://github.com/ossf/malicious-packages
  if (isMalicious(advisory.id)) return { severity: 'critical' };
  const word = advisory.databaseSeverity?.toUpperCase();
  const told = word !== undefined && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  const scores = [...advisory.vectors]
    .sort((a, b) => Number(a < b) - Number(a > b))
    .map(baseScore)
    .filter((score) => score !== undefined);
  const [score] = scores;
  if (score === undefined) return { severity: told ?? 'medium' };
  return { severity: told ?? severityOfScore(score), score };
}

/** Advisories of this kind say that the package itself is malware. */
export function isMalicious(id: string): boolean {
  return id.startsWith('MAL-');
}

/** Base score of a CVSS vector of version 2, 3.0, 3.1 or 4.0; undefined for any other text. */
function baseScore(vector: string): number | undefined {
  if (vector.length > MOST_CHARACTERS || isIncompleteV4(vector)) return undefined;
  const scores = calculators.fromVector(vector)?.calculateScores();
  if (scores === undefined) return undefined;
  const base = 'base' in scores ? scores.base : undefined;
  return base === undefined || Number.isNaN(base) ? undefined : base;
}

/** The metrics that a vector of CVSS 4.0 must have: without one of them the calculator answers 0, which is no score. */
const V4_METRICS = ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'] as const;

function isIncompleteV4(vector: string): boolean {
  return vector.startsWith('CVSS:4') && !V4_METRICS.every((metric) => vector.includes(`/${metric}:`));
}

/** https://www.first.org/cvss/v4.0/specification-document#Qualitative-Severity-Rating-Scale */
function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'informational';
}
