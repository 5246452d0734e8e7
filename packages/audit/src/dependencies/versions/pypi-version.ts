import { compare, satisfies, valid } from '@renovatebot/pep440';

/** Longer texts are no versions. */
const MOST_CHARACTERS = 256;

/**
 * Orders two versions by PEP 440: negative when `a` comes before `b`. Versions from before PEP 440 (`0.9-doduo`) come before all
 * others, among themselves by setuptools' old rule: https://peps.python.org/pep-0440/#summary-of-differences-from-pkg-resources-parse-version
 */
export function comparePypiVersions(a: string, b: string): number {
  const isModern = isPep440(a);
  if (isModern && isPep440(b)) return compare(a.trim(), b.trim());
  if (isModern) return 1;
  return isPep440(b) ? -1 : compareLegacy(a, b);
}

/** True for a version as PEP 440 defines it, in any of the spellings that it accepts. */
export function isPep440(version: string): boolean {
  return version.length <= MOST_CHARACTERS && valid(version.trim()) !== null;
}

/**
 * True when a version lies in a specifier (`>=2,<3`).
 * @returns undefined when either is none of PEP 440
 */
export function isInSpecifier(version: string, specifier: string): boolean | undefined {
  if (!isPep440(version) || specifier.length > 10 * MOST_CHARACTERS) return undefined;
  if (specifier.trim() === '' || specifier.trim() === '*') return true;
  try {
    return satisfies(version.trim(), specifier, { prereleases: true });
  } catch {
    return undefined;
  }
}

/** The words of old versions that have an order of their own: `dev` is before everything, `c` and `rc` are the same. */
const LEGACY_WORDS: Readonly<Record<string, string>> = {
  pre: 'c',
  preview: 'c',
  '-': 'final-',
  rc: 'c',
  dev: '@',
};

function compareLegacy(a: string, b: string): number {
  const left = legacyKey(a);
  const right = legacyKey(b);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const one = left[index] ?? '';
    const other = right[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** https://setuptools.pypa.io/en/latest/pkg_resources.html#parsing-utilities: numbers padded, words marked, trailing zeros dropped. */
function legacyKey(version: string): readonly string[] {
  const key: string[] = [];
  const words =
    version
      .slice(0, MOST_CHARACTERS)
      .toLowerCase()
      .match(/\d+|[a-z]+|\.|-|[^\da-z.-]+/g) ?? [];
  for (const word of words) {
    const part = Object.hasOwn(LEGACY_WORDS, word) ? (LEGACY_WORDS[word] ?? word) : word;
    if (part === '' || part === '.') continue;
    if (/^\d/.test(part)) {
      key.push(part.padStart(8, '0'));
      continue;
    }
    pushWord(key, `*${part}`);
  }
  pushWord(key, '*final');
  return key;
}

function pushWord(key: string[], word: string): void {
  if (word < '*final') while (key.at(-1) === '*final-') key.pop();
  while (key.at(-1) === '00000000') key.pop();
  key.push(word);
}
