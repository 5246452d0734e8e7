/** First field of every document that `watertight audit --save` writes. */
export const SNAPSHOT_FORMAT = 'watertight-snapshot/1';

/** The folder name of what an account has once. */
export const GLOBAL_FOLDER = 'global';

/** One answer, or one failure, of an operation. */
export type RecordedCall =
  | { readonly input: unknown; readonly output: unknown }
  | { readonly input: unknown; readonly error: { readonly code: string; readonly message: string } };

/** True for a 12-digit account id: nothing else becomes a folder name. */
export function isAccountId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{12}$/.test(value);
}

/** True for a region code, or '' for what has no region. */
export function isRegionCode(value: unknown): value is string {
  return typeof value === 'string' && /^(?:|[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2})$/.test(value);
}

/** True for a name of a service or operation: letters, digits and inner hyphens. */
export function isApiName(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(value);
}
