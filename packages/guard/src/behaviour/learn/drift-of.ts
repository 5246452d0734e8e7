import { BEHAVIOUR_KINDS } from '../policy.ts';
import type { Observations } from './observations.ts';

/** What is new against a learning: `{kind, subject}` of acts, `{kind: 'event', subject: 'sqs $.x'}` of event shapes. */
export function driftOf(
  now: Observations,
  learned: Observations,
): readonly { readonly kind: string; readonly subject: string }[] {
  const acts = BEHAVIOUR_KINDS.flatMap((kind) =>
    Object.keys(now.acts[kind] ?? {})
      .filter((subject) => !Object.hasOwn(learned.acts[kind] ?? {}, subject))
      .map((subject) => ({ kind, subject })),
  );
  const shapes = Object.entries(now.eventShapes).flatMap(([trigger, paths]) =>
    Object.entries(paths).flatMap(([path, types]) => {
      const known = learned.eventShapes[trigger]?.[path] ?? [];
      return types
        .filter((type) => !known.includes(type))
        .map((type) => ({ kind: 'event', subject: `${trigger} ${path}: ${type}` }));
    }),
  );
  return [...acts, ...shapes];
}
