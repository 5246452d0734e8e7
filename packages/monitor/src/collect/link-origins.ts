import type { Reference } from '@watertight/audit/model/reference.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';

/** Tells distributions which of their origins are function URLs of the same inventory. */
export function linkOrigins(subjects: readonly Subject[]): readonly Subject[] {
  const functions = new Map<string, Reference>();
  for (const subject of subjects) {
    if (subject.kind !== 'function-url' || subject.url === undefined) continue;
    const host = /^https:\/\/([^/]+)/.exec(subject.url)?.[1];
    if (host !== undefined) functions.set(host, subject.function);
  }
  return subjects.map((subject) => {
    if (subject.kind !== 'distribution') return subject;
    const originFunctions = subject.originDomains.flatMap((domain) =>
      typeof domain === 'string' ? (functions.get(domain) ?? []) : [],
    );
    return { ...subject, originFunctions };
  });
}
