import type { Expression } from '../syntax/python-syntax.ts';
import type { Scope, Value } from './abstract-value.ts';
import { fieldCell, growCell, joinAll, readCell } from './cells.ts';
import { evaluate, keyNames } from './expressions.ts';
import { writeName } from './scopes.ts';

/** Gives a value to what stands left of `=`, after `for`, after `as`. */
export function bindTarget(target: Expression, value: Value, scope: Scope): void {
  const { frame } = scope;
  const { machine } = frame;
  switch (target.kind) {
    case 'name':
      writeName(target.name, value, scope);
      return;
    case 'sequence':
      bindSequence(target, value, scope);
      return;
    case 'star':
      bindTarget(target.value, value, scope);
      return;
    case 'member':
      for (const atom of evaluate(target.object, scope)) {
        if (atom.kind === 'instance') growCell(machine, fieldCell(atom.fields, target.name), value);
        else if (atom.kind === 'class') growCell(machine, fieldCell(atom.scope.names, target.name), value);
        else if (atom.kind === 'module') {
          growCell(machine, fieldCell(atom.frame.scope.names, target.name), value);
        }
      }
      return;
    case 'item': {
      const keys = keyNames(evaluate(target.key, scope));
      for (const atom of evaluate(target.object, scope)) {
        if (atom.kind !== 'collection') continue;
        const cells = keys.length === 0 ? [atom.rest] : keys.map((key) => fieldCell(atom.fields, key));
        for (const cell of cells) growCell(machine, cell, value);
      }
      return;
    }
    default:
      evaluate(target, scope);
  }
}

function bindSequence(
  target: Extract<Expression, { readonly kind: 'sequence' }>,
  value: Value,
  scope: Scope,
): void {
  const { frame } = scope;
  const elements = frame.machine.steps.elementsOf(value, { frame, site: target });
  const lists = value.filter((atom) => atom.kind === 'collection' && atom.shape !== 'dict');
  const isPlaced = lists.length === value.length && !target.items.some(({ kind }) => kind === 'star');
  target.items.forEach((item, at) => {
    const placed = lists.map((atom) =>
      atom.kind === 'collection' ? readCell(atom.fields.get(String(at)) ?? atom.rest, frame) : [],
    );
    bindTarget(item, isPlaced ? joinAll(placed) : elements, scope);
  });
}
