import type { Field } from '../event/field.ts';

/**
 * One reading of a field's value: as it is, or with encodings taken off. A detector sees each; a match tells which.
 */
export interface Form {
  readonly text: string;
  /** Encodings taken off, outermost first: the field's own and those of this reading. */
  readonly decoded: readonly string[];
  readonly field: Field;
}
