import { ANY_TEXT } from '../decode/form.ts';
import type { Detector } from './detector.ts';
import { isProseBefore, SPOKEN_OF } from './shapes/prose-around.ts';

/** A path through an object that reaches a prototype: dots and brackets, quoted or not. */
const KEY =
  /(?:^|[.[\]"'])__proto__(?:$|[.[\]"'])|(?:^|[.[\]"'])constructor["']?\]?\s{0,3}[.[]\s{0,3}["']?prototype(?:$|[.[\]"'\s])/;
/** The same as the name of a parameter, or as a key of an object that is still text. */
const PARAMETER =
  /(?:^|[?&;\s{,])[\w.[\]-]{0,60}(?:__proto__["']?\s{0,3}[\]).[=:]|constructor["']?\]?\s{0,3}[.[]\s{0,3}["']?prototype["']?\s{0,3}[\].[=:])|["']__proto__["']\s{0,9}:|["']constructor["']\s{0,9}:\s{0,9}\{\s{0,9}["']prototype["']\s{0,9}:/;
/** A sentence behind an object: what is parsed ends with the object. */
const SENTENCE_LAST = /\}\s{1,3}(?:[\p{L}'’-]{1,24}[,.:;!?]{0,2}\s{1,3}){2}\p{L}[^{}[\]]{0,200}$/u;
/** A value that is a path and nothing else, as `set(object, path, value)` takes it. */
const PATH_VALUE = /^[\w.[\]"'$-]{1,200}$/;

/**
 * Keys with which merging, setting by path or query parsing writes to `Object.prototype`. Only what would be a key
 * counts; code and prose that name the property do not.
 */
export const prototypePollution: Detector = {
  kind: 'prototype-pollution',
  needs: ANY_TEXT,
  mayMatch: (text) => text.includes('proto'),
  detect({ text, field }) {
    if (field.isName === true && text === field.value) {
      // A key below another key: `{"constructor":{"prototype":{…}}}`.
      const isNested =
        text === 'prototype' && /(?:^|[.[\]'"])constructor["']?\]?[.[]["']?prototype/.test(field.path);
      if (isNested || KEY.test(text))
        return { rule: 'prototype-key', start: 0, end: text.length, score: 0.96 };
      return undefined;
    }
    if (PATH_VALUE.test(text) && KEY.test(text))
      return { rule: 'prototype-path', start: 0, end: text.length, score: text === '__proto__' ? 0.6 : 0.85 };
    const parameter = PARAMETER.exec(text);
    if (parameter === null) return undefined;
    const isCode =
      text.length > 1500 || text.includes('```') || /\b(?:const|let|function|return)\b/.test(text);
    const end = parameter.index + parameter[0].length;
    const score = isCode
      ? 0.4
      : isProseBefore(text, parameter.index) || SENTENCE_LAST.test(text)
        ? SPOKEN_OF
        : 0.9;
    return { rule: 'prototype-parameter', start: parameter.index, end, score };
  },
};
