import { type Form, formOf } from '../../decode/form.ts';
import { formsOf } from '../../decode/forms-of.ts';
import type { Field } from '../../event/field.ts';
import { createWork } from '../../work.ts';
import type { Detector } from '../detector.ts';

/** A value of a body, or a field where place and role matter. */
export type FieldCase = string | Partial<Field>;

/** A field of a body with that value. */
export function aField(given: FieldCase): Field {
  const named = typeof given === 'string' ? { value: given } : given;
  return { path: 'body.x', role: 'body', value: '', decoded: [], ...named };
}

/** The value as it is, without readings. */
export function aForm(given: FieldCase): Form {
  const field = aField(given);
  return formOf(field.value, [], field);
}

/** Best score of a detector over all readings of a field. */
export function scoreOf({ mayMatch, detect }: Detector, given: FieldCase): number {
  const scores = formsOf(aField(given), createWork()).map((form) =>
    mayMatch(form.text, form.marks) ? (detect(form, createWork())?.score ?? 0) : 0,
  );
  return Math.max(0, ...scores);
}
