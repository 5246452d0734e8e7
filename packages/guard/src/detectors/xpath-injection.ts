import { marksFor } from '../decode/form.ts';
import type { Detector } from './detector.ts';

interface Shape {
  readonly rule: string;
  readonly score: number;
  readonly pattern: RegExp;
}

/** Shapes of XPath 1.0 and 2.0 that no other notation has; `self::` and `parent::` alone are PHP. */
const SHAPES: readonly Shape[] = [
  {
    rule: 'union-path',
    score: 0.92,
    pattern: /["']\s{0,9}[\])]{0,3}\s{0,9}\|\s{0,9}\/{1,2}(?:\*|[a-z@])/i,
  },
  {
    rule: 'function-condition',
    score: 0.92,
    pattern:
      /["'\])]\s{0,9}(?:or|and)\s{1,9}(?:not\s{0,3}\(\s{0,3})?(?:position|name|local-name|last|count|contains|starts-with|string-length|substring|true|false|normalize-space|doc-available|matches)\s{0,3}\(/i,
  },
  {
    rule: 'axis',
    score: 0.85,
    pattern:
      /(?:^|[/[(|\s,])(?:child|ancestor(?:-or-self)?|descendant(?:-or-self)?|following(?:-sibling)?|preceding(?:-sibling)?|namespace)::(?:node\(\)|text\(\)|comment\(\)|\*|[a-z][\w-]{0,40})|\/(?:self|parent|attribute)::(?:node\(\)|\*|[a-z])/i,
  },
  {
    rule: 'function-of-path',
    score: 0.8,
    pattern:
      /\b(?:count|string-length|name|local-name|substring|normalize-space|contains|starts-with|boolean|number|sum)\s{0,3}\(\s{0,9}(?:name\s{0,3}\(\s{0,3})?(?:\/{1,2}(?:\*|[a-z])[\w*/[)]|\/\*|\.\.?\/[\w*@])/i,
  },
  {
    rule: 'document-function',
    score: 0.8,
    pattern:
      /\b(?:doc|document|unparsed-text|doc-available)\s{0,3}\(\s{0,9}(?:concat\s{0,3}\(\s{0,9})?["'](?:https?|file|ftp):/i,
  },
  {
    rule: 'whole-path',
    score: 0.6,
    pattern:
      /^\s{0,9}\/\/(?:\*|[a-z][\w-]{0,40})(?:\/(?:\*|@?[a-z][\w-]{0,40}|text\(\)|node\(\))){0,8}\s{0,3}(?:\[(?:\d|@|position|last|[a-z][\w-]{0,40}\s{0,3}=|contains|starts-with)|\|\s{0,3}\/)/i,
  },
];

/** The value is a path from its beginning: an expression of its own, which leaves nothing. */
const WHOLE = /^\s{0,9}\/{1,2}[a-z*][\w:-]{0,40}[[/]/i;

/** XPath expressions that leave a quoted value or walk the document from its root. */
export const xpathInjection: Detector = {
  kind: 'xpath-injection',
  needs: marksFor(`'"()[/:`),
  mayMatch: (text) =>
    text.includes('::') ||
    /["'\])]\s{0,9}(?:or|and|\|)|\(\s{0,9}(?:\/|\.|name|["'](?:http|file|ftp)|concat)|\/\//i.test(text),
  detect({ text, field }) {
    const isLong = text.length > 1000 || field.role === 'log-line';
    for (const { rule, score, pattern } of SHAPES) {
      const found = pattern.exec(text);
      if (found === null) continue;
      return {
        rule,
        start: found.index,
        end: found.index + found[0].length,
        score: isLong ? Math.min(score, 0.45) : WHOLE.test(text) ? Math.min(score, 0.6) : score,
      };
    }
    return undefined;
  },
};
