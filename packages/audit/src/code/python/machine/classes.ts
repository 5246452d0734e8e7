import { constrainedBy } from '../flows/constrained-type.ts';
import { secretOf } from '../flows/flow-sources.ts';
import { isSecretType } from '../flows/written-values.ts';
import type { ClassStatement, Expression, Statement } from '../syntax/python-syntax.ts';
import type {
  Atom,
  CallUse,
  ClassAtom,
  ExternalAtom,
  Frame,
  InstanceAtom,
  Scope,
  Use,
  Value,
} from './abstract-value.ts';
import {
  aCell,
  fieldCell,
  growCell,
  joinAll,
  joinValues,
  made,
  NO_VALUE,
  readCell,
  scalar,
} from './cells.ts';
import { evaluate } from './expressions.ts';
import { callFunction, newFrame, outsideCall, runFrame } from './frames.ts';
import { validatorsOf } from './validators.ts';

/** Bases that never call what inherits from them. */
const QUIET_BASES =
  /^(?:object|abc\.|enum\.|typing\.|typing_extensions\.|pydantic|dataclasses\.|collections\.|json\.|builtins\.|attr|marshmallow|pynamodb|mypy_boto3|aws_lambda_powertools\.utilities\.(?:parser|data_classes|typing))|(?:Exception|Error|Warning)$/;

/** The class that a statement makes; its body has run. */
export function defineClass(
  node: ClassStatement,
  scope: Scope,
  runBody: (body: readonly Statement[], scope: Scope) => boolean,
): ClassAtom {
  const outer = scope.frame;
  const { machine } = outer;
  const type = made(outer, `class ${node.start}`, () => {
    const frame = newFrame({
      machine,
      file: outer.file,
      moduleName: outer.moduleName,
      context: `class ${node.start}`,
      kind: 'class',
      parent: scope,
      run: (own) => {
        runBody(node.body, own.scope);
      },
    });
    machine.nextId += 1;
    const atom: ClassAtom = { kind: 'class', node, id: machine.nextId, bases: aCell(), scope: frame.scope };
    return Object.assign(frame, { owner: atom }) === frame ? atom : atom;
  });
  for (const base of node.args) {
    const value = evaluate(base.value, scope);
    if (base.name === undefined)
      growCell(
        machine,
        type.bases,
        value.map((atom) => asBase(atom, outer)),
      );
  }
  runFrame(type.scope.frame);
  tellBases(type, node, scope);
  return type;
}

/** A class that inherits is told to what it inherits from: https://docs.python.org/3/reference/datamodel.html#object.__init_subclass__ */
function tellBases(type: ClassAtom, node: ClassStatement, scope: Scope): void {
  const use = { frame: scope.frame, site: node };
  const above = lineage(type, use).find(
    (each) => each !== type && each.kind === 'class' && each.scope.names.has('__init_subclass__'),
  );
  if (above?.kind !== 'class') return;
  const named = new Map(
    node.args.flatMap(({ name, value }) =>
      name === undefined ? [] : [[name, evaluate(value, scope)] as const],
    ),
  );
  for (const atom of classAttribute(above, '__init_subclass__', use) ?? []) {
    const fn = atom.kind === 'descriptor' ? atom.value.find(({ kind }) => kind === 'function') : atom;
    const call = { ...use, args: [], named, more: NO_VALUE, moreNamed: NO_VALUE };
    if (fn?.kind === 'function') callFunction(fn, call, type);
  }
}

/** A package's class whose calls are known is, as a base, like any other. */
function asBase(atom: Atom, frame: Frame): Atom {
  if (atom.kind !== 'model') return atom;
  return made(frame, `base ${atom.name}`, () => ({
    kind: 'external',
    path: atom.name,
    held: aCell(),
    members: new Map(),
  }));
}

/** A class and what it inherits from, nearest first; classes of packages among them. */
export function lineage(type: ClassAtom, use: Use): readonly (ClassAtom | ExternalAtom)[] {
  const found: (ClassAtom | ExternalAtom)[] = [];
  const visit = (atom: Atom): void => {
    if ((atom.kind !== 'class' && atom.kind !== 'external') || found.includes(atom) || found.length > 40)
      return;
    found.push(atom);
    if (atom.kind === 'class') readCell(atom.bases, use.frame).forEach(visit);
  };
  visit(type);
  return found;
}

