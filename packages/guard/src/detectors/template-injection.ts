import { type Form, marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { bestShape, quotesOthers, shapesOf, surer } from './shapes/best-shape.ts';
import { isAmongWords, isInSentence, SPOKEN_OF } from './shapes/prose-around.ts';

/**
 * Expressions for a template engine that compute something: Jinja, Twig, Handlebars, Freemarker, Velocity, ERB, EL and
 * SpEL, Razor, Smarty. A placeholder (`{{ name }}`, `<%= title %>`) computes nothing and is left alone; so is a filter.
 */
export const templateInjection: Detector = {
  kind: 'template-injection',
  needs: marksFor('{[%@#~'),
  mayMatch: (text) =>
    /[{#$@*%<[]\{|<%|<#|\{[%#]|#(?:set|foreach|if|include|parse|evaluate)\b|@\(|\{\$?(?:system|php|self|[sS]marty|exec)|[[{~]=?\d|@System/.test(
      text,
    ),
  detect: (form) => surer(bestShape(DIRECTIVES, form), computingExpression(form)),
};

const EXPRESSION =
  /\{\{([^{}]{1,300})\}\}|(?<!\{)[$#*@%]\{([^{}]{1,300})\}|<%=?([^%]{1,300})%>|\{%([^%]{1,300})%\}|(?:^|[^\w)\]])@\(([^()]{1,100})\)/g;
const MOST_EXPRESSIONS = 60;

/** What placeholders do not do, by how little else it can be. In documents (code, HTML mail) only the first counts. */
// biome-ignore format: one shape to a line
const OPERATIONS = shapesOf([
  { rule: 'object-walk', pattern: /__\w{2,20}__|\bconstructor\b|\bgetClass\b|\.class\b|\bT\s{0,2}\(|\bforName\b|\b(?:self|_self|lipsum|cycler|joiner|namespace)\s{0,2}[._[]|\brequest\.application\b|\bfreemarker\b|\?new\s{0,2}\(|\bprocess\.(?:env|main)/, score: 0.95, quoted: 0.3 },
  { rule: 'system-call', pattern: /\b(?:system|exec|eval|popen|passthru|shell_exec|execSync|runtime|spawn|readFile|File\.(?:open|read)|IO\.|Dir\.|os\.|global\.|registerUndefinedFilterCallback)\b.{0,40}[("']/i, score: 0.9 },
  { rule: 'arithmetic', pattern: /^\s{0,9}["'(]{0,2}\d{1,9}["')]{0,2}\s{0,4}(?:\*{1,2}|[-+/%])\s{0,4}["'(]{0,2}\d{1,9}/, score: 0.9 },
  { rule: 'filter-that-runs', pattern: /\|\s{0,4}(?:attr|map|filter|sort|reduce|format|file_excerpt|include|evaluate)\s{0,4}(?:\(\s{0,4})?["'(]/, score: 0.8 },
  { rule: 'filter-that-runs', pattern: /\|\s{0,4}(?:passthru|system|exec|shell_exec|popen|proc_open|assert|call_user_func)\b/, score: 0.9 },
  { rule: 'known-object', pattern: /^\s{0,9}(?:config|settings|request|app|debug|_context|dump|g|session|self|request|env|secret_key|globals?|lookup|php|pageContext|applicationScope|sessionScope|requestScope|initParam|headerValues|paramValues|get_flashed_messages)\s{0,4}(?:$|[.([]\w|\(|\|\s{0,4}(?:tojson|safe|e|json_encode))/, score: 0.65 },
  { rule: 'call', pattern: /^[^"'`|]{0,60}[\w\])]\s{0,2}\(\s{0,4}(?:\)|["'\d])[\s\S]{0,200}$/, score: 0.6 },
  { rule: 'statement', pattern: /^\s{0,4}(?:for|if|set|import|include|macro|block|extends|call|with|raw|print)\s[\s\S]{0,200}[([]/, score: 0.55 },
]);
const OPERATION_AT_ALL =
  /[\d"'(]\s{0,4}[*+/%-]|[(_|[]|constructor|class\b|lipsum|cycler|joiner|^\s{0,9}(?:config|self|settings|debug|app|request|get_flashed_messages|applicationScope|sessionScope|requestScope|initParam)\s{0,9}$|^\s{0,9}(?:pageContext|request\.environ|settings\.SECRET)|\|\s{0,4}(?:passthru|system|exec|shell_exec|popen|proc_open|assert|call_user_func)\b/;

/** Directives that assign, include or evaluate: they never come from a person filling in a form. */
// biome-ignore format: one shape to a line
const DIRECTIVES = shapesOf([
  { rule: 'freemarker-directive', any: '#~', pattern: /<#(?:assign|include|import|list|macro|function|setting)\s|\?(?:new|api|eval|interpret)\s{0,2}\(/, score: 0.9, quoted: 0.2 },
  { rule: 'velocity-directive', any: '#', pattern: /#(?:set|evaluate|include|parse|foreach)\s{0,4}\(\s{0,4}["'$]/, score: 0.9, quoted: 0.2 },
  { rule: 'handlebars-walk', any: '{', pattern: /\{\{#with\s{1,4}["'(]|\{\{\s{0,4}#?\w{0,12}\s{0,4}\(?lookup\s|\{\{[^{}]{0,80}\bconstructor\b/, score: 0.9, quoted: 0.3 },
  { rule: 'smarty-call', any: '{', pattern: /\{\$?(?:system|exec|passthru|eval|include|fetch|self::|smarty\.|Smarty_)[^{}\n]{0,60}(?:\(|=|\.?\w\})/, score: 0.8 },
  { rule: 'arithmetic-in-brackets', any: '*', pattern: /(?:^|[^\w{$#@*%])[~[{]=?\{?\d{1,7}\s?\*\s?\d{1,7}\}?[\]}]/, score: 0.6 },
  { rule: 'method-of-text', needs: '{{', pattern: /\{\{\s{0,4}["'][^"'{}]{0,20}["']\s{0,2}\.\s{0,2}\w{1,20}\s{0,2}\(/, score: 0.7 },
  { rule: 'razor-block', any: '@', pattern: /@\{[^{}]{0,200}(?:System\.|Process|;|\/\/)|@System\.\w/, score: 0.9, quoted: 0.2 },
  { rule: 'nested-expression', any: '${#', pattern: /\{\$\{[^{}]{1,120}\}\}|\$\{\w{0,10}\s{0,4}\(\s{0,4}["']|#\{(?:[^{}]{0,20}\*|require|process|runtime|global)/, score: 0.75 },
  { rule: 'thymeleaf', any: '$[:', pattern: /__\$\{|\[\[\s{0,4}[$*]\{|::\w{0,10}\.x\b/, score: 0.9 },
]);

function computingExpression(form: Form): Match | undefined {
  let best: Match | undefined;
  let seen = 0;
  for (const found of form.text.matchAll(EXPRESSION)) {
    seen += 1;
    if (seen > MOST_EXPRESSIONS) break;
    best = surer(best, judge(form, found));
  }
  return best;
}

function judge(form: Form, found: RegExpMatchArray): Match | undefined {
  const inner = (found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '').replace(LEADING, '');
  if (!OPERATION_AT_ALL.test(inner)) return undefined;
  for (const { rule, pattern, score, quoted = 0 } of OPERATIONS) {
    if (!pattern.test(inner)) continue;
    const start = found.index ?? 0;
    const isLiteral = rule === 'call' && form.text.lastIndexOf('`', start) >= 0;
    const own = quotesOthers(form) || isLiteral ? quoted : score;
    const end = start + found[0].length;
    const isSpoken =
      rule === 'arithmetic' &&
      own > SPOKEN_OF &&
      (isInSentence(form.text, start, end) || isAmongWords(form.text, start, end));
    return own === 0 ? undefined : { rule, start, end, score: isSpoken ? SPOKEN_OF : own };
  }
  return undefined;
}

const LEADING = /^[-=~#^&\s]{1,6}/;
