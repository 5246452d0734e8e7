import type { SeenWeakness, Weakness } from '../../weaknesses/seen-weakness.ts';
import { readNodeHandler } from '../node-handler.ts';

/** A handler with a weakness, and its twin without it. */
export interface FlowPair {
  readonly name: string;
  readonly weakness: Weakness;
  readonly vulnerable: string | Readonly<Record<string, string>>;
  readonly safe: string | Readonly<Record<string, string>>;
  /** Weaknesses that both have beside it. */
  readonly also?: readonly Weakness[];
  /** Weaknesses that only the vulnerable one has beside it. */
  readonly with?: readonly Weakness[];
}

/** What the analysis sees in `index.handler` of these files; one text is `index.js`. */
export function weaknessesOf(code: FlowPair['safe'], runtime = 'nodejs22.x'): readonly SeenWeakness[] {
  const files = new Map(Object.entries(typeof code === 'string' ? { 'index.js': code } : code));
  const folders = new Set([...files.keys()].flatMap((path) => parents(path)));
  const project = {
    read: (path: string) => files.get(path),
    isFile: (path: string) => files.has(path),
    isFolder: (path: string) => folders.has(path),
    list: (folder: string) => [...files.keys()].filter((path) => path.startsWith(folder)),
  };
  const { weaknesses = [] } = readNodeHandler(project, { handler: 'index.handler', runtime, folder: '' });
  return weaknesses.filter(isToldWithoutTemplate);
}

/** Facts that only some triggers make weaknesses of; without a template the code tells what it serves. */
function isToldWithoutTemplate({ weakness, eventShape }: SeenWeakness): boolean {
  if (weakness === 'state-change-without-authorization') return eventShape !== 'records';
  return weakness !== 'retry-unsafe-handler' || eventShape === 'records';
}

function parents(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', '.', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

/** What was told and what should have been, over all pairs. */
export interface FlowScore {
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  readonly precision: number;
  readonly recall: number;
}

/** Both handlers of every pair, each weakness of each counted once. */
export function scoreOf(pairs: readonly FlowPair[]): FlowScore {
  const missed: string[] = [];
  const invented: string[] = [];
  let right = 0;
  for (const pair of pairs) {
    const also = pair.also ?? [];
    const sides = [
      scoreOfSide(pair, 'vulnerable', [pair.weakness, ...(pair.with ?? []), ...also]),
      scoreOfSide(pair, 'safe', also),
    ];
    for (const side of sides) {
      right += side.right;
      missed.push(...side.missed);
      invented.push(...side.invented);
    }
  }
  return {
    missed,
    invented,
    precision: right / Math.max(1, right + invented.length),
    recall: right / Math.max(1, right + missed.length),
  };
}

function scoreOfSide(pair: FlowPair, side: 'vulnerable' | 'safe', expected: readonly Weakness[]) {
  const told = new Set(weaknessesOf(pair[side]).map(({ weakness }) => weakness));
  const title = (each: Weakness) => `${pair.name} (${side}): ${each}`;
  return {
    right: expected.filter((each) => told.has(each)).length,
    missed: expected.filter((each) => !told.has(each)).map(title),
    invented: [...told].filter((each) => !expected.includes(each)).map(title),
  };
}
