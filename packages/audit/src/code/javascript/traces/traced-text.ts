import { lengthClears, onlyNumber } from '../guards/length-facts.ts';
import { replaceClears } from '../guards/replace-clears.ts';
import type { CallUse, ObjectAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, joinValues } from '../machine/cells.ts';
import { fieldCell, grow, listOf, machineOf, unknown } from '../machine/make-atoms.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { carry, tracesOf } from '../machine/traces.ts';
import { children, part } from '../syntax/syntax-node.ts';
import { noteShape } from './known-text.ts';

/** What a method of a text makes of it. */
type Kind = 'same' | 'changed' | 'list' | 'number' | 'test' | 'masked';

const METHODS: ReadonlyMap<string, Kind> = new Map([
  ...['toString', 'valueOf', 'trim', 'trimStart', 'trimEnd', 'normalize'].map(
    (name) => [name, 'same'] as const,
  ),
  ...[
    'toUpperCase',
    'toLowerCase',
    'toLocaleUpperCase',
    'toLocaleLowerCase',
    'padStart',
    'padEnd',
    'repeat',
    'concat',
    'at',
    'join',
  ].map((name) => [name, 'changed'] as const),
  ...['slice', 'substring', 'substr', 'charAt', 'replace', 'replaceAll'].map(
    (name) => [name, 'masked'] as const,
  ),
  ...['split', 'match', 'matchAll'].map((name) => [name, 'list'] as const),
  ...['charCodeAt', 'codePointAt', 'indexOf', 'lastIndexOf', 'search', 'localeCompare', 'toFixed'].map(
    (name) => [name, 'number'] as const,
  ),
  ...['includes', 'startsWith', 'endsWith', 'has', 'hasOwnProperty'].map((name) => [name, 'test'] as const),
]);

export function isTracedText(name: string): boolean {
  return METHODS.has(name);
}

/** A method of a text that came with the event. */
export function tracedText(name: string, use: CallUse): Value {
  const machine = machineOf(use.frame);
  const kind = METHODS.get(name) ?? 'changed';
  if (kind === 'test') return unknown(machine, 'a test');
  if (kind === 'number') return unknown(machine, 'a number');
  if (kind === 'same' && use.receiver.every((atom) => atom.kind === 'scalar' && atom.value.kind === 'joined'))
    return use.receiver;
  const made = unknown(machine, `result of ${name}`);
  const given = kind === 'same' ? [] : use.args;
  // Parts of a secret and what is put in its place are what logs may show of it.
  const from = tracesOf(joinAll([use.receiver, ...given])).filter(
    (each) => !(kind === 'masked' && each.source === 'secret'),
  );
  const site = part(use.site, 'callee') ?? use.site;
  const clears = /^replace/u.test(name)
    ? replaceClears(children(use.site, 'arguments'), name)
    : leavesNoFolder(name, use)
      ? Danger.path
      : 0;
  const whole = carry(made, from, {
    what: clears === ALL_DANGERS ? 'only plain characters are kept' : `${name} is called on it`,
    frame: use.frame,
    site: { ...site, start: use.site.start },
    clears: clears | boundedClears(name, use),
    form: 'text',
    ...(PARTS.test(name) ? { part: name } : {}),
  });
  if (/^(?:replace|replaceAll|concat)$/u.test(name)) noteShape(whole, use.receiver);
  const callbacks = joinAll(use.args).filter((atom) => atom.kind === 'closure');
  const returned = machine.steps.callValue(callbacks, { ...use, args: [whole], moreArgs: [], receiver: [] });
  if (kind !== 'list') return joinValues(whole, returned);
  const list = listOf(machine, [use.site, `list ${use.frame.id}`], whole);
  if (name === 'split') keepPlaces(list, use);
  return [list];
}

/** Places of a split text that are told apart: a test of one says nothing of the others. */
const MOST_PLACES = 4;

function keepPlaces(list: ObjectAtom, use: CallUse): void {
  const machine = machineOf(use.frame);
  const from = tracesOf(use.receiver);
  if (from.length === 0) return;
  const clears = leavesNoFolder('split', use) ? Danger.path : 0;
  const { frame, site } = use;
  for (let at = 0; at < MOST_PLACES; at += 1) {
    const what = 'split is called on it';
    const change = { what, frame, site, clears, form: 'text', part: `split${site.start}at${at}` } as const;
    grow(machine, fieldCell(list, String(at)), carry(unknown(machine, 'result of split'), from, change));
  }
}

/** Methods that give back a part only. */
const PARTS = /^(?:slice|substring|substr|charAt|at|match|matchAll|split)$/u;

/** `text.slice(0, 30)` leaves a short text. */
function boundedClears(name: string, use: CallUse): number {
  if (!/^(?:slice|substring|substr)$/u.test(name)) return 0;
  const [start, end] = use.args.map(onlyNumber);
  if (start === undefined || end === undefined || start < 0 || end < 0) return 0;
  return lengthClears(name === 'substr' ? end : end - start);
}

/** `key.split('/')`, `key.slice(key.lastIndexOf('/') + 1)`: a part of a path leaves no folder. */
function leavesNoFolder(name: string, use: CallUse): boolean {
  const [first, second] = children(use.site, 'arguments');
  if (first === undefined) return false;
  if (name === 'split') return first['value'] === '/';
  const text = use.frame.file.text.slice(first.start, Math.min(first.end, first.start + 120));
  return (
    second === undefined &&
    /^(?:slice|substring|substr)$/u.test(name) &&
    /\.lastIndexOf\(\s*['"`]\/['"`]\s*\)\s*\+\s*1$/u.test(text)
  );
}
