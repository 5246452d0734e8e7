import type { Atom, CallUse, Cell, Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, NO_VALUE, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import {
  fieldCell,
  grow,
  machineOf,
  madeOnce,
  model,
  newObject,
  textValue,
  unknown,
} from '../machine/make-atoms.ts';
import { meetCall } from '../sdk/meet-call.ts';
import { configsOf } from '../sdk/sdk-v3.ts';
import type { LibraryCall, LibraryExport, LibrarySpec } from './library-spec.ts';

/** A library that a table describes, as the code sees it. */
export function libraryModel(machine: Machine, specifier: string, spec: LibrarySpec): ModelAtom {
  return model(machine, `library ${specifier}`, () => {
    const whole = spec['default'];
    const parts = whole === undefined ? {} : behaviour(machine, { spec, described: whole, name: specifier });
    const made: ModelAtom = {
      kind: 'model',
      name: specifier,
      ...parts,
      member: (name, frame) => {
        if (name === 'default') return [made];
        const described = Object.hasOwn(spec, name) ? spec[name] : undefined;
        if (described !== undefined)
          return [exportModel(machine, { spec, described, name: `${specifier} ${name}` })];
        return parts.member?.(name, frame);
      },
    };
    return made;
  });
}

interface Described {
  readonly spec: LibrarySpec;
  readonly described: LibraryExport;
  readonly name: string;
}

function exportModel(machine: Machine, given: Described): ModelAtom {
  return model(machine, `library ${given.name}`, () => ({
    kind: 'model',
    name: given.name,
    ...behaviour(machine, given),
  }));
}

function behaviour(machine: Machine, given: Described): Pick<ModelAtom, 'call' | 'construct' | 'member'> {
  const run = (use: CallUse): Value => runExport(use, given);
  return {
    call: run,
    construct: run,
    member: (name) => {
      const { members = {} } = given.described;
      const inner = Object.hasOwn(members, name) ? members[name] : undefined;
      return inner === undefined
        ? undefined
        : [exportModel(machine, { ...given, described: inner, name: `${given.name}.${name}` })];
    },
  };
}

function runExport(use: CallUse, given: Described): Value {
  const machine = machineOf(use.frame);
  const { described } = given;
  const held = madeOnce(machine, [use.site, `library ${given.name} ${use.frame.id}`], () =>
    use.args.map(() => aCell()),
  );
  held.forEach((cell, at) => {
    grow(machine, cell, use.args[at] ?? NO_VALUE);
  });
  if (described.keeps === true) return kept(use, given.name);
  const answers = (described.calls ?? []).map((call) => meetLibraryCall(use, call, held));
  const methods = described.makes === undefined ? described.methods : given.spec[described.makes]?.methods;
  if (described.later !== undefined)
    return [wrapped(machine, { held, calls: described.later, name: given.name })];
  const returned = machine.steps.activate(functionsIn(use), { ...use, args: [] });
  if (methods === undefined)
    return joinAll([
      ...answers,
      returned,
      answers.length === 0 ? unknown(machine, `result of ${given.name}`) : NO_VALUE,
    ]);
  return [instance(machine, { held, methods, name: given.name })];
}

/** An object that shows the options it was made with. */
function kept(use: CallUse, name: string): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `kept ${name} ${use.frame.id}`], () =>
    newObject(machine, 'instance'),
  );
  grow(
    machine,
    made.protos,
    (use.args[0] ?? []).filter((atom) => atom.kind === 'object'),
  );
  return [made];
}

function functionsIn(use: CallUse): Value {
  return joinAll(use.args).filter((atom) => atom.kind === 'closure');
}

interface Made {
  readonly held: readonly Cell[];
  readonly name: string;
}

function instance(
  machine: Machine,
  given: Made & { readonly methods: Readonly<Record<string, readonly LibraryCall[]>> },
): ModelAtom {
  const made = (): ModelAtom => madeOnce(machine, [given.held, 'instance'], fresh);
  const fresh = (): ModelAtom => ({
    kind: 'model',
    // Some make classes, whose objects have the same methods: `new User(…).save()`.
    construct: () => [made()],
    name: `an object of ${given.name}`,
    isPassedThrough: true,
    member: (name: string, frame: Frame) => {
      const calls = Object.hasOwn(given.methods, name) ? given.methods[name] : undefined;
      // What it was made with can be asked of it: the name of a table by the entity in it.
      if (calls === undefined) return optionOf(given.held[0], name, frame);
      return [
        madeOnce(machine, [given.held, `method ${name}`], () =>
          method(machine, { held: given.held, calls, name: `${given.name}.${name}` }),
        ),
      ];
    },
  });
  return made();
}

