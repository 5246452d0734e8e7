import { createHash } from 'node:crypto';
import type { CodeWeakness } from '../../model/subjects/project-parts.ts';
import { maskKnownSecrets } from '../secrets/mask-known-secrets.ts';
import type { SeenWeakness } from './seen-weakness.ts';

/** A handler that was read, and the functions of the template that have it. */
export interface ReadHandler {
  /** `src/app.handler`, with the folder of its code. */
  readonly handler: string;
  readonly functionIds: readonly string[];
  readonly weaknesses: readonly SeenWeakness[];
}

/**
 * Weaknesses of the handlers of a project as subjects: a place that several handlers reach is one. Its id is made of file,
 * function, weakness and the call's own text, so that it stays when lines move around it.
 */
export function codeSubjects(handlers: readonly ReadHandler[]): readonly CodeWeakness[] {
  const subjects = new Map<string, CodeWeakness>();
  for (const read of handlers) {
    const seen = new Map<string, number>();
    for (const weakness of read.weaknesses) {
      const base = idOf(weakness);
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      const id = count === 1 ? base : `${base}-${count}`;
      subjects.set(id, joined(subjects.get(id), subjectOf(id, weakness, read)));
    }
  }
  return [...subjects.values()];
}

function idOf({ weakness, at, inside, call }: SeenWeakness): string {
  const text = createHash('sha256').update(call.replace(/\s+/g, '')).digest('hex').slice(0, 12);
  return `${at.file}#${inside}/${weakness}/${text}`;
}

function subjectOf(id: string, seen: SeenWeakness, read: ReadHandler): CodeWeakness {
  const { weakness, at, inside, call, steps, eventShape } = seen;
  return {
    kind: 'code',
    id,
    name: `${inside} in ${at.file}`,
    account: '',
    region: '',
    at,
    weakness,
    handlers: [read.handler],
    functionIds: read.functionIds,
    inside,
    call: maskKnownSecrets(call),
    steps,
    ...(eventShape === undefined ? {} : { eventShape }),
  };
}

function joined(known: CodeWeakness | undefined, next: CodeWeakness): CodeWeakness {
  if (known === undefined) return next;
  return {
    ...known,
    handlers: [...new Set([...known.handlers, ...next.handlers])],
    functionIds: [...new Set([...known.functionIds, ...next.functionIds])],
  };
}
