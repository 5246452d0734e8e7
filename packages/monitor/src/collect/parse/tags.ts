import type { Fields } from './fields.ts';

/** A list of `{ Key, Value }` as an object; undefined where the answer has no tags. */
export function tagsOf(fields: Fields): Readonly<Record<string, string>> | undefined {
  if (!fields.has('Tags')) return undefined;
  return Object.fromEntries(
    fields.list('Tags').flatMap((tag) => {
      const key = tag.text('Key');
      return key === undefined ? [] : [[key, tag.text('Value') ?? '']];
    }),
  );
}
