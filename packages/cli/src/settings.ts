import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { RuleSettings } from '@watertight/audit/posture/rule.ts';
import {
  CONFIG_KEYS,
  type Config,
  type ConfigKey,
  configSchema,
  valueFromText,
} from './config/config-schema.ts';
import { type ConfigPlace, findConfig } from './config/find-config.ts';
import { readConfig, ruleText } from './config/read-config.ts';
import { cliError } from './errors.ts';
import { parseTime } from './output/time-text.ts';
import type { ColorChoice, Environment } from './terminal.ts';

/** The settings of one run, after flags, environment, file and defaults. */
export interface Settings {
  /** Folder of the store, or `:memory:`. */
  readonly data: string;
  readonly format: readonly string[];
  /** undefined: the command's own default. */
  readonly failOn: readonly string[] | undefined;
  readonly exitCode: number;
  readonly softFail: boolean;
  readonly allowIncomplete: boolean;
  readonly color: ColorChoice;
  readonly progress: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly offline: boolean;
  readonly profile: string | undefined;
  readonly region: readonly string[];
  /** Epoch seconds. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** Registries that lockfiles may name; empty: those that the project configures. */
  readonly allowedRegistries: readonly string[];
  /** Settings of the posture rules that the user gave. */
  readonly rules: Partial<RuleSettings>;
  /** Where each value came from, for `config show`. */
  readonly origins: Readonly<Record<ConfigKey, Origin>>;
  /** The file that took part, if any. */
  readonly file: string | undefined;
}

/** Where a value came from: `flag --data`, `environment WATERTIGHT_DATA`, a file, or `default`. */
export interface Origin {
  readonly value: unknown;
  readonly from: string;
}

/** What settings are resolved from. */
export interface SettingsInput {
  /** Values given on the command line, by setting name. */
  readonly flags: Readonly<Partial<Record<ConfigKey, unknown>>>;
  /** `--config FILE`. */
  readonly configFile: string | undefined;
  /** True leaves the file out: for `doctor`, when the file is what is broken. */
  readonly withoutFile?: boolean;
  readonly env: Environment;
  readonly cwd: string;
  /** Epoch seconds, for ages such as 24h. */
  readonly now: number;
}

/** Flag, then `WATERTIGHT_*`, then file, then default, for each setting by itself. */
export function resolveSettings(input: SettingsInput): Settings {
  const place = input.withoutFile === true ? undefined : configPlace(input);
  const file = place === undefined ? {} : readConfig(place);
  const defaults: Config = { data: defaultDataFolder(input.env), ...DEFAULTS };
  const merged: Record<string, unknown> = {};
  const origins = Object.fromEntries(
    CONFIG_KEYS.map((key) => {
      const origin = originOf(key, input, { file, path: place?.file, defaults });
      if (origin.value !== undefined) merged[key] = origin.value;
      return [key, origin];
    }),
  ) as Record<ConfigKey, Origin>;
  const values = checked(merged, origins);
  return {
    data: values.data ?? ':memory:',
    format: values.format ?? ['table'],
    failOn: values['fail-on'],
    exitCode: values['exit-code'] ?? 1,
    softFail: values['soft-fail'] ?? false,
    allowIncomplete: values['allow-incomplete'] ?? false,
    color: values.color ?? 'auto',
    progress: values.progress ?? true,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    offline: values.offline ?? false,
    profile: values.profile,
    region: values.region ?? [],
    since: timeOf('--since', values.since, input.now),
    until: timeOf('--until', values.until, input.now),
    allowedRegistries: values['allowed-registries'] ?? [],
    rules: ruleSettingsOf(values),
    origins,
    file: place?.file,
  };
}

const DEFAULTS: Config = {
  format: ['table'],
  'exit-code': 1,
  'soft-fail': false,
  'allow-incomplete': false,
  color: 'auto',
  progress: true,
  quiet: false,
  verbose: false,
  offline: false,
  region: [],
};