function optionOf(options: Cell | undefined, name: string, frame: Frame): Value | undefined {
  const given = options === undefined ? NO_VALUE : readCell(options, frame);
  const found = given.flatMap((atom) => {
    const cell = atom.kind === 'object' ? atom.fields.get(name) : undefined;
    return cell === undefined ? [] : readCell(cell, frame);
  });
  return found.length === 0 ? undefined : found;
}

/** A method that calls; what it gives back may be chained on for ever. */
function method(machine: Machine, given: Made & { readonly calls: readonly LibraryCall[] }): ModelAtom {
  const call = (use: CallUse): Value => {
    for (const each of given.calls) meetLibraryCall(use, each, given.held);
    machine.steps.activate(functionsIn(use), { ...use, args: [] });
    return [chain];
  };
  const chain: ModelAtom = {
    kind: 'model',
    name: `result of ${given.name}`,
    member: (name) =>
      name === 'then' || name === 'catch' || name === 'finally'
        ? undefined
        : unknown(machine, `result of ${given.name}`),
  };
  // `entity.query.byName(…)`: some are names for what follows.
  return {
    kind: 'model',
    name: given.name,
    call,
    member: (name) =>
      /^(?:bind|call|apply|then)$/u.test(name) ? undefined : [{ kind: 'model', name, call }],
  };
}

/** A wrapped function, or middleware: calling it calls what the library adds, and the function. */
function wrapped(machine: Machine, given: Made & { readonly calls: readonly LibraryCall[] }): ModelAtom {
  return madeOnce(machine, [given.held, 'wrapped'], () => ({
    kind: 'model',
    name: given.name,
    call: (use: CallUse) => {
      for (const each of given.calls) meetLibraryCall(use, each, given.held);
      const first = given.held[0] === undefined ? NO_VALUE : readCell(given.held[0], use.frame);
      return machine.steps.callValue(
        first.filter((atom) => atom.kind === 'closure' || (atom.kind === 'model' && atom.call !== undefined)),
        use,
      );
    },
  }));
}

function meetLibraryCall(use: CallUse, call: LibraryCall, held: readonly Cell[]): Value {
  const machine = machineOf(use.frame);
  const at = (path: string): Value => valueAt(use, path, held);
  if (call.onlyGiven !== undefined && !isGiven(use, call.onlyGiven)) return NO_VALUE;
  const needed = call.onlyWith === undefined ? undefined : call.parameters?.[call.onlyWith];
  if (needed !== undefined && at(needed).length === 0) return NO_VALUE;
  let input = call.input === undefined ? NO_VALUE : at(call.input);
  if (call.parameters !== undefined) {
    const made = madeOnce(
      machine,
      [use.site, `input ${use.frame.id} ${call.service} ${call.operation} ${call.onlyWith ?? ''}`],
      () => newObject(machine),
    );
    for (const [name, path] of Object.entries(call.parameters)) {
      const value = at(path).filter((atom) => isMeant(atom, call.only));
      if (value.length > 0) grow(machine, fieldCell(made, name), value);
    }
    if (call.only !== undefined && made.fields.size === 0) return NO_VALUE;
    input = [made];
  }
  return meetCall(use, {
    sdk: 'library',
    service: call.service,
    operation: call.operation,
    input,
    configs: call.client === undefined ? [] : configsOf(at(call.client)),
    ...(call.isPresigned === true ? { isPresigned: true } : {}),
  });
}

function isMeant(atom: Atom, only: LibraryCall['only']): boolean {
  if (only === undefined || atom.kind !== 'scalar' || atom.value.kind !== 'text') return true;
  return atom.value.text.endsWith('/') === (only === 'paths');
}

function isGiven(use: CallUse, name: string): boolean {
  return joinAll(use.args).some((atom) => atom.kind === 'model' && atom.name.endsWith(` ${name}`));
}

function fieldNames(machine: Machine, atom: Atom): Value {
  if (atom.kind !== 'object') return [atom];
  const names = [...atom.fields.keys()].flatMap((name) => textValue(machine, name));
  return atom.isComplete ? names : [...names, ...unknown(machine, 'further names')];
}

/** The value that a path leads to. */
function valueAt(use: CallUse, path: string, held: readonly Cell[]): Value {
  const machine = machineOf(use.frame);
  const [first = '', ...rest] = path.split('.');
  const isHeld = first === 'new';
  const index = Number(isHeld ? rest.shift() : first);
  const cell = held[index];
  let value: Value = isHeld
    ? cell === undefined
      ? NO_VALUE
      : readCell(cell, use.frame)
    : (use.args[index] ?? NO_VALUE);
  for (const name of rest) {
    const over = value.filter((atom) => atom.kind !== 'nothing');
    if (name === '%') return joinAll(over.map((atom) => fieldNames(machine, atom)));
    value = name === '*' ? machine.steps.readAnyMember(over, use) : machine.steps.readMember(over, name, use);
  }
  return value;
}
