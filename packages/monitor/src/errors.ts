import { type ErrorPlace, WatertightError } from '@watertight/audit/model/watertight-error.ts';

/** Every mistake this package reports. `{name}` marks a value. docs/errors.md explains each code (checked both ways). */
export const MONITOR_ERRORS = {
  'WT-E-COLLECT-01': {
    message: 'Cannot read the account: the SSO session has expired, profile {profile}',
    hint: 'aws sso login --profile {profile}',
  },
  'WT-E-COLLECT-02': {
    message: 'Cannot read the account: no credentials were found, {because}',
    hint: 'Name a profile with --profile NAME, or set AWS_PROFILE or AWS_ACCESS_KEY_ID; `watertight audit --snapshot DIR` needs none.',
  },
  'WT-E-COLLECT-03': {
    message: 'Cannot read the account: AWS refused the credentials, {because}',
    hint: 'Renew the credentials, and check the role ARN, the external id and the clock of this machine.',
  },
  'WT-E-COLLECT-04': {
    message: 'Cannot open the snapshot: {because}, {path}',
    hint: 'Write one with `watertight audit --save DIR`; docs/snapshot.md shows the format.',
  },
  'WT-E-COLLECT-05': {
    message: 'Cannot list the accounts: AWS Organizations did not answer, {because}',
    hint: 'Use credentials of the management account or of a delegated administrator, or name one account with --role-arn.',
  },
  'WT-E-EXPLAIN-01': {
    message: 'Cannot explain: no observation or alert has this id, {id}',
    hint: 'List the ids with `watertight alerts list` or `watertight observations list`.',
  },
  'WT-E-INGEST-01': {
    message: 'Cannot read telemetry: no such file or folder, {path}',
    hint: 'Check the path; a glob or s3://bucket/prefix that matches nothing is reported as empty instead.',
  },
  'WT-E-INGEST-02': {
    message: 'Cannot read telemetry: --offline forbids the network, {path}',
    hint: 'Leave out --offline, or copy the objects to a folder first.',
  },
  'WT-E-INGEST-03': {
    message: 'Cannot list telemetry objects: {because}, {path}',
    hint: 'Check the bucket name, the region and that s3:ListBucket and s3:GetObject are allowed.',
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
  'WT-E-STATE-05': {
    message: 'Cannot save the {kind}: at most {most} may be kept, as many are there',
    hint: 'Remove one that nobody needs.',
  },
  'WT-E-STATE-06': {
    message: 'Cannot open the operational state: {because}, {path}',
    hint: 'Put the file back from a copy, or move it away: alerts come again with `watertight detect`, decisions do not.',
  },
  'WT-E-STORE-01': {
    message: 'Cannot open the telemetry store: another process holds it, {path}',
    hint: 'Close the other watertight process, or name another folder with --data DIR.',
  },
  'WT-E-STORE-02': {
    message: 'Cannot open the telemetry store: it was written by a newer version, {path}',
    hint: 'Update watertight, or name another folder with --data DIR.',
  },
  'WT-E-STORE-03': {
    message: 'Cannot open the telemetry store: {because}, {path}',
    hint: 'Check that the folder is writable and the file is a watertight store, or name another one with --data DIR.',
  },
} as const;

export type MonitorErrorCode = keyof typeof MONITOR_ERRORS;

/** Builds the error of `code`, the `{name}` marks of message and hint filled from `values`. */
export function monitorError(
  code: MonitorErrorCode,
  values: Readonly<Record<string, string | number>>,
  options: { at?: ErrorPlace; cause?: unknown } = {},
): WatertightError {
  const { message, hint } = MONITOR_ERRORS[code];
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  return new WatertightError(code, filled(message), { hint: filled(hint), ...options });
}
