import { listOf, mapOf, number, objectOf, oneOf, PolicyProblem, text } from '../../policy-reader.ts';
import { BEHAVIOUR_KINDS } from '../policy.ts';
import type { EventShapes, Observations } from './merge-observations.ts';

const SCHEMA = 'watertight/behaviour-observations/1';
const count = number(0, Number.MAX_SAFE_INTEGER);

const recorded = objectOf({
  schema: oneOf([SCHEMA]),
  functionName: text(200),
  functionVersions: listOf(text(100)),
  invocations: count,
  suspectInvocations: count,
  acts: mapOf(oneOf(BEHAVIOUR_KINDS), mapOf(text(1000), count)),
  eventShapes: mapOf(text(100), mapOf(text(2000), listOf(text(20)))),
  truncated: listOf(text(100)),
});

/** Observations from a log line, which anybody may have written: strict, with the reason where they are none. */
export function readObservations(value: unknown): Observations | { readonly problem: string } {
  try {
    const { functionName, functionVersions, invocations, acts, eventShapes, ...rest } = recorded(
      value,
      'learned',
    );
    if (functionName === undefined || acts === undefined || eventShapes === undefined)
      return { problem: 'learned must be an object with functionName, acts and eventShapes' };
    const kinds = Object.entries(acts).map(([kind, counts = {}]) => [kind, whole(counts)] as const);
    const shapes: EventShapes = Object.fromEntries(
      Object.entries(eventShapes).map(([trigger, paths = {}]) => [trigger, whole(paths)]),
    );
    return {
      schema: SCHEMA,
      functionName,
      functionVersions: functionVersions ?? [],
      invocations: invocations ?? 0,
      suspectInvocations: rest.suspectInvocations ?? 0,
      acts: Object.fromEntries(kinds),
      eventShapes: shapes,
      truncated: rest.truncated ?? [],
    };
  } catch (error) {
    if (error instanceof PolicyProblem) return { problem: error.message };
    throw error;
  }
}

function whole<V>(record: Readonly<Partial<Record<string, V>>>): Readonly<Record<string, V>> {
  const read: Record<string, V> = {};
  for (const [key, value] of Object.entries<V | undefined>(record))
    if (value !== undefined) Object.defineProperty(read, key, { value, enumerable: true });
  return read;
}