/** Classes of packages that may call methods of what inherits from them. */
export function callingBases(type: ClassAtom, use: Use): readonly ExternalAtom[] {
  return lineage(type, use).flatMap((each) =>
    each.kind === 'external' && !QUIET_BASES.test(each.path) ? [each] : [],
  );
}

/** An attribute of a class as it was written; undefined when no class of the project has it. */
export function classAttribute(type: ClassAtom, name: string, use: Use): Value | undefined {
  for (const each of lineage(type, use)) {
    const cell = each.kind === 'class' ? each.scope.names.get(name) : undefined;
    if (cell !== undefined) return readCell(cell, use.frame);
  }
  return undefined;
}

/** The attribute as an object or its class gives it: functions get their receiver. */
export function bindAttribute(value: Value, receiver: InstanceAtom | ClassAtom, use: Use): Value {
  return joinAll(value.map((atom) => bindAtom(atom, receiver, use)));
}

function bindAtom(atom: Atom, receiver: InstanceAtom | ClassAtom, use: Use): Value {
  const { frame } = use;
  if (atom.kind === 'function' && atom.owner !== undefined) {
    if (receiver.kind === 'class' && !(atom.node.kind === 'function' && atom.node.name === '__new__'))
      return [atom];
    if (receiver.kind === 'class') return [atom];
    return [boundMethod(atom, receiver, use)];
  }
  if (atom.kind === 'instance') return viaGet(atom, receiver, use);
  if (atom.kind !== 'descriptor') return [atom];
  if (atom.how === 'static') return atom.value;
  const over = atom.how === 'class' ? (receiver.kind === 'class' ? receiver : receiver.type) : receiver;
  if (atom.how === 'property' && receiver.kind === 'class') return [atom];
  const bound = atom.value.map((each) => (each.kind === 'function' ? boundMethod(each, over, use) : each));
  if (atom.how === 'class') return bound;
  return frame.machine.steps.callValue(bound, {
    ...use,
    args: [],
    named: new Map(),
    more: NO_VALUE,
    moreNamed: NO_VALUE,
  });
}

