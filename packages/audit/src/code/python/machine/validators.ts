import type { Expression } from '../syntax/python-syntax.ts';
import type { Atom, ClassAtom, FunctionAtom, Use, Value } from './abstract-value.ts';
import { readCell } from './cells.ts';

const OF_FIELDS = /^(?:field_validator|validator|validates)$/;
const OF_WHOLE = /^(?:model_validator|root_validator|validates_schema)$/;
const MOST_BASES = 20;

/**
 * Functions that a class checks a field with, or without a name the object as a whole, in the order in which they are written:
 * https://docs.pydantic.dev/latest/concepts/validators/
 */
export function validatorsOf(type: ClassAtom, field: string | undefined, use: Use): readonly FunctionAtom[] {
  const types = new Set<ClassAtom>([type]);
  for (const each of types) {
    if (types.size > MOST_BASES) break;
    for (const base of readCell(each.bases, use.frame)) if (base.kind === 'class') types.add(base);
  }
  return [...types].flatMap((each) =>
    each.node.body.flatMap((statement) => {
      if (statement.kind !== 'function') return [];
      const isMeant = statement.decorators.some((decorator) => checks(decorator, field));
      const cell = isMeant ? each.scope.names.get(statement.name) : undefined;
      return cell === undefined ? [] : functionsIn(readCell(cell, use.frame));
    }),
  );
}

function checks(decorator: Expression, field: string | undefined): boolean {
  if (decorator.kind !== 'call') return false;
  const { callee, args } = decorator;
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  if (field === undefined) return OF_WHOLE.test(name) && args.some(({ value }) => isText(value, 'after'));
  return OF_FIELDS.test(name) && args.some(({ value }) => isText(value, field) || isText(value, '*'));
}

function isText(node: Expression, text: string): boolean {
  return node.kind === 'text' && node.parts.length === 1 && node.parts[0] === text;
}

function functionsIn(value: Value): readonly FunctionAtom[] {
  return value.flatMap((atom: Atom): readonly FunctionAtom[] => {
    if (atom.kind === 'function') return [atom];
    return atom.kind === 'descriptor' ? functionsIn(atom.value) : [];
  });
}
