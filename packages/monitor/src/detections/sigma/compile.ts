import { type Document, isMap, isNode, LineCounter, parseAllDocuments } from 'yaml';
import { compileCorrelation } from './compile-correlation.ts';
import { compileCondition } from './condition.ts';
import { isRecord, type SigmaEvent } from './field-values.ts';
import { readHeader } from './rule-header.ts';
import { compileSelection, type Selection } from './selection.ts';
import type { CompiledRules, SigmaCorrelation, SigmaProblem, SigmaRule, SigmaSource } from './sigma-rule.ts';

const MAX_TEXT = 200_000;

/**
 * Compiles Sigma YAML to matchers over enriched events. A file may hold several documents: the rules beside a
 * correlation serve it and are silent by themselves unless it says `generate: true`. Mistakes are values with file,
 * line and reason, so one bad rule never stops a set.
 */
export function compileSigma(sources: readonly SigmaSource[]): CompiledRules {
  const rules: SigmaRule[] = [];
  const correlations: SigmaCorrelation[] = [];
  const problems: SigmaProblem[] = [];
  for (const source of sources) {
    const compiled = compileFile(source);
    rules.push(...compiled.rules);
    correlations.push(...compiled.correlations);
    problems.push(...compiled.problems);
  }
  const names = new Set(rules.map((rule) => rule.id));
  const known = correlations.filter((correlation) => {
    const missing = correlation.rules.find((name) => !names.has(name));
    if (missing !== undefined)
      problems.push({
        file: correlation.id,
        line: 1,
        because: `the correlation names "${missing}", which is no rule`,
      });
    return missing === undefined;
  });
  return { rules, correlations: known, problems };
}

function compileFile(source: SigmaSource): CompiledRules {
  const lines = new LineCounter();
  const problems: SigmaProblem[] = [];
  const rules: SigmaRule[] = [];
  const correlations: SigmaCorrelation[] = [];
  if (source.text.length > MAX_TEXT)
    return {
      rules,
      correlations,
      problems: [{ file: source.id, line: 1, because: 'the file is too large' }],
    };
  const documents = parseAllDocuments(source.text, { lineCounter: lines });
  for (const document of documents) {
    const report = (because: string, path: readonly (string | number)[] = []) =>
      problems.push({ file: source.id, line: lineOf(document, path, lines), because });
    const content = readDocument(document, lines, (because, line) =>
      problems.push({ file: source.id, line, because }),
    );
    if (content === undefined) continue;
    const id =
      documents.length === 1 || isRecord(content['correlation']) ? source.id : nameOf(content, source.id);
    const header = readHeader(content, id, report);
    if (isRecord(content['correlation'])) {
      const correlation = compileCorrelation(content['correlation'], header, report);
      if (correlation !== undefined) correlations.push(correlation);
    } else {
      const rule = compileRule(content, header, report);
      if (rule !== undefined) rules.push(rule);
    }
  }
  const isSilent = correlations.length > 0 && !generates(documents);
  return {
    rules: isSilent ? rules.map((rule) => ({ ...rule, isReported: false })) : rules,
    correlations,
    problems,
  };
}

function readDocument(
  document: Document,
  lines: LineCounter,
  report: (because: string, line: number) => void,
): Readonly<Record<string, unknown>> | undefined {
  const [error] = document.errors;
  if (error !== undefined) {
    report(
      error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'the YAML is not valid',
      lines.linePos(error.pos[0]).line,
    );
    return undefined;
  }
  try {
    const content: unknown = document.toJS({ maxAliasCount: 20 });
    if (isRecord(content)) return content;
    report('a rule must be a map', 1);
  } catch {
    report('the YAML repeats its anchors too often', 1);
  }
  return undefined;
}

function nameOf(content: Readonly<Record<string, unknown>>, fallback: string): string {
  return typeof content['name'] === 'string' ? content['name'] : fallback;
}

function generates(documents: readonly Document[]): boolean {
  return documents.some((document) => document.getIn(['correlation', 'generate']) === true);
}

function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && String(item.key) === key)
      : undefined;
    const node = isNode(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return isNode(document.contents) && document.contents.range
    ? lines.linePos(document.contents.range[0]).line
    : 1;
}

type Header = ReturnType<typeof readHeader>;
type Report = (because: string, path?: readonly (string | number)[]) => void;

function compileRule(
  content: Readonly<Record<string, unknown>>,
  header: Header,
  report: Report,
): SigmaRule | undefined {
  const detection = content['detection'];
  if (!isRecord(detection)) {
    report('a rule must have a detection section');
    return undefined;
  }
  const selections = compileSelections(detection, report);
  if (selections === undefined) return undefined;
  const text = readCondition(detection['condition']);
  const condition =
    text === undefined
      ? { because: 'a rule must have a condition' }
      : compileCondition(text, [...selections.keys()]);
  if ('because' in condition) {
    report(condition.because, ['detection', 'condition']);
    return undefined;
  }
  return {
    ...header,
    kind: 'rule',
    isReported: true,
    eventNames: requiredEventNames(text ?? '', detection),
    matches: (event: SigmaEvent) => condition((name) => selections.get(name)?.(event) === true),
  };
}

function compileSelections(
  detection: Readonly<Record<string, unknown>>,
  report: Report,
): ReadonlyMap<string, Selection> | undefined {
  const selections = new Map<string, Selection>();
  for (const [name, definition] of Object.entries(detection)) {
    if (name === 'condition') continue;
    const selection = compileSelection(definition, ['detection', name]);
    if ('because' in selection) {
      report(selection.because, selection.path);
      return undefined;
    }
    selections.set(name, selection);
  }
  return selections;
}

/** Several conditions in a list are alternatives. */
function readCondition(condition: unknown): string | undefined {
  if (typeof condition === 'string') return condition;
  if (!Array.isArray(condition) || condition.length === 0) return undefined;
  return condition.map((each) => `(${String(each)})`).join(' or ');
}

/** Event names that `selection` demands where the condition cannot hold without it; an index, never a filter. */
function requiredEventNames(
  condition: string,
  detection: Readonly<Record<string, unknown>>,
): ReadonlySet<string> | undefined {
  const flat = condition.replace(/\([^()]*\)/g, 'x').trim();
  if (!/^selection( and |$)/.test(flat) || / or /i.test(flat) || flat.includes('(')) return undefined;
  const selection = detection['selection'];
  const maps = Array.isArray(selection) ? selection : [selection];
  const names = new Set<string>();
  for (const map of maps) {
    const wanted = isRecord(map) ? map['eventName'] : undefined;
    const list: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    for (const name of list) {
      if (typeof name !== 'string' || /[*?\\]/.test(name)) return undefined;
      names.add(name.toLowerCase());
    }
  }
  return names;
}
