import { type CompiledRule, matchesOf } from '../detectors/regex/regex-rules.ts';
import type { Work } from '../event/trigger.ts';
import type { RegexRule } from '../policy.ts';
import { cardNumber } from './card-number.ts';
import type { Leak } from './leak.ts';
import { LEAK_RULES } from './leak-rules.ts';

/** What only this function instance knows. */
export interface OwnSecrets {
  /** Values of the execution role's credentials, by the variable's name. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Other environment values that their names call secret. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Distinct pieces of the handler's source code. */
  readonly source: readonly string[];
}

/** What decides on the user's own patterns. */
export interface LeakSearch {
  readonly own: OwnSecrets;
  readonly rules: readonly CompiledRule[];
  /** What searches with them are paid from. */
  readonly work: Work;
  /** Value of the event at a rule's `mustEqual`. */
  readonly expected: (rule: RegexRule) => string | undefined;
}

/** So many pieces of source code in an answer are a copy, not a coincidence. */
const LEAST_SOURCE_PIECES = 2;

/** Leaks in one text, one of each kind, as they come. Linear in the text. */
export function* findLeaks(text: string, { own, rules, expected, work }: LeakSearch): Generator<Leak> {
  yield* valuesIn(text, own.credentials, { leak: 'own-credentials', score: 1 });
  yield* valuesIn(text, own.secrets, { leak: 'environment-secret', score: 0.95 });
  for (const rule of LEAK_RULES) {
    if (!rule.marks.some((mark) => text.includes(mark))) continue;
    const found = rule.pattern.exec(text);
    if (found !== null) yield { ...rule, start: found.index, end: found.index + found[0].length };
  }
  const card = cardNumber(text);
  if (card !== undefined) yield card;
  const source = own.source.filter((piece) => text.includes(piece));
  if (source.length >= LEAST_SOURCE_PIECES) {
    const start = text.indexOf(source[0] ?? '');
    yield { leak: 'source-code', rule: 'handler', start, end: start + (source[0]?.length ?? 0), score: 0.9 };
  }
  for (const compiled of rules) yield* ruleLeaks(text, compiled, { expected: expected(compiled.rule), work });
}

/** A value as it is, or in one of the forms that a value takes on its way out. */
function* valuesIn(
  text: string,
  values: ReadonlyMap<string, string>,
  { leak, score }: Pick<Leak, 'leak' | 'score'>,
): Generator<Leak> {
  for (const [name, value] of values) {
    const written = formsOfSecret(value).find((form) => text.includes(form));
    if (written === undefined) continue;
    const start = text.indexOf(written);
    yield { leak, rule: name.toLowerCase().replaceAll('_', '-'), start, end: start + written.length, score };
  }
}

const FORMS = new Map<string, readonly string[]>();

function formsOfSecret(value: string): readonly string[] {
  let forms = FORMS.get(value);
  if (forms === undefined) {
    const bytes = Buffer.from(value);
    forms = [
      ...new Set([
        value,
        JSON.stringify(value).slice(1, -1),
        encodeURIComponent(value),
        bytes.toString('base64').replace(/=+$/, '').slice(0, -1),
        bytes.toString('hex'),
      ]),
    ];
    FORMS.set(value, forms);
  }
  return forms;
}

function* ruleLeaks(
  text: string,
  compiled: CompiledRule,
  { expected, work }: { readonly expected: string | undefined; readonly work: Work },
): Generator<Leak> {
  const { rule } = compiled;
  for (const { start, end, subject } of matchesOf(compiled, text, work)) {
    if (rule.mustEqual !== undefined && expected !== undefined && subject === expected) continue;
    yield { leak: 'regex-rule', rule: rule.id, start, end, score: 1 };
    return;
  }
}
