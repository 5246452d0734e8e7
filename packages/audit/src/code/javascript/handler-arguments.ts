import type { CallUse, ExternalAtom, Frame, ModelAtom, Value } from './machine/abstract-value.ts';
import { NOTHING } from './machine/cells.ts';
import type { Machine } from './machine/machine.ts';
import { madeOnce, model, newExternal, scalar, unknown } from './machine/make-atoms.ts';
import { trace } from './machine/traces.ts';
import type { SourceFile } from './syntax/parse-source.ts';

/** What Lambda calls a handler with: the event, the context, and the callback of older runtimes. */
export function handlerArguments(machine: Machine, file: SourceFile): readonly Value[] {
  const step = { kind: 'read', what: 'the event comes in', file, at: 0 } as const;
  const from = trace(machine, { source: 'event', origin: 'event', form: 'any', cleared: 0, step });
  const event = scalar(machine, { kind: 'unknown', because: 'the event' }, from);
  // Node.js 24 hands over no callback: a third parameter may have a value of its own.
  return [[event], [contextModel(machine)], [callbackModel(machine), NOTHING]];
}

function contextModel(machine: Machine): ModelAtom {
  return model(machine, 'context', () => ({
    kind: 'model',
    name: 'context',
    member: (name, frame) => {
      if (name === 'functionName') return [scalar(machine, { kind: 'self', what: 'function-name' })];
      if (name === 'invokedFunctionArn') return [scalar(machine, { kind: 'self', what: 'function-arn' })];
      // Behind `streamifyResponse` the second argument is the stream of the answer.
      if (/^(?:write|end|setContentType)$/u.test(name))
        return machine.steps.readMember([answerStream(machine)], name, useOf(frame));
      return unknown(machine, `context.${name}`);
    },
  }));
}

function answerStream(machine: Machine): ExternalAtom {
  return madeOnce(machine, ['handed over', 'response'], () => newExternal('response', undefined, false));
}

function useOf(frame: Frame): CallUse {
  return { frame, site: frame.node, args: [], receiver: [] };
}

function callbackModel(machine: Machine): ModelAtom {
  return model(machine, 'callback', () => ({ kind: 'model', name: 'callback', call: () => [NOTHING] }));
}
