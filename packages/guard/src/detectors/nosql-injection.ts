import { type Form, marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';

/** Query operators of MongoDB and its kin (MongoDB Manual, "Query and Projection Operators"); `$set` and `$type` have other lives. */
const OPERATOR =
  '(?:eq|ne|gte?|lte?|n?in|where|regex|exists|n?or|and|not|expr|function|accumulator|elemMatch|text|mod|all|size|jsonSchema|options|search|lookup|unionWith|merge|out|group|match|project|geoWithin|near|comment|slice|bitsAllSet)';
const NAME = new RegExp(`^\\$${OPERATOR}$|\\[["']?\\$${OPERATOR}["']?\\]|\\.\\$${OPERATOR}(?:$|[.[])`);
/** Operators whose argument is a program. */
const PROGRAM = /\$(?:where|function|accumulator|expr)/;
const BRACKETED = new RegExp(`\\[["']?\\$${OPERATOR}["']?\\]`);
const KEYED = new RegExp(`(?:^|[{,])\\s{0,20}["']?\\$${OPERATOR}["']?\\s{0,20}:`);
const QUOTE_LEFT =
  /["']\s{0,20}[)\]}]{0,3}\s{0,20}(?:;|\|\||&&|\}|,)\s{0,20}(?:return\b|var\s|sleep\s{0,9}\(|this\.\w|while\s{0,9}\(|do\s{0,9}\{|if\s{0,9}\(|db\.\w|throw\s|\$(?:or|where|ne|gt|regex)\b|(?:['"]?\w{0,20}['"]?)\s{0,9}===?\s{0,9}['"\w])/;
/** A function or condition over the document, as `$where` takes one. */
const CONDITION =
  /^[\s;'"|&(!]{0,20}(?:this\s{0,3}(?:\.\s{0,3}\w{1,40}|\[['"]\w{1,40}['"]\]){1,6}\s{0,9}(?:[=!<>]=?=?|\.\s{0,3}(?:match|test|indexOf|length|startsWith)\b)|function\s{0,9}\(\s{0,9}\w{0,20}\s{0,9}\)\s{0,9}\{[\s\S]{0,200}(?:return|this\.|sleep|while)|return\s{1,9}(?:true|!0|1|this)\b|sleep\s{0,9}\(\s{0,9}\d{3,6}\s{0,9}\))/;
/** Busy waiting: the time-based form where `sleep` is missing. */
const BUSY =
  /new\s{1,9}Date\s{0,9}(?:\(\s{0,9}\))?[\s\S]{0,200}(?:do\s{0,9}\{|while\s{0,9}\()|(?:;|^)\s{0,9}while\s{0,9}\(\s{0,9}(?:1|true|!0)\s{0,9}\)/;
const SHELL =
  /(?:["';]|^)\s{0,9}(?:db\.(?:\w{1,40}|getCollection\([^()]{1,60}\))\.(?:find|insert|drop|remove|update|deleteMany|count|aggregate)|db\.dropDatabase|tojson|tojsononeline)\s{0,9}\(/;

/** Query operators where values belong, and JavaScript that reaches `$where`. Keys tell; a `$` in prose does not. */
export const nosqlInjection: Detector = {
  kind: 'nosql-injection',
  needs: marksFor(`$'"({[. \n\u0000`),
  mayMatch: (text) =>
    text.includes('$') ||
    /['";]\s{0,20}[)\]}]{0,3}\s{0,20}(?:;|\||&|\}|,)|\bthis\b|\bsleep\b|\breturn\b|\bfunction\b|new\s+Date|\bdb\.|while/.test(
      text,
    ),
  detect(form) {
    const { text, field } = form;
    if (field.isName === true && text === field.value) {
      const score = PROGRAM.test(text) ? 0.96 : isRangeFilter(text, field.path) ? 0.6 : 0.92;
      return NAME.test(text) ? { rule: 'operator-key', start: 0, end: text.length, score } : undefined;
    }
    return operators(form) ?? scripts(form);
  },
};

/** Operators with which a list is narrowed: where the function takes filters they are its language, and told only. */
const RANGE = /^\$(?:gte?|lte?|n?in|eq|and|or|exists|all|size|elemMatch|near|geoWithin|text|search|options)$/;
/** Names of what a query must not be loosened for. */
const CREDENTIAL =
  /user|login|mail|passw|pwd|\bpass|secret|token|key|code|otp|\bpin\b|auth|session|account|admin|role|owner|tenant|reset|verif|phone|(?:^|[.[_])id\b|Id\b/;
const OWN_NAME = /[.[]["']?\$\w{1,40}["']?\]?$/;

function isRangeFilter(text: string, path: string): boolean {
  return RANGE.test(text) && !CREDENTIAL.test(path.replace(OWN_NAME, ''));
}

function at(rule: string, found: RegExpExecArray | null, score: number): Match | undefined {
  return found === null ? undefined : { rule, start: found.index, end: found.index + found[0].length, score };
}

/** Operators in a text that a parser may still turn into keys: a raw query, an object in a string. */
function operators({ text }: Form): Match | undefined {
  if (!text.includes('$')) return undefined;
  const isCode = text.length > 1000 || text.includes('```');
  return (
    at('operator-brackets', BRACKETED.exec(text), isCode ? 0.45 : 0.9) ??
    at('operator-object', KEYED.exec(text), isCode ? 0.4 : 0.85)
  );
}

function scripts({ text, field }: Form): Match | undefined {
  if (text.length > 1000 || field.role === 'log-line' || /```|(?:\n[^\n]{0,300}){4}/.test(text))
    return undefined;
  return (
    at('busy-wait', BUSY.exec(text), 0.75) ??
    at('script-break', leftQuote(text), 0.8) ??
    at('where-condition', CONDITION.exec(text), 0.65) ??
    at('shell-call', SHELL.exec(text), 0.65)
  );
}

/** The value's own quote is the first of its kind; in code that was quoted whole, strings are closed before. */
function leftQuote(text: string): RegExpExecArray | null {
  const found = QUOTE_LEFT.exec(text);
  return found === null || text.indexOf(found[0].charAt(0)) < found.index ? null : found;
}
