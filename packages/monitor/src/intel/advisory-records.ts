import { itemsOf } from '@watertight/audit/dependencies/document/document-node.ts';
import { parseJson } from '@watertight/audit/dependencies/document/parse-json.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';

/** One advisory as its file holds it, or what could not be read. */
export type AdvisoryItem =
  | { readonly value: unknown; readonly text: string; readonly place: string }
  | { readonly what: string; readonly because: string };

/** Where a text is from. */
interface TextPlace {
  readonly file: string;
  /** Of its beginning, from 1: a line of JSON Lines. */
  readonly line?: number;
}

/**
 * The advisories of a JSON text: one, or a list of them. What is none is told once for the whole text, with the line of the
 * first, and hides none of the others.
 */
export function* advisoryRecords(text: string, place: TextPlace): Generator<AdvisoryItem> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    yield notJson(text, place);
    return;
  }
  if (!Array.isArray(value)) {
    const problem = problemOf(value);
    if (problem === undefined)
      yield { value, text, place: place.line === undefined ? place.file : `${place.file}:${place.line}` };
    else yield { what: at(place, lineOfStart(text)), because: problem };
    return;
  }
  if (value.length === 0)
    yield {
      what: at(place, lineOfStart(text)),
      because: 'it is an empty list, at least one advisory is needed',
    };
  yield* listed(value, { text, place });
}

function* listed(
  values: readonly unknown[],
  { text, place }: { readonly text: string; readonly place: TextPlace },
): Generator<AdvisoryItem> {
  const bad: { readonly index: number; readonly problem: string }[] = [];
  for (const [index, each] of values.entries()) {
    const problem = problemOf(each);
    if (problem !== undefined) bad.push({ index, problem });
    else yield { value: each, text: JSON.stringify(each), place: `${place.file}[${index}]` };
  }
  const [first] = bad;
  if (first === undefined) return;
  const more = bad.length === 1 ? '' : `; ${bad.length - 1} more are none`;
  yield {
    what: at(place, lineOfItem(text, first.index)),
    because: `record ${first.index + 1} of ${values.length}: ${first.problem}${more}`,
  };
}

/** Why a value is no advisory; one of another ecosystem is one. */
function problemOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `an advisory is an object, ${kindOf(value)} seen`;
  const { id, affected }: { id?: unknown; affected?: unknown } = value;
  if (typeof id !== 'string' || id === '')
    return `an advisory has an \`id\`, ${id === undefined ? 'none' : kindOf(id)} seen`;
  if (affected !== undefined && affected !== null && !Array.isArray(affected))
    return `\`affected\` of ${id.slice(0, 100)} is a list, ${kindOf(affected)} seen`;
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function notJson(text: string, place: TextPlace): AdvisoryItem {
  try {
    parseJson(text, place.file);
  } catch (error) {
    if (error instanceof WatertightError) {
      // What follows the words about what could not be done.
      const because = error.message.slice(error.message.indexOf(': ') + 2);
      return { what: at(place, error.at?.line ?? 1), because };
    }
  }
  return {
    what: at(place, 1),
    because: 'it is no valid JSON: that has neither comments nor trailing commas',
  };
}

function at({ file, line = 1 }: TextPlace, lineInText: number): string {
  return `${file}:${line + lineInText - 1}`;
}

function lineOfStart(text: string): number {
  return (/^\s*/.exec(text)?.[0] ?? '').split('\n').length;
}

/** Only asked where an item is bad: JSON.parse, which reads the good ones, knows no lines. */
function lineOfItem(text: string, index: number): number {
  try {
    return itemsOf(parseJson(text, ''))[index]?.line ?? 1;
  } catch (error) {
    // Too deep or too large for places.
    if (error instanceof WatertightError) return 1;
    throw error;
  }
}
