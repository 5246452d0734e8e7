import { isSeverity, SEVERITIES } from '@watertight/audit/model/severity.ts';
import { z } from 'zod';
import { nearestWord } from '../nearest-word.ts';
import { parseTime } from '../output/time-text.ts';

const failOnToken = z
  .string()
  .refine(
    (text) =>
      isSeverity(text) ||
      (/^[A-Za-z0-9*][A-Za-z0-9*_-]*$/.test(text) && nearestWord(text, SEVERITIES) === undefined),
    'a severity (informational, low, medium, high, critical) or a rule id with * for any characters',
  );
const timeText = z
  .string()
  .refine((text) => parseTime(text, 0) !== undefined, 'an ISO-8601 time or an age such as 24h or 7d');

/**
 * Every setting, by the name it has in watertight.yml; the flag is `--NAME` and the environment variable
 * `WATERTIGHT_NAME`. The JSON Schema that editors use is made from this.
 */
export const configSchema = z.strictObject({
  data: z
    .string()
    .min(1)
    .refine((text) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(text), 'a folder of this machine, or :memory:')
    .describe('Folder of the local store, or :memory:')
    .optional(),
  format: z.array(z.string().min(1)).describe('Output formats, each FORMAT or FORMAT=FILE').optional(),
  'fail-on': z
    .array(failOnToken)
    .describe('Severities and rule ids (with *) at which the exit code is 1')
    .optional(),
  'exit-code': z.int().min(0).max(255).describe('Exit code used instead of 1').optional(),
  'soft-fail': z.boolean().describe('Report, but never end with exit code 1').optional(),
  'allow-incomplete': z
    .boolean()
    .describe('End with 0 instead of 4 when something could not be read')
    .optional(),
  color: z.enum(['auto', 'always', 'never']).describe('When to use colour').optional(),
  progress: z.boolean().describe('Show a status line on a terminal').optional(),
  quiet: z.boolean().describe('Print results and errors only').optional(),
  verbose: z.boolean().describe('Print more, and full traces of errors').optional(),
  offline: z.boolean().describe('Never use the network').optional(),
  profile: z.string().min(1).describe('AWS profile').optional(),
  region: z.array(z.string().min(1)).describe('AWS regions').optional(),
  since: timeText.describe('Look at data from this time on').optional(),
  until: timeText.describe('Look at data before this time').optional(),
  'trusted-accounts': z
    .array(z.string().regex(/^\d{12}$/, 'a 12-digit account id'))
    .describe('Accounts that may be granted access without a finding')
    .optional(),
  'deploy-principals': z
    .array(z.string().min(1))
    .describe('Principals (ARNs, with *) that deploy: they may change functions without a finding')
    .optional(),
  'expected-regions': z.array(z.string().min(1)).describe('Regions in which functions may be').optional(),
  'unused-days': z.int().min(1).max(400).describe('Days after which something counts as unused').optional(),
  'owner-tags': z.array(z.string().min(1)).describe('Tags that tell an owner').optional(),
  'allowed-registries': z
    .array(z.string().min(1))
    .describe('Hosts or addresses of the registries that lockfiles may name, and no others')
    .optional(),
});

export type Config = z.infer<typeof configSchema>;
export type ConfigKey = keyof Config;

/** Names of all settings, in the order of the schema. */
export const CONFIG_KEYS: readonly ConfigKey[] = configSchema.keyof().options;

/** Settings that are lists: one text with commas is accepted for them, in files, flags and variables. */
const LIST_KEYS: readonly ConfigKey[] = [
  'format',
  'fail-on',
  'region',
  'trusted-accounts',
  'deploy-principals',
  'expected-regions',
  'owner-tags',
  'allowed-registries',
];
const BOOLEAN_KEYS: readonly ConfigKey[] = [
  'soft-fail',
  'allow-incomplete',
  'progress',
  'quiet',
  'verbose',
  'offline',
];

/** Text of a flag or variable as the value the schema expects; text that fits nothing is left for the schema. */
export function valueFromText(key: ConfigKey, text: string): unknown {
  if (LIST_KEYS.includes(key)) return splitList(text);
  if (BOOLEAN_KEYS.includes(key)) {
    if (/^(1|true|yes|on)$/i.test(text)) return true;
    return /^(0|false|no|off|)$/i.test(text) ? false : text;
  }
  return (key === 'exit-code' || key === 'unused-days') && /^\d+$/.test(text) ? Number(text) : text;
}

/** A value from the file, where a list may be one text with commas. */
export function normaliseValue(key: string, value: unknown): unknown {
  const isList = LIST_KEYS.some((listKey) => listKey === key);
  if (!isList) return value;
  if (typeof value === 'string') return splitList(value);
  return Array.isArray(value)
    ? value.flatMap<unknown>((item: unknown) => (typeof item === 'string' ? splitList(item) : [item]))
    : value;
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** JSON Schema (draft 2020-12) of watertight.yml, for editors: `# yaml-language-server: $schema=…`. */
export function configJsonSchema(): object {
  return { title: 'watertight.yml', ...z.toJSONSchema(configSchema) };
}
