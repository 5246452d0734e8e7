import type { Atom, Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import { machineOf, model } from '../machine/make-atoms.ts';
import { FUNCTION_METHODS } from './function-methods.ts';
import { LIST_METHODS } from './list-methods.ts';
import type { NativeMethod } from './native-method.ts';
import { PROMISE_METHODS } from './promise-methods.ts';
import { TEXT_METHODS } from './text-methods.ts';

/** Methods that JavaScript itself gives a value. */
export function nativeMember(atom: Atom, name: string, frame: Frame): Value | undefined {
  const method = methodOf(atom, name);
  if (method === undefined) return undefined;
  const machine = machineOf(frame);
  const made: ModelAtom = model(machine, `native ${kindOf(atom)} ${name}`, () => ({
    kind: 'model',
    name,
    call: method,
  }));
  return [made];
}

function kindOf(atom: Atom): string {
  return atom.kind === 'object' ? atom.shape : atom.kind;
}

function methodOf(atom: Atom, name: string): NativeMethod | undefined {
  return tableOf(atom)?.get(name) ?? PROMISE_METHODS.get(name);
}

function tableOf(atom: Atom): ReadonlyMap<string, NativeMethod> | undefined {
  switch (atom.kind) {
    case 'object':
      return atom.shape === 'array' ? LIST_METHODS : undefined;
    case 'closure':
    case 'class':
    case 'model':
      return FUNCTION_METHODS;
    case 'scalar':
      return atom.value.kind === 'unknown' ? LIST_METHODS_OF_UNKNOWN : TEXT_METHODS;
    default:
      return undefined;
  }
}

/** Methods of lists that give back something more telling than "unknown" when the list is not known. */
const LIST_METHODS_OF_UNKNOWN: ReadonlyMap<string, NativeMethod> = new Map(
  [...LIST_METHODS].filter(([name]) => name === 'map' || name === 'flatMap' || name === 'reduce'),
);
