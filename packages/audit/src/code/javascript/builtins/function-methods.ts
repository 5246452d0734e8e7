import type { CallUse, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinValues, readCell } from '../machine/cells.ts';
import { grow, machineOf, madeOnce } from '../machine/make-atoms.ts';
import type { NativeTable } from './native-method.ts';

/** `bind`, `call` and `apply`. */
export const FUNCTION_METHODS: NativeTable = new Map([
  ['bind', bind],
  ['call', (use: CallUse) => callAs(use, use.args.slice(1))],
  ['apply', apply],
  ['toString', () => []],
]);

function callAs(use: CallUse, args: readonly Value[]): Value {
  const { steps } = machineOf(use.frame);
  return steps.callValue(use.receiver, { ...use, args, receiver: use.args[0] ?? [] });
}

function apply(use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const list = use.args[1] ?? [];
  const [only] = list;
  if (only?.kind === 'object' && list.length === 1 && only.fields.size > 0) {
    return callAs(
      use,
      [...only.fields.values()].map((cell) => readCell(cell, use.frame)),
    );
  }
  const more = steps.elementsOf(list, use);
  return steps.callValue(use.receiver, { ...use, args: [], moreArgs: more, receiver: use.args[0] ?? [] });
}

/** A bound function: the same one, with its `this` and first arguments given. */
function bind(use: CallUse): Value {
  const machine = machineOf(use.frame);
  return use.receiver.map((target): ModelAtom => {
    const held = madeOnce(machine, [use.site, target], () => ({
      self: aCell(),
      args: use.args.map(() => aCell()),
    }));
    grow(machine, held.self, use.args[0] ?? []);
    held.args.forEach((cell, at) => {
      grow(machine, cell, use.args[at] ?? []);
    });
    return madeOnce(machine, [held, 'bound'], () => ({
      kind: 'model',
      name: 'a bound function',
      call: (later) => {
        const first = held.args.slice(1).map((cell) => readCell(cell, later.frame));
        const receiver = joinValues(readCell(held.self, later.frame), []);
        return machine.steps.callValue([target], { ...later, args: [...first, ...later.args], receiver });
      },
      construct: (later) => machine.steps.constructValue([target], later),
    }));
  });
}
