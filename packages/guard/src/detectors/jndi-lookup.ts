import { marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';

/**
 * Lookups of Log4j (CVE-2021-44228 and its kin), which a Java program behind the function would resolve when it logs
 * the value. Nested lookups are resolved before matching: `${${lower:j}ndi:…}` is `${jndi:…}`.
 */
export const jndiLookup: Detector = {
  kind: 'jndi-lookup',
  needs: marksFor('$'),
  mayMatch: (text) => /\$(?:\{|&l)/i.test(text),
  detect({ text, field }) {
    if (!LOOKUP.test(text)) return undefined;
    const resolved = resolveLookups(text.replaceAll(ENTITY, '{'));
    const start = Math.max(0, text.indexOf('$'));
    const end = Math.min(text.length, start + SHOWN);
    if (JNDI.test(resolved)) return { rule: 'jndi', start, end, score: 0.98 };
    return lookupMatch(text, field.role === 'log-line');
  },
};

const SHOWN = 120;
const LOOKUP = /\$(?:\{[^}]{0,200}:|\{\w{0,8}\$\{|&l(?:cub|brace))/i;
const ENTITY = /&l(?:cub|brace);?/gi;
const JNDI =
  /\$\s{0,2}\{\s{0,4}jndi\s{0,4}:|\$\{\s{0,4}\w{0,2}j?ndi\s{0,4}:\s{0,4}(?:ldaps?|rmi|dns|iiop|corba|nds|nis|https?)\s{0,4}:/i;
const INNERMOST = /\$\{([^${}]{0,256})\}/g;
const MOST_ROUNDS = 12;
/** Lookups that change a character and mean nothing else in a value. */
const LETTERS = /\$\{(?:lower|upper|date|base64|url|unicode|const|::?-|[\w:]{1,24}:-.{0,3}\})/i;
/** Lookups that read something of the process or its surroundings. */
const READING =
  /\$\{(?:sys|java|ctx|main|k8s|docker|bundle|web|log4j|marker|map|sd|event|jvmrunargs|spring|dns|script):[\w./:-]{1,60}|\$\{env:\w{0,40}(?:AWS|SECRET|KEY|TOKEN|PASS|USER|HOST|PATH)/i;

/** Puts the value of each innermost lookup in its place, until nothing changes. `jndi` itself stays. */
function resolveLookups(text: string): string {
  let resolved = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = resolved.replace(INNERMOST, (whole, inner: string) => lookedUp(inner) ?? whole);
    if (next === resolved) break;
    resolved = next;
  }
  return resolved;
}

/** What a lookup gives: the letter of `lower:j`, the default of `env:NAME:-j`, the text of `date:'j'`. */
function lookedUp(inner: string): string | undefined {
  if (/^\s{0,4}jndi\s{0,4}:/i.test(inner)) return undefined;
  const fallback = inner.lastIndexOf(':-');
  if (fallback >= 0) return inner.slice(fallback + 2);
  const colon = inner.indexOf(':');
  if (colon < 0) return undefined;
  const value = inner.slice(colon + 1);
  return /^(?:lower|upper|date|url|unicode|const)$/i.test(inner.slice(0, colon))
    ? value.replaceAll("'", '')
    : undefined;
}

function lookupMatch(text: string, isLog: boolean): Match | undefined {
  const letters = text.search(LETTERS);
  if (letters >= 0) return { rule: 'letter-lookup', start: letters, end: letters + SHOWN, score: 0.6 };
  const reading = text.search(READING);
  if (reading < 0 || isLog || text.includes('\n')) return undefined;
  return { rule: 'reading-lookup', start: reading, end: reading + SHOWN, score: 0.55 };
}
