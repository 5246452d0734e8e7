import { collectionMethod } from '../builtins/collection-methods.ts';
import { textMethod } from '../builtins/text-methods.ts';
import { elementOf, flowItem, flowMember } from '../flows/flow-members.ts';
import { requestFlow } from '../flows/flow-sources.ts';
import { noteUse } from '../flows/package-imports.ts';
import { modelMember } from '../libraries/pynamodb.ts';
import type { Atom, ClassAtom, ExternalAtom, ModuleAtom, Use, Value } from './abstract-value.ts';
import { joinAll, joinValues, NO_VALUE, readCell, textValue, unknown } from './cells.ts';
import { bindAttribute, classAttribute, lineage, parsedModel, runOverrides } from './classes.ts';
import { fieldsAt, keysOf } from './collections.ts';
import { loadedSchema } from './loaded-schema.ts';
import { verbsOf } from './routes.ts';

/** `x.name`. */
export function readMember(value: Value, name: string, use: Use): Value {
  return joinAll(value.map((atom) => memberOf(atom, name, use)));
}

function memberOf(atom: Atom, name: string, use: Use): Value {
  const { frame } = use;
  const { machine } = frame;
  switch (atom.kind) {
    case 'scalar':
      return textMethod(atom, name, use);
    case 'flow':
      return flowMember(atom, name, use);
    case 'collection':
      return collectionMethod(atom, name, use);
    case 'module':
      return moduleMember(atom, name, use);
    case 'class':
      return classMember(atom, name, use);
    case 'instance':
      return instanceMember(atom, name, use);
    case 'external':
      return externalAttribute(atom, name, use);
    case 'model':
      return atom.member?.(name, use) ?? unknown(machine, `${name} of ${atom.name}`);
    case 'function':
    case 'bound':
      return name === '__wrapped__' || name === '__call__' ? [atom] : [];
    case 'descriptor':
      return [atom];
    default:
      return [];
  }
}

function externalAttribute(atom: ExternalAtom, name: string, use: Use): Value {
  const path = `${atom.path}.${name}`;
  noteUse(path, use);
  return joinValues(use.frame.machine.steps.external(path, use, atom), requestFlow(path, use));
}

function moduleMember(atom: ModuleAtom, name: string, use: Use): Value {
  const { steps } = use.frame.machine;
  const cell = atom.frame.scope.names.get(name);
  const own = cell === undefined ? NO_VALUE : readCell(cell, use.frame);
  if (own.length > 0) return own;
  const starred = joinAll(
    atom.frame.scope.stars.filter((star) => star !== atom).map((star) => starMember(star, name, use)),
  );
  if (starred.length > 0) return starred;
  const inner = steps.importModule(`${atom.name}.${name}`, use.frame);
  return inner.filter(({ kind }) => kind === 'module');
}

function starMember(star: Atom, name: string, use: Use): Value {
  const { machine } = use.frame;
  if (machine.depth > 60) return NO_VALUE;
  machine.depth += 1;
  const found = readMember([star], name, use);
  machine.depth -= 1;
  return found;
}

function classMember(atom: Extract<Atom, { kind: 'class' }>, name: string, use: Use): Value {
  const parsed = parsedModel(atom, name, use);
  if (parsed.length > 0) return joinValues(externalMember(atom, name, use), parsed);
  const found = classAttribute(atom, name, use);
  if (found !== undefined) return bindAttribute(found, atom, use);
  if (name === 'as_view') return [{ kind: 'model', name: 'as_view', call: (call) => verbsOf([atom], call) }];
  return externalMember(atom, name, use);
}

