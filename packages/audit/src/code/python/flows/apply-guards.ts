import type { Atom, CallUse, ClassAtom, FunctionAtom, Scope, Value } from '../machine/abstract-value.ts';
import { argument } from '../machine/frames.ts';
import type { Expression } from '../syntax/python-syntax.ts';
import { flowsOf } from './flow-atom.ts';
import { addGuards, commonGuards, type Guard, MOST_SPENT_ON_TESTS } from './guards.ts';
import { HARMLESS, harm } from './harms.ts';
import { schemaGuards } from './schema-guards.ts';
import { testGuards } from './test-guards.ts';

/** Remembers what a test ruled out where it was true, or false. */
export function guardTest(test: Expression, truth: boolean, scope: Scope): void {
  const { machine } = scope.frame;
  if (machine.spentOnTests > MOST_SPENT_ON_TESTS || machine.spent >= machine.most) return;
  const before = machine.spent;
  addGuards(scope, testGuards(test, truth, { scope, depth: 0 }));
  // The tests themselves were counted when they were run.
  machine.spentOnTests += machine.spent - before;
  machine.spent = before;
}

/** `case "a" | "b":`. */
export function guardConstant(subject: Value, scope: Scope): void {
  addGuards(
    scope,
    flowsOf(subject).map((flow) => ({ flow, bits: HARMLESS })),
  );
}

const CONVERTS =
  /^(?:int|float|bool|complex|uuid\.UUID|decimal\.Decimal|datetime\.(?:datetime|date)\.(?:strptime|fromisoformat)|ipaddress\.ip_(?:address|network)|ast\.literal_eval|fractions\.Fraction)$/;

/** What is known once a call has returned: a conversion did not fail, a function that checks did not raise. */
export function guardsAfterCall(callee: Value, use: CallUse, scope: Scope): void {
  addGuards(
    scope,
    callee.flatMap((atom) => guardsOfCall(atom, use)),
  );
}

function guardsOfCall(atom: Atom, use: CallUse): readonly Guard[] {
  const path = atom.kind === 'model' ? atom.name : atom.kind === 'external' ? atom.path : '';
  if (path !== '') {
    if (CONVERTS.test(path)) return flowsOf(argument(use, 0)).map((flow) => ({ flow, bits: HARMLESS }));
    return /(?:^|\.)validate$/.test(path) ? schemaGuards(atom, path, use) : [];
  }
  if (atom.kind === 'class') return [...enumGuards(atom, use), ...makerGuards(atom, use)];
  if (atom.kind === 'flow' && atom.method === 'relative_to' && atom.parent !== undefined) {
    return [{ flow: atom.parent, bits: harm('event-in-file-path') }];
  }
  const fn = atom.kind === 'bound' ? atom.method : atom;
  return fn.kind === 'function' ? exitGuards(fn, use) : [];
}

/** An object that was made has passed what looks at it then. */
function makerGuards({ scope }: ClassAtom, use: CallUse): readonly Guard[] {
  return ['__init__', '__post_init__'].flatMap((name) =>
    (scope.names.get(name)?.value ?? []).flatMap((atom) =>
      atom.kind === 'function' ? exitGuards(atom, use) : [],
    ),
  );
}

/** What is known whichever way a function was left. */
function exitGuards(fn: FunctionAtom, use: CallUse): readonly Guard[] {
  const from = `${use.frame.file.path}:${use.site.start}:${use.site.end}`;
  const frames = [...fn.frames]
    .filter(([key]) => key.startsWith(from) || key.startsWith('shared'))
    .map(([, frame]) => frame);
  const exits = frames.flatMap((frame) => frame.exits);
  const [first, ...others] = exits;
  if (first === undefined) return [];
  return others
    .reduce(commonGuards, first)
    .flatMap((each) => (each.kind === 'flow' ? [{ flow: each, bits: each.clean }] : []));
}

/** `Color(text)` raises when the text is none of them. */
function enumGuards(atom: Extract<Atom, { kind: 'class' }>, use: CallUse): readonly Guard[] {
  const isEnum = atom.bases.value.some((base) => base.kind === 'external' && /^enum\./.test(base.path));
  return isEnum ? flowsOf(argument(use, 0)).map((flow) => ({ flow, bits: HARMLESS })) : [];
}
