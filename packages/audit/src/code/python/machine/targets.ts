import { nextFlow } from '../flows/flow-atom.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import { checkAttributes } from '../sinks/check-attributes.ts';
import { isCertificateSwitch, isCertificateVariable } from '../sinks/check-certificates.ts';
import { checkAttribute, checkItem } from '../sinks/check-shared.ts';
import type { Expression } from '../syntax/python-syntax.ts';
import type { Atom, Scope, Value } from './abstract-value.ts';
import { fieldCell, growCell, joinAll, readCell, withoutFlows } from './cells.ts';
import { evaluate, keyNames } from './expressions.ts';
import { writeName } from './scopes.ts';

/** Gives a value to what stands left of `=`, after `for`, after `as`. */
export function bindTarget(target: Expression, value: Value, scope: Scope): void {
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
      writeMembers(target, value, scope);
      return;
    case 'item':
      writeItem(target, value, scope);
      return;
    default:
      evaluate(target, scope);
  }
}

function writeMembers(target: Extract<Expression, { kind: 'member' }>, value: Value, scope: Scope): void {
  const object = evaluate(target.object, scope);
  const use = { frame: scope.frame, site: target };
  if (isCertificateSwitch(object, target.name, value)) seeWeakness('certificate-check-off', use);
  for (const atom of object) {
    writeMember(atom, target.name, { value, scope });
    checkAttribute(atom, target.name, { value, use });
  }
}

function writeMember(
  atom: Atom,
  name: string,
  { value, scope }: { readonly value: Value; readonly scope: Scope },
): void {
  const fields =
    atom.kind === 'instance'
      ? atom.fields
      : atom.kind === 'class'
        ? atom.scope.names
        : atom.kind === 'module'
          ? atom.frame.scope.names
          : undefined;
  if (fields !== undefined) growCell(scope.frame.machine, fieldCell(fields, name), value);
}

function writeItem(target: Extract<Expression, { readonly kind: 'item' }>, value: Value, scope: Scope): void {
  const key = evaluate(target.key, scope);
  const keys = keyNames(key);
  const use = { frame: scope.frame, site: target };
  if (isCertificateVariable(key, value)) seeWeakness('certificate-check-off', use);
  for (const atom of evaluate(target.object, scope)) {
    checkItem(atom, key, { value, use });
    checkAttributes(atom, key, use);
    if (atom.kind !== 'collection') continue;
    const cells = keys.length === 0 ? [atom.rest] : keys.map((key) => fieldCell(atom.fields, key));
    for (const cell of cells) growCell(scope.frame.machine, cell, value);
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
  const isPlaced =
    lists.length > 0 &&
    lists.length === withoutFlows(value).length &&
    !target.items.some(({ kind }) => kind === 'star');
  target.items.forEach((item, at) => {
    const placed = lists.map((atom) =>
      atom.kind === 'collection' ? readCell(atom.fields.get(String(at)) ?? atom.rest, frame) : [],
    );
    bindTarget(item, isPlaced ? joinAll(placed) : partsOf(elements, item, scope), scope);
  });
}

/** Parts of one value are values of their own: what a test says of a name says nothing of what it names. */
function partsOf(elements: Value, item: Expression, scope: Scope): Value {
  const use = { frame: scope.frame, site: item };
  return elements.map((atom) =>
    atom.kind === 'flow'
      ? nextFlow(atom, use, {
          what: 'is a part',
          ...(atom.within === undefined ? {} : { within: atom.within }),
        })
      : atom,
  );
}
