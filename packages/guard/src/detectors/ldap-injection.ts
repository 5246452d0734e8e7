import { marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';

/** A bracket closes and another filter begins (RFC 4515): `)(uid=*`, `)(|(`, `)(&)`, also with the operator outside. */
const NEXT_FILTER =
  /\)\s{0,9}[&|!]?\s{0,9}\(\s{0,9}(?:[&|!]\s{0,9}(?:\(|\)|$)|[a-z][\w.;-]{0,40}\s{0,3}(?::[\w.:]{0,40}:)?\s{0,3}(?:[~<>:]?=))/gi;
/** The value ends in a wildcard and closes its filter: `*)`, `*))(|`, `*)&`. */
const WILDCARD_CLOSE = /^(?:[\w.@ -]{0,40}|\()\*\s{0,3}(?:\)\s{0,3}(?:[(|&*)%]|$)|\(\s{0,3}[|&]|\(\)[|&])/;
/** Extensible match by the identifier of a matching rule, with which passwords are compared byte by byte. */
const MATCHING_RULE = /(?:^|\()[a-z][\w-]{1,40}(?::dn)?:2\.5\.13\.\d{1,3}:=/i;
/** The value begins with a filter's operator. */
const OPENING = /^[&|!]\s{0,3}\(\s{0,3}[a-z][\w.;-]{0,40}\s{0,3}[~<>:]?=/i;
/** A complete filter with an operator, as no form field holds one. */
const WHOLE_FILTER =
  /^\s{0,9}\(\s{0,3}[&|!]\s{0,3}\(\s{0,3}[\w&|!(][\s\S]{0,400}(?:=|\()[\s\S]{0,400}\)\s{0,3}\)\s{0,9}$/;

/** A condition of constants, or over a password: what an application's own filter does not hold. */
const PROBE = /\(\s{0,3}(?:\d{1,4}\s{0,3}=\s{0,3}\d{1,4}|user-?password\b|unicodePwd\b)/i;

/** LDAP search filters that a value closes early or brings along. */
export const ldapInjection: Detector = {
  kind: 'ldap-injection',
  needs: marksFor('):'),
  mayMatch: (text) => text.includes(')') || text.includes(':='),
  detect({ text }) {
    for (const found of text.matchAll(NEXT_FILTER)) {
      if (!closesMore(text, found.index)) continue;
      const score = isSentence(text.slice(Math.max(0, found.index - 60), found.index)) ? 0.3 : 0.9;
      return match('next-filter', found, score);
    }
    const opening = OPENING.exec(text);
    if (opening !== null) return match('next-filter', opening, 0.7);
    const wildcard = WILDCARD_CLOSE.exec(text);
    if (wildcard !== null) return match('wildcard-close', wildcard, 0.75);
    const rule = MATCHING_RULE.exec(text);
    if (rule !== null) return match('matching-rule', rule, 0.8);
    const filter = text.length < 1000 ? WHOLE_FILTER.exec(text) : null;
    return filter === null ? undefined : match('whole-filter', filter, PROBE.test(text) ? 0.6 : 0.4);
  },
};

/** True when the bracket at a place closes what the text did not open; the last 200 characters decide. */
function closesMore(text: string, at: number): boolean {
  let depth = 0;
  for (let i = Math.max(0, at - 200); i <= at; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40) depth += 1;
    else if (code === 41) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

function isSentence(text: string): boolean {
  return /\p{L}{2,20}\s\p{L}{2,20}\s\p{L}/u.test(text);
}

function match(rule: string, found: RegExpExecArray, score: number): Match {
  return { rule, start: found.index, end: found.index + found[0].length, score };
}
