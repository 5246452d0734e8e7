import { type Command, InvalidArgumentError, Option } from 'commander';
import { CONFIG_KEYS, type ConfigKey } from './config/config-schema.ts';

/** Adds the options that every command takes, before or after its own words. */
export function addGlobalOptions(program: Command): void {
  program
    .option(
      '-f, --format <format[=file]>',
      'table, json, jsonl, csv, markdown; findings also sarif, ocsf, asff, junit, gitlab, github, html; repeat with files',
      collect,
    )
    .option('-o, --output <file>', 'write the answer to a file')
    .option('--json', 'the same as -f json')
    .option(
      '--fail-on <severity|rule,…>',
      'end with exit code 1 at or above it (scan, audit, detect: high)',
      collect,
    )
    .option('--exit-code <n>', 'use this exit code instead of 1')
    .option('--soft-fail', 'report, but never end with exit code 1')
    .option('--allow-incomplete', 'end with 0 instead of 4 when something could not be read')
    .option('--config <file>', 'configuration file (default: watertight.yml, upward to the git root)')
    .option('--data <dir>', 'folder of the local store, or :memory:')
    .option('--since <time>', 'from this time on: 24h, 7d, 2026-03-01T00:00:00Z')
    .option('--until <time>', 'before this time')
    .option('--profile <name>', 'AWS profile')
    .option('--region <region,…>', 'AWS region', collect)
    .option('--offline', 'never use the network')
    .option('--quiet', 'print results and errors only')
    .option('-v, --verbose', 'print more, and full traces of errors')
    .addOption(new Option('--color <when>', 'when to use colour').choices(['auto', 'always', 'never']))
    .option('--no-progress', 'no status line');
}

/** Collects the values of a repeatable option; each may hold several with commas. */
export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), ...value.split(',').filter((item) => item !== '')];
}

/** A whole number of at least 1 and at most a million. */
export function parseCount(text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) < 1 || Number(text) > 1_000_000) {
    throw new InvalidArgumentError('a whole number from 1 to 1000000 is needed');
  }
  return Number(text);
}

/** A seed: a whole number from 0 to 2^32 - 1. */
export function parseSeed(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > 0xffffffff) {
    throw new InvalidArgumentError('a whole number from 0 to 4294967295 is needed');
  }
  return Number(text);
}

/** A TCP port; 0 lets the system choose. */
export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new InvalidArgumentError('a whole number from 0 to 65535 is needed');
  }
  return Number(text);
}

/** Where people reach the console: the origin of a URL with TLS. Cookies and the way back of a sign-in depend on it. */
export function parsePublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url?.protocol !== 'https:' || !isOrigin) {
    throw new InvalidArgumentError('https:// and a host are needed, and no path');
  }
  return url.origin;
}

/** Values given on the command line itself, by setting name. */
export function flagValues(program: Command): Partial<Record<ConfigKey, unknown>> {
  const values: Partial<Record<ConfigKey, unknown>> = {};
  for (const key of CONFIG_KEYS) {
    const name = key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (program.getOptionValueSource(name) === 'cli') values[key] = program.getOptionValue(name);
  }
  if (program.getOptionValue('json') === true && values.format === undefined) values.format = ['json'];
  return values;
}
