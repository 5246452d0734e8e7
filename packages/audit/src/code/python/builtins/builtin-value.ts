import type { CallUse, Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import { handOver } from '../machine/calls.ts';
import {
  aCell,
  fieldCell,
  growCell,
  internedModel,
  joinAll,
  joinValues,
  made,
  NO_VALUE,
  NOTHING,
  readCell,
  textsOf,
  textValue,
  unknown,
  withoutFlows,
} from '../machine/cells.ts';
import { bindAttribute, classAttribute, lineage } from '../machine/classes.ts';
import { entryOf } from '../machine/entry-of.ts';
import { keyNames } from '../machine/expressions.ts';
import { argument, outsideCall } from '../machine/frames.ts';
import { note, sourceOf } from '../machine/machine.ts';
import { elementsOf, externalMember, readMember } from '../machine/members.ts';
import { importByName } from '../machine/run-import.ts';
import { moduleScope } from '../machine/scopes.ts';

type Builtin = (use: CallUse) => Value;

const BUILTINS: Readonly<Record<string, Builtin>> = {
  getattr: getAttribute,
  setattr: (use) => {
    const names = textsOf(argument(use, 1));
    for (const atom of argument(use, 0)) {
      if (atom.kind !== 'instance') continue;
      for (const name of names) growCell(use.frame.machine, fieldCell(atom.fields, name), argument(use, 2));
    }
    return NOTHING;
  },
  hasattr: (use) => unknown(use.frame.machine, 'a truth value'),
  isinstance: (use) => unknown(use.frame.machine, 'a truth value'),
  callable: (use) => unknown(use.frame.machine, 'a truth value'),
  print: () => NOTHING,
  len: (use) => unknown(use.frame.machine, 'a number'),
  str: (use) =>
    argument(use, 0)
      .filter(({ kind }) => kind === 'scalar')
      .concat(textsIfOther(use)),
  list: copyList,
  tuple: copyList,
  set: copyList,
  frozenset: copyList,
  sorted: withKey,
  reversed: copyList,
  iter: copyList,
  aiter: copyList,
  dict: makeDict,
  next: (use) => joinValues(elementsOf(argument(use, 0), use), argument(use, 1)),
  anext: (use) => joinValues(elementsOf(argument(use, 0), use), argument(use, 1)),
  min: withKey,
  max: withKey,
  enumerate: (use) => pairs([unknown(use.frame.machine, 'a number'), elementsOf(argument(use, 0), use)], use),
  zip: (use) =>
    pairs(
      use.args.map((value) => elementsOf(value, use)),
      use,
    ),
  map: (use) => {
    const elements = use.args.slice(1).map((value) => elementsOf(value, use));
    const call = { ...use, args: elements, named: new Map() };
    return asList(use.frame.machine.steps.callValue(argument(use, 0), call), use);
  },
  filter: (use) => {
    const elements = elementsOf(argument(use, 1), use);
    use.frame.machine.steps.callValue(argument(use, 0), { ...use, args: [elements], named: new Map() });
    return asList(elements, use);
  },
  type: (use) =>
    joinAll(
      argument(use, 0).map((atom) =>
        atom.kind === 'instance' ? [atom.type] : unknown(use.frame.machine, 'a type'),
      ),
    ),
  super: superOf,
  globals: (use) => [namesOf(use)],
  locals: (use) => [namesOf(use)],
  vars: (use) =>
    use.args.length > 0 ? use.frame.machine.steps.external('object.__dict__', use) : [namesOf(use)],
  __import__: (use) => joinAll(textsOf(argument(use, 0)).map((name) => importByName(name, use))),
  eval: notUnderstood,
  exec: notUnderstood,
  open: (use) => [
    made(use.frame, `open ${use.site.start}`, () => ({
      kind: 'external',
      path: 'builtins.open()',
      held: aCell(),
      members: new Map(),
    })),
  ],
};

/** What a name stands for that no scope has. */
export function builtinValue(name: string, frame: Frame): Value | undefined {
  const { machine } = frame;
  if (name === '__name__') return textValue(machine, frame.moduleName);
  if (name === '__file__') return unknown(machine, 'the path of the file');
  if (name === 'object') return machine.steps.external('object', { frame, site: NOWHERE });
  const call = entryOf(BUILTINS, name);
  if (call !== undefined) {
    const member = METHODS_OF.has(name) ? (method: string): Value => [unboundMethod(method)] : undefined;
    const model = { kind: 'model', name, call, ...(member === undefined ? {} : { member }) } as const;
    return [internedModel(machine, `builtin ${name}`, (): ModelAtom => model)];
  }
  if (/^[A-Z]\w*(?:Error|Exception|Warning|Exit|Interrupt)$|^Exception$/.test(name)) {
    return machine.steps.external(`builtins.${name}`, { frame, site: NOWHERE });
  }
  if (!OTHERS.has(name)) return undefined;
  const plain = (use: CallUse): Value => {
    handOver(use);
    return unknown(machine, `${name}()`);
  };
  return [internedModel(machine, `builtin ${name}`, (): ModelAtom => ({ kind: 'model', name, call: plain }))];
}

const METHODS_OF = new Set(['str', 'dict', 'list']);

/** `str.strip` is called with the text; `str.maketrans` with what it makes a table of. */
function unboundMethod(name: string): ModelAtom {
  const call = (use: CallUse): Value => {
    if (name === 'maketrans') return replacements(use);
    if (name === 'fromkeys') return unknown(use.frame.machine, 'a dictionary');
    const { steps } = use.frame.machine;
    return steps.callValue(steps.readMember(argument(use, 0), name, use), {
      ...use,
      args: use.args.slice(1),
    });
  };
  return { kind: 'model', name: `str.${name}`, call };
}

/** Which signs are replaced, as the keys of a dictionary. */
function replacements(use: CallUse): Value {
  if (use.args.length < 2) return argument(use, 0);
  const table = made(use.frame, `table ${use.site.start}`, () => ({
    kind: 'collection',
    shape: 'dict',
    fields: new Map(),
    rest: aCell(),
  }));
  for (const text of [...textsOf(argument(use, 0)), ...textsOf(argument(use, 2))])
    for (const sign of text)
      growCell(use.frame.machine, fieldCell(table.fields, sign), textValue(use.frame.machine, ''));
  return [table];
}

const NOWHERE = { start: 0, end: 0 };
const OTHERS = new Set(
  'compile int float bool bytes bytearray abs all any ascii bin chr divmod format hash hex id input issubclass memoryview oct ord pow range repr round sum slice unicode xrange raw_input long basestring'.split(
    ' ',
  ),
);

function textsIfOther(use: CallUse): Value {
  const others = withoutFlows(argument(use, 0)).some(({ kind }) => kind !== 'scalar');
  return others ? unknown(use.frame.machine, 'str() of a value') : NO_VALUE;
}

function notUnderstood(use: CallUse): Value {
  const known = withoutFlows(argument(use, 0)).every(
    (atom) => atom.kind === 'scalar' && atom.value.kind === 'text',
  );
  if (!known) note(use, sourceOf(use), 'code that is put together at run time is not read');
  return unknown(use.frame.machine, 'code made at run time');
}

function getAttribute(use: CallUse): Value {
  const objects = argument(use, 0);
  const names = textsOf(argument(use, 1));
  const isKnown = withoutFlows(argument(use, 1)).every(
    (atom) => atom.kind === 'scalar' && atom.value.kind === 'text',
  );
  const found = joinAll(names.map((name) => readMember(objects, name, use)));
  if (isKnown) return joinValues(found, argument(use, 2));
  const any = objects.map((atom): Value => {
    if (atom.kind === 'flow') return [atom];
    if (atom.kind === 'instance') return allMethods(atom, use);
    if (atom.kind === 'module') {
      const cells = [...atom.frame.scope.names.values()].map((cell) => readCell(cell, use.frame));
      return joinAll(cells).filter(({ kind }) => kind === 'function' || kind === 'class');
    }
    if (atom.kind === 'model' && atom.isAws === true) {
      note(use, sourceOf(use), `the name of the method of ${atom.name} is not known`);
    }
    return unknown(use.frame.machine, 'an attribute whose name is not known');
  });
  return joinAll([found, ...any, argument(use, 2)]);
}

function allMethods(atom: Extract<Value[number], { kind: 'instance' }>, use: CallUse): Value {
  const names = lineage(atom.type, use).flatMap((type) =>
    type.kind === 'class' ? [...type.scope.names.keys()] : [],
  );
  const methods = names.filter((name) => !name.startsWith('__'));
  return joinAll(
    methods.map((name) => bindAttribute(classAttribute(atom.type, name, use) ?? NO_VALUE, atom, use)),
  ).filter(({ kind }) => kind === 'bound' || kind === 'function');
}

/** A list for this place. */
export function asList(value: Value, use: CallUse): Value {
  const list = made(use.frame, `list ${use.site.start} ${use.site.end}`, () => ({
    kind: 'collection',
    shape: 'list',
    fields: new Map(),
    rest: aCell(),
  }));
  growCell(use.frame.machine, list.rest, value);
  return [list];
}

function copyList(use: CallUse): Value {
  const value = withoutFlows(argument(use, 0));
  const isPlain =
    value.length > 0 && value.every((atom) => atom.kind === 'collection' && atom.shape !== 'dict');
  return isPlain ? value : asList(elementsOf(argument(use, 0), use), use);
}

function withKey(use: CallUse): Value {
  const elements = use.args.length > 1 ? joinAll(use.args) : elementsOf(argument(use, 0), use);
  const key = use.named.get('key') ?? NO_VALUE;
  use.frame.machine.steps.callValue(key, { ...outsideCall(use), args: [elements] });
  return asList(elements, use);
}

function pairs(values: readonly Value[], use: CallUse): Value {
  const pair = made(use.frame, `pair ${use.site.start}`, () => ({
    kind: 'collection',
    shape: 'tuple',
    fields: new Map(),
    rest: aCell(),
  }));
  values.forEach((value, at) => {
    growCell(use.frame.machine, fieldCell(pair.fields, String(at)), value);
  });
  return asList([pair], use);
}

function makeDict(use: CallUse): Value {
  const { machine } = use.frame;
  const dict = made(use.frame, `dict() ${use.site.start}`, () => ({
    kind: 'collection',
    shape: 'dict',
    fields: new Map(),
    rest: aCell(),
  }));
  for (const [name, value] of use.named) growCell(machine, fieldCell(dict.fields, name), value);
  for (const atom of argument(use, 0)) {
    if (atom.kind === 'flow') {
      growCell(machine, dict.rest, [atom]);
      continue;
    }
    if (atom.kind !== 'collection') {
      growCell(machine, dict.rest, unknown(machine, 'from something that is not known'));
      continue;
    }
    if (atom.shape === 'dict') {
      for (const [name, cell] of atom.fields) {
        growCell(machine, fieldCell(dict.fields, name), readCell(cell, use.frame));
      }
      growCell(machine, dict.rest, readCell(atom.rest, use.frame));
    } else addPairs(dict, elementsOf([atom], use), use);
  }
  growCell(machine, dict.rest, use.moreNamed);
  return [dict];
}

function addPairs(
  dict: Extract<Value[number], { kind: 'collection' }>,
  pairValues: Value,
  use: CallUse,
): void {
  for (const pair of pairValues) {
    if (pair.kind === 'flow') growCell(use.frame.machine, dict.rest, [pair]);
    if (pair.kind !== 'collection') continue;
    const at = (name: string): Value => readCell(pair.fields.get(name) ?? pair.rest, use.frame);
    const keys = keyNames(at('0'));
    const cells = keys.length === 0 ? [dict.rest] : keys.map((key) => fieldCell(dict.fields, key));
    for (const cell of cells) growCell(use.frame.machine, cell, at('1'));
  }
}

/** `globals()[name]`. */
function namesOf(use: CallUse): ModelAtom {
  const scope = moduleScope(use.frame.scope);
  return made(
    use.frame,
    'globals',
    (): ModelAtom => ({
      kind: 'model',
      name: 'globals()',
      item: (key, at) => {
        const names = textsOf(key);
        const all = names.length > 0 ? names : [...scope.names.keys()];
        return joinAll(all.map((name) => readCell(scope.names.get(name) ?? aCell(), at.frame)));
      },
      member: (name, at) => {
        if (name !== 'get') return undefined;
        return [
          {
            kind: 'model',
            name: 'globals().get',
            call: (call) => namesOf(call).item?.(argument(call, 0), at) ?? [],
          },
        ];
      },
    }),
  );
}

/** `super().method`: what the bases of the class that the code is written in have. */
function superOf(use: CallUse): Value {
  const { frame } = use;
  const owner = enclosingClass(use);
  if (owner === undefined) return NO_VALUE;
  const receiverName = receiverOf(use);
  const receiver = receiverName === undefined ? NO_VALUE : (frame.scope.now.get(receiverName) ?? NO_VALUE);
  return [
    made(
      frame,
      'super',
      (): ModelAtom => ({
        kind: 'model',
        name: 'super()',
        member: (name, at) => {
          const bases = lineage(owner, at).slice(1);
          if (name === '__new__') return [newOf()];
          const base = bases.find((each) => each.kind === 'class' && each.scope.names.has(name));
          if (base?.kind !== 'class') return externalMember(owner, name, at);
          const value = readCell(base.scope.names.get(name) ?? aCell(), at.frame);
          const now =
            receiverName === undefined ? receiver : (at.frame.scope.now.get(receiverName) ?? receiver);
          return joinAll(
            now.map((atom) =>
              atom.kind === 'instance' || atom.kind === 'class' ? bindBase(value, atom, at) : [],
            ),
          );
        },
      }),
    ),
  ];
}

function bindBase(
  value: Value,
  atom: Extract<Value[number], { kind: 'instance' | 'class' }>,
  use: Parameters<typeof bindAttribute>[2],
): Value {
  return bindAttribute(value, atom, use);
}

function enclosingClass(use: CallUse): Extract<Value[number], { kind: 'class' }> | undefined {
  const named = argument(use, 0).find(({ kind }) => kind === 'class');
  if (named?.kind === 'class') return named;
  for (let at: typeof use.frame.scope | undefined = use.frame.scope; at !== undefined; at = at.parent) {
    if (at.frame.owner !== undefined) return at.frame.owner;
  }
  return undefined;
}

function receiverOf(use: CallUse): string | undefined {
  const [first] = use.frame.parameters.keys();
  return first;
}

/** `object.__new__(cls)`: an object that was not initialised. */
export function newOf(): ModelAtom {
  return {
    kind: 'model',
    name: 'object.__new__',
    call: (use) =>
      joinAll(
        argument(use, 0).map((atom): Value => {
          if (atom.kind !== 'class') return NO_VALUE;
          return [
            made(use.frame, `new ${atom.id}`, () => {
              use.frame.machine.nextId += 1;
              return { kind: 'instance', id: use.frame.machine.nextId, type: atom, fields: new Map() };
            }),
          ];
        }),
      ),
  };
}