function ruleSettingsOf(values: Config): Partial<RuleSettings> {
  return {
    ...(values['trusted-accounts'] === undefined ? {} : { trustedAccounts: values['trusted-accounts'] }),
    ...(values['deploy-principals'] === undefined ? {} : { deployPrincipals: values['deploy-principals'] }),
    ...(values['expected-regions'] === undefined ? {} : { expectedRegions: values['expected-regions'] }),
    ...(values['unused-days'] === undefined ? {} : { unusedDays: values['unused-days'] }),
    ...(values['owner-tags'] === undefined ? {} : { ownerTags: values['owner-tags'] }),
  };
}

function configPlace({ configFile, cwd }: SettingsInput): ConfigPlace | undefined {
  if (configFile === undefined) return findConfig(cwd);
  const key = configFile.endsWith('package.json') ? 'watertight' : undefined;
  return { file: resolve(cwd, configFile), key };
}

function originOf(
  key: ConfigKey,
  input: SettingsInput,
  layers: { file: Config; path: string | undefined; defaults: Config },
): Origin {
  const flag = input.flags[key];
  if (flag !== undefined) {
    const value = typeof flag === 'string' ? valueFromText(key, flag) : flag;
    return { value: atFolder(key, value, input.cwd), from: `flag --${key}` };
  }
  const variable = variableOf(key);
  const text = input.env[variable];
  if (text !== undefined && text !== '') {
    const value = atFolder(key, valueFromText(key, text), input.cwd);
    return { value, from: `environment ${variable}` };
  }
  const fromFile = layers.file[key];
  if (fromFile !== undefined && layers.path !== undefined) {
    return { value: atFolder(key, fromFile, dirname(layers.path)), from: layers.path };
  }
  return { value: layers.defaults[key], from: 'default' };
}

/** `WATERTIGHT_FAIL_ON` for `fail-on`. */
export function variableOf(key: ConfigKey): string {
  return `WATERTIGHT_${key.toUpperCase().replaceAll('-', '_')}`;
}

/** The store's folder is relative to where it was written: the current folder, or the file's. */
function atFolder(key: ConfigKey, value: unknown, folder: string): unknown {
  if (key !== 'data' || typeof value !== 'string' || value === '' || value === ':memory:') return value;
  return isAbsolute(value) ? value : resolve(folder, value);
}

function checked(merged: Record<string, unknown>, origins: Readonly<Record<ConfigKey, Origin>>): Config {
  const result = configSchema.safeParse(merged);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = CONFIG_KEYS.find((each) => each === issue?.path[0]);
  if (issue === undefined || key === undefined) throw result.error;
  const rule = `it must be ${ruleText(issue)}`;
  const origin = origins[key];
  const value = JSON.stringify(origin.value);
  if (origin.from.startsWith('environment')) {
    throw cliError('WT-E-CONFIG-04', { variable: variableOf(key), rule, value });
  }
  if (key === 'since' || key === 'until') {
    throw cliError('WT-E-CLI-06', { option: `--${key}`, value: String(origin.value) });
  }
  const next = 'Run `watertight config schema` to see every setting.';
  throw cliError('WT-E-CLI-07', { option: `--${key}`, rule, value, next });
}

function timeOf(option: string, text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const seconds = parseTime(text, now);
  if (seconds === undefined) throw cliError('WT-E-CLI-06', { option, value: text });
  return seconds;
}

/** XDG data folder (`~/.local/share/watertight`), or the platform's own on Windows. */
function defaultDataFolder(env: Environment): string {
  const xdg = env['XDG_DATA_HOME'];
  // The XDG Base Directory Specification: a relative value is invalid and ignored.
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'watertight');
  const local = env['LOCALAPPDATA'];
  if (local !== undefined && isAbsolute(local)) return join(local, 'watertight');
  return join(env['HOME'] ?? homedir(), '.local', 'share', 'watertight');
}
