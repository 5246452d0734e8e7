import { createHash } from 'node:crypto';
import type { FoundSecret } from './found-secret.ts';
import { mask } from './mask.ts';
import { isPlaceholder } from './placeholder.ts';
import { characterClasses, secretEntropy } from './secret-entropy.ts';
import { SECRET_FORMATS, type SecretFormat } from './secret-formats.ts';
import { SERVICE_FORMATS } from './service-formats.ts';
import { tellingName } from './telling-name.ts';

/** Longest value that is looked at; environment variables have 4 kB in all. */
export const LONGEST_VALUE = 100_000;

/**
 * The secret in a value: of a form that makers of secrets use, or machine-made (a password: any) under a name that
 * tells. References, placeholders and AWS's documented examples are none.
 */
export function secretInValue(name: string, value: string): FoundSecret | undefined {
  if (value.length > LONGEST_VALUE) return undefined;
  const known = knownSecretsIn(value)[0];
  if (known !== undefined) return { what: known.what, masked: known.masked, hasKnownForm: true, name };
  const secret = value.trim();
  const telling = tellingName(name);
  if (telling === undefined || !looksSecret(secret, telling)) return undefined;
  const what = telling === 'password' ? 'password' : 'secret value';
  return { what, masked: mask(secret), hasKnownForm: false, name };
}

/** A secret of a known form, and where in the text it is. */
export interface KnownSecret {
  readonly what: string;
  readonly masked: string;
  readonly identity: string;
  readonly index: number;
}

/** At most this many of one form in one text: a file full of them makes one point. */
const MOST_OF_A_FORM = 20;

/** What tells the same secret in two places. It is never shown: short passwords could be guessed from it. */
export function identityOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Every known form. */
export const KNOWN_FORMATS: readonly SecretFormat[] = [...SECRET_FORMATS, ...SERVICE_FORMATS];

/** The secrets of known forms in a text, form by form. */
export function knownSecretsIn(text: string): readonly KnownSecret[] {
  return KNOWN_FORMATS.filter(({ marks }) => marks.some((mark) => text.includes(mark))).flatMap((format) =>
    matchesOf(format, text),
  );
}

function matchesOf(format: SecretFormat, text: string): readonly KnownSecret[] {
  const found: KnownSecret[] = [];
  for (const match of text.matchAll(format.pattern)) {
    const secret = match[1] ?? match[0];
    const masked = maskedSecret(format, match[0], secret);
    if (masked === undefined) continue;
    found.push({ what: format.what, masked, identity: identityOf(secret), index: match.index });
    if (found.length === MOST_OF_A_FORM) break;
  }
  return found;
}

/** What may be shown of a match of a form; undefined when it is an example, or no secret at a closer look. */
export function maskedSecret(format: SecretFormat, match: string, secret: string): string | undefined {
  if (format.isReal?.(secret) === false || isExample(format, secret)) return undefined;
  return maskedOf(match, secret);
}

function isExample(format: SecretFormat, secret: string): boolean {
  if (format.what === 'private key') return false;
  // Of an address only the password counts: the host may well be example.com.
  const counted = format.pattern.source.includes(':\\/\\/[^') ? passwordOf(secret) : secret;
  return isPlaceholder(counted) || /example|x{6}|0{12}|1234567890/i.test(counted);
}

function passwordOf(url: string): string {
  const credentials = url.slice(url.indexOf('://') + 3, url.lastIndexOf('@'));
  return credentials.slice(credentials.indexOf(':') + 1);
}

/** Of an address everything but the password may be shown. */
function maskedOf(match: string, secret: string): string {
  const address = /^([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,100}):.{1,200}@/i.exec(match);
  return address === null ? mask(secret) : `${address[1]}:****@${match.slice(match.lastIndexOf('@') + 1)}`;
}

/** Could such a value under a telling name be a secret? */
export function looksSecret(value: string, telling: 'password' | 'key'): boolean {
  if (value.length > 4096 || isPlaceholder(value) || leadsElsewhere(value)) return false;
  if (telling === 'password') return value.length >= 4 && !/\s{2}|^\d{1,5}$/.test(value);
  const isLong = value.length >= 12 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/\s/.test(value);
  const isPhrase =
    value.length >= 20 && /[^A-Za-z-_.:/\s]/.test(value) && characterClasses(value) >= 2 && !/\s/.test(value);
  if (isLong) return secretEntropy(value) >= 3 && !isNameLike(value);
  return isPhrase && secretEntropy(value) >= 3.5 && !isNameLike(value);
}

/** One AWS secret access key of 64 begins with a slash. */
function isRandom40(value: string): boolean {
  return /^[A-Za-z0-9/+]{40}$/.test(value) && characterClasses(value) === 4 && secretEntropy(value) >= 4.2;
}

/** Paths, addresses, files, property names, dates: where a secret is, or no secret at all. */
function leadsElsewhere(value: string): boolean {
  return (
    (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/.test(value) && !isRandom40(value)) ||
    /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ||
    /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(value) ||
    (/^[\w-]+(?:\/[\w-]+)+$/.test(value) && secretEntropy(value) < 4.2) ||
    /^\d{4}-\d\d-\d\d/.test(value)
  );
}

/** `orders-api-key-v2`, `prod_db_secret_1`: words in lower case, joined. */
function isNameLike(value: string): boolean {
  const words = value.split(/[-_.:/]/);
  return (
    words.length > 1 && words.every((word) => /^(?:[a-z]+\d{0,2}|v?\d{1,4}|[A-Z][a-z]+|[A-Z]+)$/.test(word))
  );
}