/** An object that a class holds may itself tell what the attribute is: https://docs.python.org/3/howto/descriptor.html */
function viaGet(held: InstanceAtom, receiver: InstanceAtom | ClassAtom, use: Use): Value {
  const getter = classAttribute(held.type, '__get__', use);
  const bound = (getter ?? NO_VALUE).flatMap((each) =>
    each.kind === 'function' ? [boundMethod(each, held, use)] : [],
  );
  if (bound.length === 0) return [held];
  const args: Value[] = receiver.kind === 'class' ? [NO_VALUE, [receiver]] : [[receiver], [receiver.type]];
  const call = { ...use, args, named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  return use.frame.machine.steps.callValue(bound, call);
}

function boundMethod(
  method: Extract<Atom, { kind: 'function' }>,
  receiver: InstanceAtom | ClassAtom,
  use: Use,
): Atom {
  const key = `bound ${receiver.id} ${method.node.start} ${method.scope.frame.file.path}`;
  return made(use.frame, key, () => ({ kind: 'bound', receiver, method }));
}

/** `C(x)`. */
export function instantiate(type: ClassAtom, use: CallUse): Value {
  const { frame } = use;
  const maker = classAttribute(type, '__new__', use)?.filter((atom) => atom.kind === 'function') ?? [];
  if (maker.length > 0) {
    const results = joinAll(
      maker.map((atom) => (atom.kind === 'function' ? callFunction(atom, use, type) : [])),
    );
    for (const each of results) if (each.kind === 'instance') initialise(each, use);
    return results;
  }
  const instance = newInstance(type, use);
  initialise(instance, use);
  growCell(frame.machine, fieldCell(instance.fields, '__class__'), [type]);
  return [instance];
}

/** An object of a class, for this place. */
export function newInstance(type: ClassAtom, use: Use): InstanceAtom {
  const { frame } = use;
  return made(frame, `instance ${type.id} ${use.site.start}`, () => {
    frame.machine.nextId += 1;
    return { kind: 'instance', id: frame.machine.nextId, type, fields: new Map() };
  });
}

function initialise(instance: InstanceAtom, use: CallUse): void {
  const { frame } = use;
  const init = classAttribute(instance.type, '__init__', use);
  if (init === undefined) fillFields(instance, use);
  // An error without a maker of its own keeps what it was given.
  if (init === undefined && isError(instance.type, use))
    growCell(frame.machine, fieldCell(instance.fields, 'args'), joinAll(use.args));
  for (const atom of init ?? []) if (atom.kind === 'function') callFunction(atom, use, instance);
  const after = classAttribute(instance.type, '__post_init__', use);
  for (const atom of after ?? []) {
    if (atom.kind === 'function') callFunction(atom, { ...use, args: [], named: new Map() }, instance);
  }
  runWholeValidators(instance, use);
  for (const type of lineage(instance.type, use)) if (type.kind === 'class') readCell(type.bases, frame);
}

function isError(type: ClassAtom, use: Use): boolean {
  return lineage(type, use).some(
    (each) => each.kind === 'external' && /^builtins\.\w*(?:Error|Exception)$/.test(each.path),
  );
}

/** Fields of data classes and settings: arguments by place or name, or from the environment. */
function fillFields(instance: InstanceAtom, use: CallUse): void {
  const { machine } = use.frame;
  const fields = lineage(instance.type, use)
    .toReversed()
    .flatMap((type) => (type.kind === 'class' ? annotated(type) : []));
  const isSettings = lineage(instance.type, use).some(
    (type) => type.kind === 'external' && /\.BaseSettings$/.test(type.path),
  );
  [...new Set(fields)].forEach((name, at) => {
    const whole = use.args[at] ?? use.named.get(name) ?? joinValues(use.more, use.moreNamed);
    const typed = validated(instance.type, name, { value: whole, use });
    const given = throughValidators(instance.type, name, { value: typed, use });
    const cell = fieldCell(instance.fields, name);
    growCell(machine, cell, given);
    if (whole.length === 0) growCell(machine, cell, fromFactory(instance.type, name, use));
    if (isSettings && given.length === 0) growCell(machine, cell, fromEnvironment(instance.type, name, use));
  });
  for (const [name, value] of use.named) {
    if (fields.includes(name)) continue;
    growCell(machine, fieldCell(instance.fields, name), validated(instance.type, name, { value, use }));
  }
}

/** `field(default_factory=list)`: each object has a list of its own. */
function fromFactory(type: ClassAtom, name: string, use: CallUse): Value {
  for (const each of lineage(type, use)) {
    const fallback = each.kind === 'class' ? annotationOf(each, name)?.fallback : undefined;
    if (each.kind !== 'class' || fallback?.kind !== 'call') continue;
    const factory = fallback.args.find((arg) => arg.name === 'default_factory' || arg.name === 'factory');
    if (factory === undefined) continue;
    const callee = evaluate(factory.value, each.scope);
    const call = {
      ...use,
      site: factory.value,
      args: [],
      named: new Map(),
      more: NO_VALUE,
      moreNamed: NO_VALUE,
    };
    return use.frame.machine.steps.callValue(callee, call);
  }
  return NO_VALUE;
}

/** What a class's own validators give for a field. */
function throughValidators(
  type: ClassAtom,
  name: string,
  { value, use }: { readonly value: Value; readonly use: CallUse },
): Value {
  if (!value.some(({ kind }) => kind === 'flow')) return value;
  const bare = { ...use, named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  return validatorsOf(type, name, use).reduce((given, fn): Value => {
    const result = callFunction(fn, { ...bare, args: [given] }, type);
    return result.some(({ kind }) => kind === 'flow' || kind === 'scalar') ? result : given;
  }, value);
}

/** `@model_validator(mode="after")`: looks at the object as a whole. */
function runWholeValidators(instance: InstanceAtom, use: CallUse): void {
  const bare = { ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  for (const fn of validatorsOf(instance.type, undefined, use)) callFunction(fn, bare, instance);
}

/** A field that the class checks when the object is made, and that can do no harm then. */
function validated(type: ClassAtom, name: string, { value, use }: { value: Value; use: Use }): Value {
  if (!value.some(({ kind }) => kind === 'flow') || !isValidating(type, use)) return value;
  for (const each of lineage(type, use)) {
    const field = each.kind === 'class' ? annotationOf(each, name) : undefined;
    if (field !== undefined) return constrainedBy(field, value, use);
  }
  return value;
}

function isValidating(type: ClassAtom, use: Use): boolean {
  const bases = lineage(type, use).flatMap((each) => (each.kind === 'external' ? [each.path] : []));
  const decorators = type.node.decorators.map((each) => (each.kind === 'member' ? each.name : ''));
  return (
    bases.some((path) =>
      /^(?:pydantic|msgspec|sqlmodel|aws_lambda_powertools\.utilities\.parser)\b/.test(path),
    ) || decorators.includes('pydantic_dataclass')
  );
}

function annotationOf(
  type: ClassAtom,
  name: string,
): { annotation: Expression; fallback?: Expression } | undefined {
  for (const each of type.node.body) {
    if (each.kind !== 'assign' || each.annotation === undefined) continue;
    if (!each.targets.some((target) => target.kind === 'name' && target.name === name)) continue;
    return { annotation: each.annotation, ...(each.value === undefined ? {} : { fallback: each.value }) };
  }
  return undefined;
}

/** `Order.model_validate(body)`: an object whose fields are the body's. */
export function parsedModel(type: ClassAtom, name: string, use: Use): Value {
  if (!/^(?:model_validate|model_validate_json|parse_obj|parse_raw|model_construct|convert)$/.test(name))
    return NO_VALUE;
  if (!isValidating(type, use)) return NO_VALUE;
  const call = (at: CallUse): Value => {
    const given = joinAll([...at.args, ...at.named.values()]).filter(({ kind }) => kind === 'flow');
    if (given.length === 0) return NO_VALUE;
    return instantiate(type, { ...at, args: [], named: new Map(), more: NO_VALUE, moreNamed: given });
  };
  return [
    made(use.frame, `parse ${type.id} ${use.site.start}`, () => ({
      kind: 'model',
      name: `parse of ${type.node.name}`,
      call,
    })),
  ];
}

function annotated(type: ClassAtom): readonly string[] {
  return type.node.body.flatMap((each) => {
    if (each.kind !== 'assign' || each.annotation === undefined) return [];
    return each.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []));
  });
}

/** pydantic's settings: the field's name, in capitals, is the variable's. */
function fromEnvironment(type: ClassAtom, name: string, use: Use): Value {
  const { machine } = use.frame;
  const prefix = settingsPrefix(type);
  const standard = classAttribute(type, name, use)?.find(
    (atom) => atom.kind === 'scalar' && atom.value.kind !== 'unknown',
  );
  const fallback = standard?.kind === 'scalar' ? { fallback: standard.value } : {};
  const variable = `${prefix}${name}`.toUpperCase();
  const value = [scalar(machine, { kind: 'environment', name: variable, ...fallback })];
  const field = annotationOf(type, name);
  const isHidden = field !== undefined && isSecretType(field.annotation);
  return isHidden ? value : [...value, ...secretOf(variable, use)];
}

/** `env_prefix` of `class Config:`, or of `model_config = SettingsConfigDict(…)`. */
function settingsPrefix(type: ClassAtom): string {
  for (const each of type.node.body.flatMap((one) => (one.kind === 'class' ? one.body : [one]))) {
    if (each.kind !== 'assign' || each.value === undefined) continue;
    const [target] = each.targets;
    const isOwn = target?.kind === 'name' && target.name === 'env_prefix';
    const args = each.value.kind === 'call' ? each.value.args : [];
    const prefix = isOwn ? each.value : args.find((arg) => arg.name === 'env_prefix')?.value;
    if (prefix?.kind === 'text') return String(prefix.parts[0] ?? '');
  }
  return '';
}

/** Everything a package may call of an object whose class inherits from it. */
export function runOverrides(instance: InstanceAtom, use: Use): void {
  if (callingBases(instance.type, use).length === 0) return;
  const call = outsideCall({ ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE });
  for (const type of lineage(instance.type, use)) {
    if (type.kind !== 'class') continue;
    for (const [name, cell] of type.scope.names) {
      if (name === '__init__' || name === '__new__') continue;
      for (const atom of readCell(cell, use.frame))
        if (atom.kind === 'function') callFunction(atom, call, instance);
    }
  }
}
