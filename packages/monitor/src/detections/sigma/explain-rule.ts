import { parseAllDocuments } from 'yaml';
import { compileCondition } from './condition.ts';
import { allTexts, fieldValues, isRecord, type SigmaEvent } from './field-values.ts';
import { compileSelection } from './selection.ts';

/** One field that a selection asks for, and what the event has there. */
export interface ExplainedPart {
  /** With its modifiers: `eventName|startswith`; `any text` for keywords. */
  readonly field: string;
  readonly wanted: string;
  /** '' when the event has no such field. */
  readonly seen: string;
  readonly isMatch: boolean;
}

export interface ExplainedSelection {
  readonly name: string;
  readonly isMatch: boolean;
  /** Of alternatives, those of the one that comes nearest. */
  readonly parts: readonly ExplainedPart[];
}

/** Why one document of a rule matches an event, or does not. */
export interface ExplainedDocument {
  readonly title: string;
  readonly condition: string;
  readonly isMatch: boolean;
  readonly selections: readonly ExplainedSelection[];
}

/** Characters of a value that is shown. */
const LONGEST = 300;

/**
 * Says part by part how a rule's text holds against one enriched event. Correlations have no answer of their own for one
 * event: their base rules do.
 */
export function explainRule(text: string, event: SigmaEvent): ExplainedDocument[] {
  return [...parseAllDocuments(text)].flatMap((document) => {
    const content: unknown = document.toJS({ maxAliasCount: 20 });
    if (!isRecord(content) || !isRecord(content['detection'])) return [];
    return [explainDocument(content, content['detection'], event)];
  });
}

function explainDocument(
  content: Readonly<Record<string, unknown>>,
  detection: Readonly<Record<string, unknown>>,
  event: SigmaEvent,
): ExplainedDocument {
  const selections = Object.entries(detection)
    .filter(([name]) => name !== 'condition')
    .map(([name, definition]) => explainSelection(name, definition, event));
  const { condition: wanted } = detection;
  const condition = Array.isArray(wanted) ? wanted.map((each) => `(${String(each)})`).join(' or ') : wanted;
  const text = typeof condition === 'string' ? condition : '';
  const names = selections.map(({ name }) => name);
  const holds = compileCondition(text, names);
  return {
    title: typeof content['title'] === 'string' ? content['title'] : '',
    condition: text,
    isMatch:
      !('because' in holds) && holds((name) => selections.some((each) => each.name === name && each.isMatch)),
    selections,
  };
}

function explainSelection(name: string, definition: unknown, event: SigmaEvent): ExplainedSelection {
  const selection = compileSelection(definition, []);
  const alternatives = Array.isArray(definition) ? definition : [definition];
  const explained = alternatives.map((each: unknown) => explainParts(each, event));
  const near = explained.toSorted((a, b) => shareOf(b) - shareOf(a))[0] ?? [];
  return { name, isMatch: !('because' in selection) && selection(event), parts: near };
}

function shareOf(parts: readonly ExplainedPart[]): number {
  return parts.length === 0 ? 0 : parts.filter(({ isMatch }) => isMatch).length / parts.length;
}

function explainParts(definition: unknown, event: SigmaEvent): ExplainedPart[] {
  if (!isRecord(definition)) {
    const isMatch = holdsAlone([definition], event);
    return [{ field: 'any text', wanted: shown(definition), seen: seenAnywhere(event), isMatch }];
  }
  return Object.entries(definition).map(([key, wanted]) => {
    const field = key.split('|')[0] ?? '';
    const seen = field === '' ? seenAnywhere(event) : fieldValues(event, field).map(shown).join(', ');
    return {
      field: field === '' ? `any text${key}` : key,
      wanted: shown(wanted),
      seen: cut(seen),
      isMatch: holdsAlone({ [key]: wanted }, event),
    };
  });
}

function holdsAlone(definition: unknown, event: SigmaEvent): boolean {
  const selection = compileSelection(definition, []);
  return !('because' in selection) && selection(event);
}

function seenAnywhere(event: SigmaEvent): string {
  return `${allTexts(event).length} texts`;
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  return cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
