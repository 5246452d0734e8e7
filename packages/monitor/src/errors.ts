import { type ErrorPlace, WatertightError } from '@watertight/audit/model/watertight-error.ts';

/** Every mistake this package reports. `{name}` marks a value. docs/errors.md explains each code (checked both ways). */
export const MONITOR_ERRORS = {
  'WT-E-STORE-01': {
    message: 'Cannot open the telemetry store: another process holds it, {path}',
    hint: 'Close the other watertight process, or name another folder with --data DIR.',
  },
  'WT-E-STORE-02': {
    message: 'Cannot open the telemetry store: it was written by a newer version, {path}',
    hint: 'Update watertight, or name another folder with --data DIR.',
  },
  'WT-E-STATE-01': {
    message: 'Cannot open the operational state: it was written by a newer version, {path}',
    hint: 'Update watertight, or name another folder with --data DIR.',
  },
  'WT-E-STATE-02': {
    message: 'Cannot change the alert: there is no alert with this id, {id}',
    hint: 'List the ids with watertight alerts list.',
  },
  'WT-E-STATE-03': {
    message: 'Cannot change the alert: {problem}',
    hint: 'Close with a reason, or snooze until a time in the future.',
  },
  'WT-E-STATE-04': {
    message: 'Cannot add the suppression: {problem}',
    hint: 'Give an entity, rule or indicator, an owner, a reason and an expiry.',
  },
} as const;

export type MonitorErrorCode = keyof typeof MONITOR_ERRORS;

/** Builds the error of `code`, its `{name}` marks filled from `values`. */
export function monitorError(
  code: MonitorErrorCode,
  values: Readonly<Record<string, string | number>>,
  options: { at?: ErrorPlace; cause?: unknown } = {},
): WatertightError {
  const { message, hint } = MONITOR_ERRORS[code];
  const text = message.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  return new WatertightError(code, text, { hint, ...options });
}
