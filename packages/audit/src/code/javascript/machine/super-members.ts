import type { Scope, Value } from './abstract-value.ts';
import { joinAll, readCell } from './cells.ts';
import { machineOf } from './make-atoms.ts';
import { useAt } from './use-at.ts';

/** What the class around the code extends. */
export function superclassOf(scope: Scope): Value {
  const home = scope.frame.home;
  return home === undefined ? [] : readCell(home.superclass, scope.frame);
}

/** What `super` stands for: the prototype of the superclass, and for one that is no class of the project the instance. */
export function superMembers(scope: Scope): Value {
  const { steps } = machineOf(scope.frame);
  const use = useAt(scope.frame.node, scope);
  return joinAll(
    superclassOf(scope).map((atom) => {
      const isOwn = atom.kind === 'class' || atom.kind === 'closure';
      if (!isOwn) return inherited(scope);
      return steps.readMember([atom], 'prototype', use).filter((each) => each.kind !== 'scalar');
    }),
  );
}

function inherited(scope: Scope): Value {
  const instances = readCell(scope.frame.thisValue, scope.frame);
  return joinAll(
    instances.map((atom) => {
      const protos = atom.kind === 'object' ? readCell(atom.protos, scope.frame) : [];
      return protos.filter((each) => each.kind === 'model' || each.kind === 'external');
    }),
  );
}
