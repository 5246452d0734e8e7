import type { CodeValue } from '../code-value.ts';
import type { Machine, ModelAtom } from './machine/abstract-value.ts';
import { internedModel, scalar, unknown } from './machine/cells.ts';
import { entryOf } from './machine/entry-of.ts';

const OWN: Readonly<Record<string, CodeValue>> = {
  function_name: { kind: 'self', what: 'function-name' },
  invoked_function_arn: { kind: 'self', what: 'function-arn' },
};

/** Lambda's context: https://docs.aws.amazon.com/lambda/latest/dg/python-context.html */
export function contextModel(machine: Machine): ModelAtom {
  return internedModel(machine, 'context', () => ({
    kind: 'model',
    name: 'the context',
    member: (name) => {
      const own = entryOf(OWN, name);
      return own === undefined ? unknown(machine, `${name} of the context`) : [scalar(machine, own)];
    },
  }));
}
