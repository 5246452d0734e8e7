import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinValues } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { errorValue } from '../machine/traces.ts';
import type { NativeTable } from './native-method.ts';

/** A promise is what it will be: `then` hands that on. */
export const PROMISE_METHODS: NativeTable = new Map([
  ['then', then],
  ['catch', (use: CallUse) => joinValues(use.receiver, rejected(use, use.args[0] ?? []))],
  ['finally', (use: CallUse) => joinValues(use.receiver, callWith(use, use.args[0] ?? [], []).slice(0, 0))],
  ['valueOf', (use: CallUse) => use.receiver],
]);

function then(use: CallUse): Value {
  const [onValue, onError] = use.args;
  const kept = onValue === undefined || onValue.every((atom) => atom.kind === 'nothing') ? use.receiver : [];
  const value = callWith(use, onValue ?? [], [use.receiver]);
  return joinValues(joinValues(kept, value), rejected(use, onError ?? []));
}

function rejected(use: CallUse, callback: Value): Value {
  return callWith(use, callback, [errorValue(use)]);
}

function callWith(use: CallUse, callback: Value, args: readonly Value[]): Value {
  return machineOf(use.frame).steps.callValue(callback, { ...use, args, moreArgs: [], receiver: [] });
}
