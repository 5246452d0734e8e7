import type { ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinValues, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { grow, model, scalar, unknown } from '../machine/make-atoms.ts';

/** Variables that the Lambda runtime sets itself. */
const OWN_VARIABLES: Readonly<Record<string, 'function-name' | 'region'>> = {
  AWS_LAMBDA_FUNCTION_NAME: 'function-name',
  AWS_REGION: 'region',
  AWS_DEFAULT_REGION: 'region',
};

/** `process`, with the environment. */
export function processModel(machine: Machine): ModelAtom {
  return model(machine, 'process', () => ({
    kind: 'model',
    name: 'process',
    member: (name) => {
      if (name === 'env') return [environmentModel(machine)];
      return name === 'on' || name === 'once' || name === 'nextTick'
        ? [listener(machine)]
        : unknown(machine, `process.${name}`);
    },
  }));
}

function listener(machine: Machine): ModelAtom {
  return model(machine, 'process.on', () => ({
    kind: 'model',
    name: 'process.on',
    call: (use) => {
      for (const value of use.args) machine.steps.activate(value, { ...use, args: [] });
      return unknown(machine, 'process');
    },
  }));
}

/** The environment: variables by name, and what the code itself puts there. */
export function environmentModel(machine: Machine): ModelAtom {
  const written = new Map<string, ReturnType<typeof aCell>>();
  return model(machine, 'process.env', () => ({
    kind: 'model',
    name: 'process.env',
    member: (name, frame) => {
      const cell = written.get(name) ?? aCell();
      written.set(name, cell);
      return joinValues(variable(machine, name), readCell(cell, frame));
    },
    write: (name, value) => {
      const cell = written.get(name) ?? aCell();
      written.set(name, cell);
      grow(machine, cell, value);
    },
  }));
}

/** The value of an environment variable. */
export function variable(machine: Machine, name: string): Value {
  const own = OWN_VARIABLES[name];
  if (own !== undefined) return [scalar(machine, { kind: 'self', what: own })];
  return [scalar(machine, { kind: 'environment', name })];
}
