import { type Form, marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { quotesOthers } from './shapes/best-shape.ts';
import { isInSentence, SPOKEN_OF } from './shapes/prose-around.ts';

/**
 * Line breaks that start a header of a response or request (CWE-113; RFC 9112, 2.2 and 11.1). In fields of one line
 * (paths, queries, headers, cookies, keys) any header will do; in text of several lines, which people write, only the
 * headers that a splitter wants.
 */
export const headerInjection: Detector = {
  kind: 'header-injection',
  needs: marksFor('/%\n\u0000'),
  mayMatch: (text) => /[\r\n\u560a\u560d]|%0[ad]| HTTP\//i.test(text),
  detect(form) {
    if (form.text.length > LONGEST || (form.text.length > SHORT && quotesOthers(form))) return undefined;
    return firstOf(WANTED, form) ?? inOneLine(form);
  },
};

const LONGEST = 8000;
const SHORT = 400;
/** A line break, also as some servers smuggle it, and what they put around it. */
const BREAK = String.raw`(?:[\r\n\u560a\u560d]|%0[ad]|%250[ad]|%23%0a)(?:[\r\n\t \u560a\u560d]|%0[ad]|%250[ad]|%20|%09){0,6}`;

type Rule = readonly [string, RegExp, number];

// biome-ignore format: one shape to a line
const WANTED: readonly Rule[] = [
  ['response-in-response', new RegExp(`${BREAK}HTTP/\\d(?:\\.\\d)? \\d{3}`, 'i'), 0.95],
  ['wanted-header', new RegExp(`${BREAK}(?:Set-Cookie2?\\s{0,4}:\\s{0,4}[\\w.-]{1,60}=|Location\\s{0,4}:\\s{0,4}(?:\\w{3,8}:|/|www\\.)|Content-(?:Length|Type|Encoding|Disposition|Security-Policy)\\s{0,4}:\\s{0,4}[\\w]|Transfer-Encoding\\s{0,4}:|Refresh\\s{0,4}:\\s{0,4}(?:\\d|\\w{3,8}:|www)|Access-Control-\\w|X-(?:XSS-Protection|Forwarded-\\w{1,8}|Injected|Accel-\\w{1,12})\\s{0,4}:|Remote-Addr[\\s]{0,6}:)`, 'i'), 0.9],
  ['own-header', new RegExp(`${BREAK}X-[\\w-]{2,40}:\\s{0,4}\\S`, 'i'), 0.7],
  ['page-after-headers', /(?:[\r\n\u560a\u560d]|%0[ad]){2,4}\s{0,6}<(?:!doctype|html|head|body|script|svg|img|iframe|title|h1)\b/i, 0.75],
  ['header-after-leading-break', /^[\r\n]{1,4}[A-Za-z][\w-]{2,30}:\s?\S{1,80}$/, 0.55],
  ['request-line', /(?:^(?:GET|POST|PUT|HEAD|CONNECT) https?:|[\r\n](?:GET|POST|PUT|DELETE|HEAD|OPTIONS|PATCH|TRACE|CONNECT) )[^\s"]{1,300} HTTP\/\d(?:\.\d)?\s{0,6}(?:$|[\r\n])/, 0.7],
];

const ONE_LINE_ROLES = new Set([
  'path',
  'query',
  'header',
  'cookie',
  'user-agent',
  'object-key',
  'file-name',
]);
// biome-ignore format: one shape to a line
const ONE_LINE: readonly Rule[] = [
  ['header-after-break', new RegExp(`${BREAK}[A-Za-z][\\w-]{2,40}[\\r\\n\\t ]{0,6}:\\s{0,4}\\S`), 0.75],
  ['break-by-carriage-return', /[\w\r]\r(?!\n)[^\r\n]{0,60}(?::|=)\s{0,2}\S|\r%0/, 0.55],
];
const IN_PATH: readonly Rule[] = [['break-in-path', /[\w.)][\r\n]{1,4}[\w.<]/, 0.6]];
const MAIL_HEADER = /(?:^|[\r\n])(?:to|from|subject|b?cc|date|reply-to)\s{0,4}:\s/i;
/** Texts of several lines also come by query, from forms. */
const TEXT_OF_LINES = /(?:[^\r\n]{20,400}[\r\n]{1,4}){2}/;

function inOneLine(form: Form): Match | undefined {
  const { text, field } = form;
  if (field.isName === true && /^[\w.[\]-]{1,60}\r\n?$/.test(text)) {
    return { rule: 'break-in-name', start: text.length - 1, end: text.length, score: 0.6 };
  }
  if (field.role === 'path' && field.isName !== true) {
    const broken = firstOf(IN_PATH, form);
    if (broken !== undefined) return broken;
  }
  // Headers of a mail are judged by who sends mail.
  if (field.role === 'query' && MAIL_HEADER.test(text)) return undefined;
  if (field.role === 'cookie' || (ONE_LINE_ROLES.has(field.role) && !TEXT_OF_LINES.test(text)))
    return firstOf(ONE_LINE, form);
  return undefined;
}

function firstOf(rules: readonly Rule[], { text, field }: Form): Match | undefined {
  for (const [rule, pattern, score] of rules) {
    const start = text.search(pattern);
    if (start < 0) continue;
    const end = start + (pattern.exec(text)?.[0].length ?? 0);
    // A line break that is written, not made, in a sentence that speaks of it.
    const isSpoken = !/[\r\n]/.test(field.value) && isInSentence(text, start, end);
    return { rule, start, end, score: isSpoken ? Math.min(score, SPOKEN_OF) : score };
  }
  return undefined;
}
