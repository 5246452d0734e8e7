import type { CodeValue } from '../../code-value.ts';
import type { Machine, Value } from './abstract-value.ts';
import { joinAll, scalar, unknown } from './cells.ts';
import { toCodeValue } from './to-code-value.ts';

const MOST_PARTS = 24;
const LONGEST = 2000;
const MOST_COMBINATIONS = 6;

/** Text put together from values; a part that may be several gives several texts, while those are few. */
export function joinText(machine: Machine, parts: readonly Value[]): Value {
  if (parts.length > MOST_PARTS) return unknown(machine, 'a long text');
  const empty = parts.some((part) => part.length === 0);
  if (empty) return [];
  const combined = combine(parts.map(alternatives));
  return joinAll(combined.map((each) => [scalar(machine, joined(each))]));
}

function alternatives(value: Value): readonly CodeValue[] {
  const each = value.flatMap((atom) => toCodeValue([atom]) ?? []);
  return each.length === 0 ? [{ kind: 'unknown', because: 'None' }] : each;
}

function combine(parts: readonly (readonly CodeValue[])[]): readonly (readonly CodeValue[])[] {
  let combined: (readonly CodeValue[])[] = [[]];
  for (const part of parts) {
    const isFew = combined.length * part.length <= MOST_COMBINATIONS;
    const choices: readonly CodeValue[] = isFew ? part : [{ kind: 'either', values: part }];
    combined = combined.flatMap((one) => choices.map((choice) => [...one, choice]));
  }
  return combined;
}

/** Neighbouring texts become one. */
function joined(parts: readonly CodeValue[]): CodeValue {
  const flat: CodeValue[] = [];
  for (const part of parts.flatMap((each) => (each.kind === 'joined' ? each.parts : [plain(each)]))) {
    const last = flat.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      flat[flat.length - 1] = { kind: 'text', text: (last.text + part.text).slice(0, LONGEST) };
    } else if (!(part.kind === 'text' && part.text === '')) flat.push(part);
  }
  const [only] = flat;
  if (only === undefined) return { kind: 'text', text: '' };
  return flat.length === 1 ? only : { kind: 'joined', parts: flat };
}

function plain(value: CodeValue): CodeValue {
  if (value.kind === 'number' || value.kind === 'boolean') return { kind: 'text', text: String(value.value) };
  if (value.kind === 'list' || value.kind === 'object')
    return { kind: 'unknown', because: 'a collection as text' };
  return value;
}

/** `'{}-{name}'.format(a, name=b)`: the text's parts with what they stand for. */
export function formatText(machine: Machine, format: string, give: (field: string) => Value): Value {
  const parts: Value[] = [];
  let at = 0;
  let next = 0;
  for (const found of format.matchAll(/\{\{|\}\}|\{([\w.[\]]{0,60})(?:![rsa])?(?::[^{}]{0,40})?\}/g)) {
    parts.push(asText(machine, format.slice(at, found.index)));
    at = found.index + found[0].length;
    if (found[1] === undefined) parts.push(asText(machine, found[0].slice(1)));
    else parts.push(give(found[1] === '' ? String(next++) : found[1]));
  }
  parts.push(asText(machine, format.slice(at)));
  return joinText(machine, parts);
}

/** `'%s-%(name)s' % values`. */
export function percentText(machine: Machine, format: string, give: (field: string) => Value): Value {
  const parts: Value[] = [];
  let at = 0;
  let next = 0;
  for (const found of format.matchAll(/%(?:%|(?:\((\w{1,60})\))?[-+ #0]{0,4}[\d.*]{0,6}[sdrifgxa])/g)) {
    parts.push(asText(machine, format.slice(at, found.index)));
    at = found.index + found[0].length;
    parts.push(found[0] === '%%' ? asText(machine, '%') : give(found[1] ?? String(next++)));
  }
  parts.push(asText(machine, format.slice(at)));
  return joinText(machine, parts);
}

function asText(machine: Machine, text: string): Value {
  return [scalar(machine, { kind: 'text', text })];
}
