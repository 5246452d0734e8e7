import type { ClassAtom, InstanceAtom, Use, Value } from '../machine/abstract-value.ts';
import { NO_VALUE, readCell } from '../machine/cells.ts';
import type { Expression, Statement } from '../syntax/python-syntax.ts';
import { cleaned, flowsIn } from './flow-atom.ts';
import { harm } from './harms.ts';

const MOST_BASES = 20;

/**
 * What of a value is in its text: objects tell about themselves by `__str__`, data classes by their fields unless those say
 * `repr=False`, all others by their class and address only.
 */
export function asWritten(value: Value, use: Use): Value {
  if (!value.some(({ kind }) => kind === 'instance')) return value;
  return value.flatMap((atom) => (atom.kind === 'instance' ? writtenInstance(atom, use) : [atom]));
}

function writtenInstance(atom: InstanceAtom, use: Use): Value {
  const { steps } = use.frame.machine;
  const types = ownLineage(atom.type, use);
  const name = ['__format__', '__str__', '__repr__'].find((each) =>
    types.some((type) => type.scope.names.has(each)),
  );
  if (name !== undefined) {
    const call = { ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
    return steps.callValue(steps.readMember([atom], name, use), call);
  }
  const isOfPackage = types.some((type) =>
    readCell(type.bases, use.frame).some(({ kind }) => kind === 'external'),
  );
  if (!types.some(isDataClass)) return isOfPackage ? visible(atom, types, use) : NO_VALUE;
  return visible(atom, types, use).map((each) =>
    each.kind === 'flow' ? cleaned(each, harm('event-in-log'), use.frame.machine) : each,
  );
}

/** The fields of an object that its text has. */
function visible(atom: InstanceAtom, types: readonly ClassAtom[], use: Use): Value {
  const shown = [...atom.fields].filter(
    ([name]) => !types.some((type) => type.node.body.some((each) => hides(each, name))),
  );
  return shown.flatMap(([, cell]) => flowsIn(readCell(cell, use.frame), use.frame));
}

/** `key: str = field(repr=False)`, `key: SecretStr`. */
function hides(each: Statement, name: string): boolean {
  if (each.kind !== 'assign' || each.annotation === undefined) return false;
  if (!each.targets.some((target) => target.kind === 'name' && target.name === name)) return false;
  if (isSecretType(each.annotation)) return true;
  const args = each.value?.kind === 'call' ? each.value.args : [];
  return args.some(
    (arg) => arg.name === 'repr' && arg.value.kind === 'constant' && arg.value.value === false,
  );
}

/** `SecretStr` and its like, whose text is stars. */
export function isSecretType(node: Expression): boolean {
  if (node.kind === 'name' || node.kind === 'member') return /^Secret(?:Str|Bytes)?$/.test(node.name);
  if (node.kind === 'item') return isSecretType(node.key);
  return node.kind === 'binary' && (isSecretType(node.left) || isSecretType(node.right));
}

function isDataClass({ node }: ClassAtom): boolean {
  return node.decorators.some((each) => {
    const named = each.kind === 'call' ? each.callee : each;
    const name = named.kind === 'name' || named.kind === 'member' ? named.name : '';
    return /^(?:dataclass|define|frozen|attrs|s|mutable)$/.test(name);
  });
}

/** A class and those of the project that it inherits from. */
function ownLineage(type: ClassAtom, use: Use): readonly ClassAtom[] {
  const found = new Set<ClassAtom>([type]);
  for (const each of found) {
    if (found.size > MOST_BASES) break;
    for (const base of readCell(each.bases, use.frame)) if (base.kind === 'class') found.add(base);
  }
  return [...found];
}
