import { maskSecrets } from '../../mask-secrets.ts';
import { type InvocationFacts, noteLine } from '../../violation-line.ts';
import type { Observations } from './merge-observations.ts';

/** Subjects and paths of one line: CloudWatch takes 256 KB of one event, and Lambda's own buffers take less. */
const MOST_ENTRIES = 150;

type Entry =
  | { readonly act: readonly [kind: string, subject: string, count: number] }
  | { readonly path: readonly [trigger: string, path: string, types: readonly string[]] };

/**
 * Log lines that together hold these observations; each is observations of its own, under `watertight.learned`, so that
 * merging all lines, in any order, gives what was observed.
 */
export function learnedLines(
  observations: Observations,
  { time, facts }: { readonly time: number; readonly facts: InvocationFacts },
): readonly string[] {
  const entries = entriesOf(observations);
  const lines: string[] = [];
  for (let at = 0; at === 0 || at < entries.length; at += MOST_ENTRIES) {
    const isFirst = at === 0;
    const learned: Observations = {
      ...observations,
      invocations: isFirst ? observations.invocations : 0,
      suspectInvocations: isFirst ? observations.suspectInvocations : 0,
      truncated: isFirst ? observations.truncated : [],
      ...fromEntries(entries.slice(at, at + MOST_ENTRIES)),
    };
    const message = `Learned: ${entries.length} new of ${observations.functionName}, ${observations.invocations} invocations`;
    lines.push(noteLine(message, { time, facts, more: { learned } }));
  }
  return lines;
}

function entriesOf({ acts, eventShapes }: Observations): readonly Entry[] {
  const done = Object.entries(acts).flatMap(([kind, counts]) =>
    Object.entries(counts).map(([subject, count]): Entry => ({ act: [kind, maskSecrets(subject), count] })),
  );
  const shapes = Object.entries(eventShapes).flatMap(([trigger, paths]) =>
    Object.entries(paths).map(([path, types]): Entry => ({ path: [trigger, path, types] })),
  );
  return [...done, ...shapes];
}

function fromEntries(entries: readonly Entry[]): Pick<Observations, 'acts' | 'eventShapes'> {
  const acts: Record<string, Record<string, number>> = {};
  const eventShapes: Record<string, Record<string, readonly string[]>> = {};
  for (const entry of entries) {
    if ('act' in entry) {
      const [kind, subject, count] = entry.act;
      const counts = acts[kind] ?? {};
      counts[subject] = (counts[subject] ?? 0) + count;
      acts[kind] = counts;
    } else {
      const [trigger, path, types] = entry.path;
      eventShapes[trigger] = { ...eventShapes[trigger], [path]: types };
    }
  }
  return { acts, eventShapes };
}
