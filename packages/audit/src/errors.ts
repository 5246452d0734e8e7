import type { SourcePlace } from './model/source-place.ts';
import { WatertightError } from './model/watertight-error.ts';

/** Every mistake this package reports. `{name}` marks a value. docs/errors.md explains each code (checked both ways). */
export const AUDIT_ERRORS = {
  'WT-E-TEMPLATE-01': {
    message: 'Cannot read the template: {because}',
    hint: 'Mend the file there; `aws cloudformation validate-template` and `sam validate` check it further.',
  },
  'WT-E-LOCKFILE-01': {
    message: 'Cannot read the list of packages: {because}',
    hint: 'Let the package manager write the file again, for example `npm install --package-lock-only`.',
  },
} as const satisfies Readonly<Record<string, { readonly message: string; readonly hint: string }>>;

export type AuditErrorCode = keyof typeof AUDIT_ERRORS;

/** The error of a code, its `{name}` marks filled in. */
export function auditError(
  code: AuditErrorCode,
  values: Readonly<Record<string, string | number>>,
  options: { readonly at?: SourcePlace; readonly cause?: unknown } = {},
): WatertightError {
  const { message, hint } = AUDIT_ERRORS[code];
  const text = message.replaceAll(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  return new WatertightError(code, text, { hint, ...options });
}
