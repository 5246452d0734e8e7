import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { AccessAnswer, ReachLevel } from '../access-answer.ts';
import { whatItReaches } from '../what-it-reaches.ts';

/** How much an attacker gets with the credentials of a function. */
export interface BlastRadius {
  /** 0 (nothing) to 100 (everything); comparable between functions, no probability. */
  readonly score: number;
  readonly size: 'none' | 'small' | 'medium' | 'large';
  /** The rows that count, widest first. */
  readonly rows: readonly AccessAnswer[];
}

const POINTS: Readonly<Record<ReachLevel, number>> = { read: 1, write: 2, admin: 4 };
/** Every resource of a kind counts as much as this many single ones. */
const EVERY = 8;
const MEDIUM = 10;
const LARGE = 40;

/** Kinds whose content opens further doors, or is what is stolen. */
const GRAVE: ReadonlySet<string> = new Set(['secret', 'key', 'role', 'function']);

/** Weighs what a function reaches: level, sensitivity of the kind, and whether every one of a kind is open to it. */
export function blastRadius(inventory: Inventory, fn: LambdaFunction): BlastRadius {
  const rows = whatItReaches(inventory, fn).filter(
    (each) => each.decision === 'allowed' || each.isOnlyDenyOpen === true,
  );
  const points = rows.reduce((sum, row) => sum + pointsOf(row), 0);
  const isEverything = rows.some((row) => row.resource.label === 'everything');
  const score = isEverything ? 100 : Math.min(99, points);
  return { score, size: sizeOf(score), rows: rows.toSorted((a, b) => pointsOf(b) - pointsOf(a)) };
}

function pointsOf({ resource, level, action }: AccessAnswer): number {
  if (resource.label === 'everything') return 100;
  const kind = resource.kind === 'any' ? kindOfAction(action) : resource.kind;
  const weight = POINTS[level ?? 'read'] * (GRAVE.has(kind) ? 2 : 1);
  return resource.kind === 'any' ? weight * EVERY : weight;
}

function kindOfAction(action: string): string {
  const kinds: Readonly<Record<string, string>> = {
    secretsmanager: 'secret',
    kms: 'key',
    iam: 'role',
    sts: 'role',
    lambda: 'function',
  };
  return kinds[action.split(':')[0] ?? ''] ?? '';
}

function sizeOf(score: number): BlastRadius['size'] {
  if (score === 0) return 'none';
  if (score < MEDIUM) return 'small';
  return score < LARGE ? 'medium' : 'large';
}
