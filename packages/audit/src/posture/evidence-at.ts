import type { SubjectBase } from '../model/subjects/subject-base.ts';
import type { Evidence } from './outcome.ts';

/** Evidence that points at one property of a subject, or at the subject where the property has no place. */
export function evidenceAt(
  subject: SubjectBase,
  what: string,
  { path, value }: { readonly path?: string; readonly value?: string | number | boolean } = {},
): Evidence {
  const at = (path === undefined ? undefined : subject.places?.[path]) ?? subject.at;
  return { what, ...(value === undefined ? {} : { value }), ...(at === undefined ? {} : { at }) };
}