function instanceMember(atom: Extract<Atom, { kind: 'instance' }>, name: string, use: Use): Value {
  const own = atom.fields.get(name);
  const inherited = classAttribute(atom.type, name, use);
  const bound = inherited === undefined ? NO_VALUE : bindAttribute(inherited, atom, use);
  if (own !== undefined) {
    const given = readCell(own, use.frame);
    // A list of its own hides the one of its class.
    const hidden = given.some(({ kind }) => kind === 'collection') ? 'collection' : undefined;
    return joinValues(
      given,
      bound.filter(({ kind }) => kind !== hidden),
    );
  }
  if (inherited !== undefined) return bound;
  const dynamic = classAttribute(atom.type, '__getattr__', use);
  if (dynamic !== undefined) {
    const { steps } = use.frame.machine;
    const named = textValue(use.frame.machine, name);
    const call = { ...use, args: [named], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
    return steps.callValue(bindAttribute(dynamic, atom, use), call);
  }
  if (name === '__setattr__') return use.frame.machine.steps.external('object().__setattr__', use);
  if (name === '__dict__') return use.frame.machine.steps.external(`object.${name}`, use);
  const loaded = loadedSchema(atom, name, use);
  if (loaded.length > 0) return loaded;
  const outside = externalMember(atom.type, name, use);
  if (outside.length > 0) runOverrides(atom, use);
  return outside;
}

/** What the classes of packages that it inherits from give. */
export function externalMember(type: ClassAtom, name: string, use: Use): Value {
  const bases = lineage(type, use).filter((each) => each.kind === 'external');
  const modelled = bases.flatMap((base) => modelMember(type, base.path, name) ?? []);
  return modelled.length > 0 ? modelled : readMember(bases, name, use);
}

/** `x[key]`. */
export function itemOf(value: Value, key: Value, use: Use): Value {
  return joinAll(value.map((atom) => itemOfAtom(atom, key, use)));
}

function itemOfAtom(atom: Atom, key: Value, use: Use): Value {
  const { machine } = use.frame;
  switch (atom.kind) {
    case 'flow':
      return flowItem(atom, key, use);
    case 'collection':
      return fieldsAt(atom, key, use);
    case 'model':
      return atom.item?.(key, use) ?? unknown(machine, `an item of ${atom.name}`);
    case 'scalar':
      return atom.value.kind === 'unknown' ? [atom] : unknown(machine, 'a part of a value');
    case 'external':
      return [atom];
    case 'instance': {
      const method = classAttribute(atom.type, '__getitem__', use);
      if (method === undefined) return unknown(machine, 'an item of an object');
      const call = { ...use, args: [key], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
      return machine.steps.callValue(bindAttribute(method, atom, use), call);
    }
    default:
      return [atom];
  }
}

/** What iterating over a value gives. */
export function elementsOf(value: Value, use: Use): Value {
  return joinAll(value.map((atom) => elementsOfAtom(atom, use)));
}

function elementsOfAtom(atom: Atom, use: Use): Value {
  const { frame } = use;
  const { machine } = frame;
  switch (atom.kind) {
    case 'flow':
      // The names of variables are no secrets.
      return atom.within === 'environment' ? NO_VALUE : [elementOf(atom, use)];
    case 'collection':
      if (atom.shape === 'dict') return keysOf(atom, use);
      return joinAll([
        ...[...atom.fields.values()].map((cell) => readCell(cell, frame)),
        readCell(atom.rest, frame),
      ]);
    case 'model':
      return atom.elements?.(use) ?? unknown(machine, `an element of ${atom.name}`);
    case 'external':
      return [atom];
    case 'scalar':
      return unknown(machine, atom.value.kind === 'unknown' ? atom.value.because : 'an element');
    case 'instance':
      return iterated(atom, use);
    default:
      return NO_VALUE;
  }
}

function iterated(atom: Extract<Atom, { kind: 'instance' }>, use: Use): Value {
  const { steps } = use.frame.machine;
  const call = { ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  const results = ['__iter__', '__next__', '__aiter__', '__anext__'].map((name) => {
    const method = classAttribute(atom.type, name, use);
    return method === undefined ? NO_VALUE : steps.callValue(bindAttribute(method, atom, use), call);
  });
  const given = joinAll(results);
  const lists = given.filter(({ kind }) => kind === 'collection' || kind === 'model');
  return joinValues(given, elementsOf(lists, use));
}
