import type { SourcePlace } from './source-place.ts';

/**
 * A value that a template does not tell: a parameter without default, an import, an attribute known only after
 * deployment. It is never an empty string, and a rule that needs it answers `unknown`.
 */
export interface Unresolved {
  readonly kind: 'unresolved';
  /** How the template writes it: `Ref TableName`, `${ssm:/db/url}`, `known after apply`. */
  readonly expression: string;
  /**
   * What is known of the text, when a part is known: unknown parts read `<?NAME>`, as in
   * `arn:aws:s3:::<?BucketName>/uploads/*`.
   */
  readonly text?: string;
  readonly at?: SourcePlace;
}

/**
 * A value that may be unresolved. In known texts, names that AWS chooses at deployment are atoms in angle brackets:
 * `<account>`, `<region>` and `<LogicalId>` (the physical name of that resource). Equal atoms are equal names;
 * different atoms are different names.
 */
export type Value<T> = T | Unresolved;

/** Makes an unresolved value. */
export function unresolved(
  expression: string,
  options: { readonly text?: string; readonly at?: SourcePlace } = {},
): Unresolved {
  return { kind: 'unresolved', expression, ...options };
}

export function isUnresolved(value: unknown): value is Unresolved {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'unresolved';
}

/** The value when it is known, else undefined: for questions where absent and unresolved mean the same. */
export function known<T>(value: Value<T> | undefined): T | undefined {
  return isUnresolved(value) ? undefined : value;
}

/** A value as people read it: the text, or the expression that stands for it. */
export function valueText(value: Value<string | number | boolean> | undefined): string {
  if (value === undefined) return '';
  if (isUnresolved(value)) return value.text ?? value.expression;
  return String(value);
}
