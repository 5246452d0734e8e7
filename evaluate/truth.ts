import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One injected attack, as the simulator's `truth/attacks.jsonl` tells it; the product never reads it. */
export interface Attack {
  readonly id: string;
  readonly kind: string;
  readonly intensity: string;
  readonly entity: { readonly kind: string; readonly name: string };
  /** Epoch seconds. */
  readonly t0: number;
  readonly t1: number;
  /** Seconds after t1 within which an alert still counts. */
  readonly tolerance: number;
  readonly confounder?: string;
}

/** Something harmless that looks unusual. */
export interface BenignCause {
  readonly cause: string;
  readonly entity: { readonly kind: string; readonly name: string };
  readonly t0: number;
  readonly t1: number;
}

/** Ground truth of one simulation. Times are epoch seconds. */
export interface Truth {
  readonly attacks: readonly Attack[];
  readonly benign: readonly BenignCause[];
  readonly functions: number;
  readonly testStart: number;
  readonly end: number;
}

/** Reads `truth/` and the manifest of a simulation written to `folder`. */
export function readTruth(folder: string): Truth {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return {
    attacks: readLines(join(folder, 'truth', 'attacks.jsonl')),
    benign: readLines(join(folder, 'truth', 'benign.jsonl')),
    functions: Number(manifest.functions),
    testStart: Date.parse(manifest.testStart) / 1000,
    end: Date.parse(manifest.end) / 1000,
  };
}

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));
}
