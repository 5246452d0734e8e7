import type { ModelAtom, Value } from './machine/abstract-value.ts';
import { NOTHING } from './machine/cells.ts';
import type { Machine } from './machine/machine.ts';
import { model, scalar, unknown } from './machine/make-atoms.ts';
import { trace } from './machine/traces.ts';
import type { SourceFile } from './syntax/parse-source.ts';

/** What Lambda calls a handler with: the event, the context, and the callback of older runtimes. */
export function handlerArguments(machine: Machine, file: SourceFile): readonly Value[] {
  const step = { kind: 'read', what: 'the event comes in', file, at: 0 } as const;
  const from = trace(machine, { source: 'event', origin: 'event', form: 'any', cleared: 0, step });
  const event = scalar(machine, { kind: 'unknown', because: 'the event' }, from);
  return [[event], [contextModel(machine)], [callbackModel(machine)]];
}

function contextModel(machine: Machine): ModelAtom {
  return model(machine, 'context', () => ({
    kind: 'model',
    name: 'context',
    member: (name) => {
      if (name === 'functionName') return [scalar(machine, { kind: 'self', what: 'function-name' })];
      if (name === 'invokedFunctionArn') return [scalar(machine, { kind: 'self', what: 'function-arn' })];
      return unknown(machine, `context.${name}`);
    },
  }));
}

function callbackModel(machine: Machine): ModelAtom {
  return model(machine, 'callback', () => ({ kind: 'model', name: 'callback', call: () => [NOTHING] }));
}
