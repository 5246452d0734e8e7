import { type ErrorPlace, WatertightError } from '@watertight/audit/model/watertight-error.ts';

/**
 * Every mistake the command line reports. `{name}` marks a value. docs/errors.md explains each code (checked both
 * ways). WT-E-CLI and WT-E-CONFIG mistakes end with exit code 2 unless `exit` says otherwise.
 */
export const CLI_ERRORS = {
  'WT-E-CLI-01': {
    message: 'Cannot read the command line: {problem}',
    hint: 'Run `{command} --help` to see what it takes.',
  },
  'WT-E-CLI-02': {
    message: 'Cannot start watertight: Node.js 22.13 or newer is needed, {version} found',
    hint: 'Install Node.js 24, then run the same command again.',
    exit: 3,
  },
  'WT-E-CLI-03': {
    message: 'Cannot write {format}: this command offers {offered}, {format} asked',
    hint: 'Choose one of them with -f FORMAT or -f FORMAT=FILE.',
  },
  'WT-E-CLI-04': {
    message: 'Cannot write two formats to the terminal: only one may lack a file, {formats} asked',
    hint: 'Give the others a file: -f table -f json=alerts.json',
  },
  'WT-E-CLI-05': {
    message: 'Cannot write {file}: {reason}',
    hint: 'Choose a folder that exists and that you may write to.',
    exit: 3,
  },
  'WT-E-CLI-06': {
    message:
      'Cannot read the time {option}: an ISO-8601 time or an age such as 24h or 7d is needed, {value} given',
    hint: 'For example --since 24h, or --since 2026-03-01T00:00:00Z',
  },
  'WT-E-CLI-07': {
    message: 'Cannot use {option}: {rule}, {value} given',
    hint: '{next}',
  },
  'WT-E-CLI-08': {
    message: 'Cannot find {kind}: no such id in the store, {id} given',
    hint: 'Run `watertight {list}` to see the ids.',
  },
  'WT-E-CLI-09': {
    message: 'Cannot read {path} with --offline: it needs the network',
    hint: 'Copy the objects to a folder first, or leave out --offline.',
  },
  'WT-E-CLI-10': {
    message: 'Cannot read {path}: no such file or folder',
    hint: 'Check the path; relative paths start at {folder}',
  },
  'WT-E-CLI-11': {
    message: 'Cannot run this command: {part} is not part of this installation, {problem}',
    hint: 'Install watertight again, or run `watertight doctor`.',
    exit: 3,
  },
  'WT-E-CLI-12': {
    message: 'Cannot finish: {problem}',
    hint: 'Run it again with --verbose for the full trace, and report it if it stays.',
    exit: 3,
  },
  'WT-E-CONFIG-01': {
    message: 'Cannot read the configuration: {problem}',
    hint: 'Run `watertight config validate` after mending the file.',
  },
  'WT-E-CONFIG-02': {
    message: 'Cannot use the configuration: {key} is not a setting, {suggestion}',
    hint: 'Run `watertight config schema` to see every setting.',
  },
  'WT-E-CONFIG-03': {
    message: 'Cannot use the configuration: {key} must be {rule}, {value} given',
    hint: 'Run `watertight config schema` to see every setting.',
  },
  'WT-E-CONFIG-04': {
    message: 'Cannot use {variable}: {rule}, {value} given',
    hint: 'Mend or unset the environment variable.',
  },
  'WT-E-CONFIG-05': {
    message: 'Cannot read the configuration: no such file, {path}',
    hint: 'Check --config FILE, or leave it out to search from the current folder upward.',
  },
  'WT-E-CONFIG-06': {
    message: 'Cannot use the recorded decisions: {problem}',
    hint: 'A suppression needs id, reason and expires (a date); a baseline is written by `watertight baseline create`.',
  },
  'WT-E-CONFIG-07': {
    message: 'Cannot use the guard policy: {problem}',
    hint: 'docs/guard.md shows a policy with every setting.',
  },
  'WT-E-SERVE-01': {
    message:
      'Cannot serve on {host}: people must sign in by OIDC where others can reach the console, no issuer set',
    hint: 'Leave out --host, or set WATERTIGHT_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET (docs/console.md).',
    exit: 2,
  },
  'WT-E-SERVE-02': {
    message: 'Cannot open the store: `watertight serve` holds it, {url}',
    hint: 'Open the console there; commands that only read go through it by themselves. End it to change the store.',
    exit: 3,
  },
  'WT-E-SERVE-03': {
    message: 'Cannot serve on {host} port {port}: {reason}',
    hint: 'Choose another port with --port N; 0 takes a free one.',
    exit: 3,
  },
  'WT-E-SERVE-04': {
    message: 'Cannot serve the console: it is not built, {folder}',
    hint: 'Run `npm run console`, or install watertight again.',
    exit: 3,
  },
  'WT-E-SERVE-05': {
    message: 'Cannot read through the running server: {reason}, {url}',
    hint: 'End the server and run the command again.',
    exit: 3,
  },
  'WT-E-SERVE-06': {
    message: 'Cannot use the OIDC issuer: {reason}, {issuer}',
    hint: 'Check WATERTIGHT_OIDC_ISSUER: its /.well-known/openid-configuration must be reachable from here.',
    exit: 3,
  },
} as const satisfies Record<string, { message: string; hint: string; exit?: number }>;

export type CliErrorCode = keyof typeof CLI_ERRORS;

/** Builds the error of `code`, its `{name}` marks filled from `values`. */
export function cliError(
  code: CliErrorCode,
  values: Readonly<Record<string, string | number>>,
  options: { at?: ErrorPlace; cause?: unknown } = {},
): WatertightError {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  const { message, hint } = CLI_ERRORS[code];
  return new WatertightError(code, fill(message), { hint: fill(hint), ...options });
}

/** Mistakes of the monitor that lie in what the user typed: paths, ids, reasons, times. */
const MONITOR_USAGE_ERRORS: readonly string[] = [
  'WT-E-INGEST-01',
  'WT-E-INGEST-02',
  'WT-E-EXPLAIN-01',
  'WT-E-STATE-02',
  'WT-E-STATE-03',
  'WT-E-STATE-04',
];

/** Exit code for a mistake: 2 for what the user typed or configured, 3 for what could not run. */
export function exitCodeOfError(error: WatertightError): number {
  if (MONITOR_USAGE_ERRORS.includes(error.code)) return 2;
  const row: { message: string; exit?: number } | undefined = isCliErrorCode(error.code)
    ? CLI_ERRORS[error.code]
    : undefined;
  return row === undefined ? 3 : (row.exit ?? 2);
}

function isCliErrorCode(code: string): code is CliErrorCode {
  return Object.hasOwn(CLI_ERRORS, code);
}
