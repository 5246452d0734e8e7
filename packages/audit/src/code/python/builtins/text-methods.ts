import { joinFlows } from '../flows/join-flows.ts';
import type { ModelAtom, ScalarAtom, Use, Value } from '../machine/abstract-value.ts';
import { handOver } from '../machine/calls.ts';
import {
  aCell,
  fieldCell,
  growCell,
  internedModel,
  joinAll,
  joinValues,
  made,
  readCell,
  textsOf,
  textValue,
  unknown,
} from '../machine/cells.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument, onlyText } from '../machine/frames.ts';
import { formatText, joinText } from '../machine/texts.ts';

const PLAIN: Readonly<Record<string, (text: string) => string>> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  strip: (text) => text.trim(),
  rstrip: (text) => text.trimEnd(),
  lstrip: (text) => text.trimStart(),
  title: (text) => text.replace(/\b\w/g, (letter) => letter.toUpperCase()),
  capitalize: (text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
};
const KEEPS = /^(?:strip|rstrip|lstrip|encode|decode|rstrip|casefold|strip)$/;

/** A method of a text, or of something that is not known. */
export function textMethod(atom: ScalarAtom, name: string, use: Use): Value {
  const { machine } = use.frame;
  // A member of an enumeration is, here, its value.
  if (name === 'value' && atom.value.kind !== 'unknown') return [atom];
  const key = `text ${name} ${JSON.stringify(atom.value)}`;
  const model = internedModel(machine, key, () => ({
    kind: 'model',
    name: `.${name}()`,
    call: (call) => {
      handOver(call);
      const { value } = atom;
      if (name === 'format') return formatted(value, call);
      if (name === 'format_map') return formatted(value, withFields(call));
      if (name === 'join')
        return joinValues(joinElements(atom, call), joinFlows([{ value: argument(call, 0) }], call));
      if (value.kind === 'text') return ofText(value.text, name, call);
      if (KEEPS.test(name)) return [atom];
      return unknown(machine, value.kind === 'unknown' ? value.because : `.${name}() of a value`);
    },
    member: () => unknown(machine, atom.value.kind === 'unknown' ? atom.value.because : name),
    item: () => unknown(machine, atom.value.kind === 'unknown' ? atom.value.because : name),
    elements: () => unknown(machine, atom.value.kind === 'unknown' ? atom.value.because : name),
    toCode: () => ({
      kind: 'unknown',
      because: atom.value.kind === 'unknown' ? atom.value.because : `.${name}`,
    }),
  }));
  return [model];
}

/** Where a formatted text comes from; `{:d}` writes numbers. */
function formatFlows(format: string, call: Call): Value {
  if (/\{[^{}]*:[^{}]*d\}/.test(format) && !/\{\w*\}/.test(format)) return [];
  const before = format.slice(0, Math.max(format.search(/\{(?!\{)/), 0));
  const style = /\{[^{}]*!r[^{}]*\}/.test(format) && !/\{\w*\}/.test(format) ? 'repr' : 'str';
  const whole = [...call.args, ...call.named.values()].map((value) => ({ value, style }) as const);
  const given = [...whole, { value: call.more }, { value: call.moreNamed }];
  return joinFlows([{ value: textValue(call.frame.machine, before) }, ...given], call);
}

type Call = Parameters<NonNullable<ModelAtom['call']>>[0];

function formatted(value: ScalarAtom['value'], call: Call): Value {
  const { machine } = call.frame;
  if (value.kind !== 'text') return unknown(machine, 'a formatted text');
  const text = formatText(machine, value.text, (field) => given(field, call));
  return joinValues(text, formatFlows(value.text, call));
}

/** `format_map(values)` is `format(**values)`. */
function withFields(call: Call): Call {
  const { frame } = call;
  const named = new Map<string, Value>();
  const rest: Value[] = [];
  for (const atom of argument(call, 0)) {
    if (atom.kind !== 'collection') rest.push([atom]);
    else {
      for (const [name, cell] of atom.fields) named.set(name, readCell(cell, frame));
      rest.push(readCell(atom.rest, frame));
    }
  }
  return { ...call, args: [], named, moreNamed: joinAll(rest) };
}

function given(field: string, call: Call): Value {
  const name = field.split(/[.[]/)[0] ?? field;
  const value = /^\d+$/.test(name) ? argument(call, Number(name)) : (call.named.get(name) ?? call.moreNamed);
  return value.length === 0 ? unknown(call.frame.machine, 'a part of a text') : value;
}

function ofText(text: string, name: string, call: Call): Value {
  const { frame } = call;
  const { machine } = frame;
  const plain = entryOf(PLAIN, name);
  if (plain !== undefined) return textValue(machine, plain(text));
  const [first, second] = [onlyText(argument(call, 0)), onlyText(argument(call, 1))];
  if (name === 'replace' && first !== undefined && second !== undefined && first !== '') {
    return textValue(machine, text.replaceAll(first, second));
  }
  if ((name === 'split' || name === 'rsplit') && first !== undefined && first !== '') {
    const list = made(frame, `split ${call.site.start}`, () => ({
      kind: 'collection',
      shape: 'list',
      fields: new Map(),
      rest: aCell(),
    }));
    text.split(first).forEach((part, at) => {
      growCell(machine, fieldCell(list.fields, String(at)), textValue(machine, part));
    });
    return [list];
  }
  if (name === 'encode' || name === 'decode') return textValue(machine, text);
  if (name === 'removeprefix' && first !== undefined) {
    return textValue(machine, text.startsWith(first) ? text.slice(first.length) : text);
  }
  return unknown(machine, `.${name}() of a text`);
}

function joinElements(atom: ScalarAtom, call: Call): Value {
  const { frame } = call;
  const { machine } = frame;
  const lists = argument(call, 0).flatMap((each) => (each.kind === 'collection' ? [each] : []));
  const [list] = lists;
  if (lists.length !== 1 || list === undefined || readCell(list.rest, frame).length > 0) {
    return unknown(machine, 'joined texts');
  }
  const parts = [...list.fields.values()].map((cell) => readCell(cell, frame));
  return joinText(
    machine,
    parts.flatMap((part, at): readonly Value[] => (at === 0 ? [part] : [[atom], part])),
  );
}

/** Whether a value has one of the texts. */
export function hasText(value: Value, text: string): boolean {
  return textsOf(joinAll([value])).includes(text);
}
