import type { LocatedSecret } from './found-secret.ts';
import { mask } from './mask.ts';
import { characterClasses, secretEntropy } from './secret-entropy.ts';
import { identityOf, knownSecretsIn, looksSecret } from './secret-in-value.ts';
import { type TellingName, tellingName } from './telling-name.ts';

/** Characters of a text that are looked at; packed bundles stay below. */
export const LONGEST_TEXT = 10_000_000;
/** Findings a text, at most. */
const MOST_FINDINGS = 100;

/** `name = "value"`, `"name": "value"`, `name => 'value'`: the value in quotes. */
const QUOTED =
  /(?<![\w$.-])["'`]?([A-Za-z_$][\w$.-]{2,60})\\?["'`]?\]?[ \t]{0,8}(?::|=>|=|:=)[ \t]{0,8}\\?(["'`])([^"'`\\\r\n]{4,300})\\?\2/g;
/** `NAME=value`, `name=value&`, `--name=value`: configuration, logs, queries, commands. */
const PLAIN = /(?<![\w$.-])(?:--)?([A-Za-z_][\w-]{2,60})=([^\s'"`,;&<>()[\]{}\\]{6,300})/g;
/** A line `name: value` of YAML. */
const LINE =
  /^[ \t-]{0,40}([A-Za-z_][\w.-]{2,60}):[ \t]{1,10}([^\s'"`#,;()[\]{}|>&*!%@\\]{8,300})[ \t]{0,10}\r?$/gm;

/** What is known of the text. */
export interface FindOptions {
  /** A file of settings, where a value needs no quotes: in code that would be a variable. */
  readonly areSettings?: boolean;
}

/** What could be a variable: `userToken2`, not `hT8qzL2v`, which has its digits in between. */
function isIdentifier(value: string): boolean {
  return /^[A-Za-z_$][A-Za-z_$.]*\d{0,3}$/.test(value) || value.length < 12;
}

/**
 * Finds secrets in source code, configuration and logs: known forms anywhere, and values that look machine-made under
 * names that tell. Every pattern is linear; texts beyond {@link LONGEST_TEXT} are looked at up to there.
 */
export function findSecrets(text: string, options: FindOptions = {}): readonly LocatedSecret[] {
  const looked = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const lines = lineStarts(looked);
  const found = new Map<string, LocatedSecret>();
  const add = (index: number, secret: Omit<LocatedSecret, 'line'>) => {
    const line = lineAt(lines, index);
    const key = `${line} ${secret.masked}`;
    if (!found.has(key) && found.size < MOST_FINDINGS) found.set(key, { ...secret, line });
  };
  for (const { what, masked, identity, index } of knownSecretsIn(looked)) {
    add(index, { what, masked, identity, hasKnownForm: true });
  }
  const knownLines = new Set([...found.values()].map((each) => each.line));
  for (const { name, value, index, telling } of assignmentsIn(looked, options.areSettings === true)) {
    if (knownLines.has(lineAt(lines, index)) || !isWritten(value, telling)) continue;
    const what = telling === 'password' ? 'password' : 'secret value';
    add(index, { what, masked: mask(value), identity: identityOf(value), hasKnownForm: false, name });
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** A line `name = value` of settings. */
const SETTING =
  /^[ \t]{0,40}([A-Za-z_][\w.-]{2,80})[ \t]{0,8}[=:][ \t]{0,8}([^\s'"`,;()[\]{}<>]{6,300})[ \t]{0,10}\r?$/gm;
/** Docker's `ENV name value`, https://docs.docker.com/reference/dockerfile/#env */
const ENV_LINE =
  /^[ \t]{0,40}ENV[ \t]{1,8}([A-Za-z_]\w{2,80})[ \t]{1,8}([^\s'"`,;()[\]{}<>]{6,300})[ \t]{0,10}\r?$/gm;

interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly index: number;
  readonly telling: TellingName;
}

function* assignmentsIn(text: string, areSettings: boolean): Generator<Assignment> {
  for (const { pattern, nameGroup, valueGroup, isSetting } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const name = match[nameGroup] ?? '';
      const value = match[valueGroup] ?? '';
      const telling = tellingName(name);
      if (telling === undefined || (isSetting && !areSettings && isIdentifier(value))) continue;
      yield { name, value, index: match.index + match[0].lastIndexOf(value), telling };
    }
  }
}

const PATTERNS = [
  { pattern: SETTING, nameGroup: 1, valueGroup: 2, isSetting: true },
  { pattern: ENV_LINE, nameGroup: 1, valueGroup: 2, isSetting: true },
  { pattern: QUOTED, nameGroup: 1, valueGroup: 3, isSetting: false },
  { pattern: PLAIN, nameGroup: 1, valueGroup: 2, isSetting: false },
  { pattern: LINE, nameGroup: 1, valueGroup: 2, isSetting: false },
] as const;

/**
 * Code is full of `password: 'text'` and `"Enter your password"`: in texts a password, too, must be of two kinds of
 * characters and without blanks.
 */
function isWritten(value: string, telling: TellingName): boolean {
  if (!looksSecret(value, telling)) return false;
  if (telling === 'key') return true;
  return value.length >= 6 && !/\s/.test(value) && hasTwoKinds(value) && secretEntropy(value) >= 2;
}

function hasTwoKinds(value: string): boolean {
  // A capital first, dashes and underscores are how names are written.
  const letters = value.replace(/^[A-Z](?=[a-z])/, '').replaceAll(/[-_.\s]/g, '');
  return characterClasses(letters) >= 2 && !/^[A-Za-z]+$/.test(letters);
}

/** Offsets at which the lines begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low + 1;
}
