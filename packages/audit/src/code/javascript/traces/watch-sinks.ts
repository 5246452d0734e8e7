import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { Danger, type Trace } from '../machine/trace.ts';
import { deepTraces, isDangerousAt, tracesOf } from '../machine/traces.ts';
import type { Sink } from '../sinks/sink.ts';
import { sinksOf } from '../sinks/sink-table.ts';
import { SQL_METHODS, STATEMENT } from '../sinks/sql.ts';
import type { Callee } from './callee.ts';
import { onlyText, textsOf } from './known-text.ts';
import { sight } from './sight.ts';
import { meetsCondition } from './sink-conditions.ts';

const SHELL_PROGRAMS = new Set(['shell-option', 'shell-program']);

/** Looks whether a call hands a value of the event to a place where it is more than data. */
export function watchSinks(callee: Callee, use: CallUse): void {
  if (use.frame.isLoading) return;
  let isKnown = false;
  for (const sink of sinksOf(callee.package, callee.method)) {
    if (sink.isDirect === true && callee.path.endsWith('()')) continue;
    if (sink.except?.test(callee.path) === true) continue;
    if (sink.when !== undefined && !meetsCondition(sink.when, use)) continue;
    isKnown = true;
    const found = dangerousTrace(sink, use, callee);
    if (found !== undefined) tell(sink, found, use);
  }
  if (!isKnown) watchUnknown(callee, use);
}

function tell(sink: Pick<Sink, 'weakness' | 'what'>, found: Trace, use: CallUse): void {
  sight({ weakness: sink.weakness, frame: use.frame, site: use.site, what: sink.what, trace: found });
}

function dangerousTrace(sink: Sink, use: CallUse, callee: Callee): Trace | undefined {
  const values = argumentsFor(sink, use);
  const isDangerous = (each: Trace) => isDangerousAt(each, sink.danger, use.frame);
  if (sink.weakness === 'event-in-log') return logTrace(writtenPlainly(values), isDangerous);
  if (sink.weakness === 'event-in-html-response') return pageTrace(values, callee.method, isDangerous);
  if (sink.needs === 'whole')
    return wholeTraces(sink, values, use).find((each) => each.form === 'any' && isDangerous(each));
  for (const value of values) {
    const isDeep = sink.when !== undefined && SHELL_PROGRAMS.has(sink.when);
    const own = sink.needs === 'field' ? NO_VALUE : value;
    const traces = isDeep
      ? deepTraces(value, use.frame)
      : tracesOf(joinAll([own, ...fieldsOf(sink, value, use)]));
    const found = traces.find(isDangerous);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** https://www.mongodb.com/docs/manual/reference/operator/query-comparison/: what is compared is a literal, whatever it holds. */
const COMPARISONS: ReadonlySet<string> = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin']);

/** A merge is dangerous with a whole object; a search also with one in any of its fields. */
function wholeTraces(sink: Sink, values: readonly Value[], use: CallUse): readonly Trace[] {
  if (sink.weakness === 'event-in-object-merge') return tracesOf(joinAll(values));
  return values.flatMap((value) => deepTraces(value, use.frame, COMPARISONS));
}

function argumentsFor(sink: Sink, use: CallUse): readonly Value[] {
  if (sink.arguments === 'all') return [...use.args, use.moreArgs ?? NO_VALUE];
  const spread = use.moreArgs ?? NO_VALUE;
  return (sink.arguments ?? [0]).map((at) => use.args[at] ?? spread);
}

function fieldsOf(sink: Sink, value: Value, use: CallUse): readonly Value[] {
  const { steps } = machineOf(use.frame);
  const objects = value.filter((atom) => atom.kind === 'object');
  if (objects.length === 0) return [];
  return (sink.fields ?? []).map((name) =>
    joinAll(
      objects.map((object) =>
        object.kind === 'object' && (object.fields.has(name) || object.protos.value.length > 0)
          ? steps.readMember([object], name, use)
          : [],
      ),
    ),
  );
}

/**
 * A line is forged by a text with line breaks: one that is joined with others, or written as it came. Objects are written by
 * `util.inspect` and JSON, which escape them; a body as a whole is a record of its own.
 */
function logTrace(values: readonly Value[], isDangerous: (each: Trace) => boolean): Trace | undefined {
  return tracesOf(joinAll(values)).find(
    (each) =>
      isDangerous(each) &&
      each.form === 'text' &&
      !(each.step.kind === 'read' && /\.body$/u.test(each.origin)),
  );
}

/** `%j`, `%o` and numbers cannot break the line. https://nodejs.org/api/util.html#utilformatformat-args */
function writtenPlainly(values: readonly Value[]): readonly Value[] {
  const format = onlyText(values[0] ?? NO_VALUE);
  if (format === undefined) return values;
  const letters = [...format.matchAll(/%([%sdifjoOc])/gu)].flatMap(([, letter = '']) =>
    letter === '%' ? [] : [letter],
  );
  return values.filter((_value, at) => !/^[difjoOc]$/u.test(letters[at - 1] ?? ''));
}

/** `res.send` writes a page only when the text is one. */
function pageTrace(
  values: readonly Value[],
  method: string,
  isDangerous: (each: Trace) => boolean,
): Trace | undefined {
  for (const value of values) {
    for (const atom of value) {
      if (atom.kind !== 'scalar' || atom.trace === undefined || !isDangerous(atom.trace)) continue;
      const isPage = method === 'html' || textsOf(atom).includes('<');
      if (isPage) return atom.trace;
    }
  }
  return undefined;
}

const SQL = { weakness: 'event-in-sql', what: 'is run as SQL' } as const;
const QUESTIONS =
  /^(?:findOne|findOneAndUpdate|findOneAndDelete|updateOne|updateMany|deleteOne|deleteMany|countDocuments|replaceOne|aggregate)$/u;

/** Functions of code that is not there: the text, or the method's name, says what they are. */
function watchUnknown(callee: Callee, use: CallUse): void {
  const [first = NO_VALUE] = use.args;
  // A tag is given the values beside the statement.
  if (SQL_METHODS.test(callee.method) && use.site.type !== 'TaggedTemplateExpression') {
    for (const atom of first) {
      if (atom.kind !== 'scalar' || atom.trace?.source !== 'event') continue;
      if (isDangerousAt(atom.trace, Danger.sql, use.frame) && STATEMENT.test(textsOf(atom)))
        tell(SQL, atom.trace, use);
    }
  }
  if (callee.package !== '?' || !QUESTIONS.test(callee.method)) return;
  const found = deepTraces(first, use.frame, COMPARISONS).find(
    (each) => each.form === 'any' && isDangerousAt(each, Danger.nosql, use.frame),
  );
  const what = 'is part of a query as an object that the sender builds';
  if (found !== undefined) tell({ weakness: 'event-in-nosql-query', what }, found, use);
}
