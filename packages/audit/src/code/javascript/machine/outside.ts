import { frameworkArguments, takesErrorFirst } from '../traces/outside-arguments.ts';
import type {
  Atom,
  CallUse,
  ClassAtom,
  ClosureAtom,
  ExternalAtom,
  Frame,
  ObjectAtom,
  Value,
} from './abstract-value.ts';
import { joinAll, joinValues, NO_VALUE, readCell } from './cells.ts';
import { enterClosure } from './enter-closure.ts';
import { fieldCell, grow, machineOf, madeOnce, newExternal, newObject, unknown } from './make-atoms.ts';
import { errorValue } from './traces.ts';

/** Objects inside objects that are searched for functions. */
const DEEPEST_OBJECT = 5;
const MOST_FIELDS = 400;

/** A member of something that is not known. */
export function externalMember(atom: ExternalAtom, name: string, frame: Frame): ExternalAtom {
  if (atom.name.length > 200) return atom;
  return madeOnce(machineOf(frame), [atom, name], () =>
    newExternal(`${atom.name}.${name}`, atom, atom.isMade),
  );
}

/** A call of something whose code is not known: what it is handed may be called. */
export function callUnknown(what: string, use: CallUse): Value {
  const returned = activateAll(use);
  return joinAll([unknown(machineOf(use.frame), `result of ${what}`), passedThrough(use), returned]);
}

/**
 * A call into a package that is not known. While modules load its functions are only kept, for a wrapped handler that
 * is not the one in question must not count; they are called once code that runs later uses what the call made.
 */
export function callExternal(atom: ExternalAtom, use: CallUse): Value {
  const machine = machineOf(use.frame);
  const root = madeRoot(atom);
  const isDiscarded = use.frame.discarded === use.site;
  const isBuiltin = atom.name.startsWith('node:');
  const made = madeOnce(machine, [use.site, `${use.frame.id}`], () =>
    newExternal(`${atom.name}()`, atom, true),
  );
  if (!use.frame.isLoading) noteStranger(atom, use);
  const kept = keepable(use);
  if (root !== undefined) grow(machine, root.captured, kept);
  const isKept = use.frame.isLoading && !isBuiltin && (!isDiscarded || root !== undefined);
  if (isKept) {
    grow(machine, made.captured, kept);
    return joinValues([made], passedThrough(use));
  }
  const returned = joinValues(activateAll(use, atom), activate([atom], emitted(atom, use)));
  return joinAll([[made], passedThrough(use), returned]);
}

/** `bus.emit('name', x)`: listeners are given what stands behind the name. */
function emitted(atom: ExternalAtom, use: CallUse): CallUse {
  return /\.(?:emit|emitSerial|emitAsync|publishSync)$/u.test(atom.name)
    ? { ...use, args: use.args.slice(1) }
    : use;
}

/** `new` on something of a package that is not known. */
export function constructExternal(atom: ExternalAtom, use: CallUse): Value {
  return callExternal(atom, use);
}

/** The oldest thing that a call of the project made, which `app.get('/', f)` belongs to. */
function madeRoot(atom: ExternalAtom): ExternalAtom | undefined {
  let root: ExternalAtom | undefined;
  for (let at: ExternalAtom | undefined = atom; at?.isMade === true; at = at.origin) root = at;
  return root;
}

function keepable(use: CallUse): Value {
  const values = [...use.args, use.moreArgs ?? NO_VALUE, use.receiver];
  return joinAll(values).filter((each) => each.kind !== 'scalar' && each.kind !== 'nothing');
}

function passedThrough(use: CallUse): Value {
  const args = joinAll([...use.args, use.moreArgs ?? NO_VALUE]);
  return args.filter((each) => each.kind === 'model' && each.isPassedThrough === true);
}

function activateAll(use: CallUse, by?: ExternalAtom): Value {
  const given = joinAll([...use.args, use.moreArgs ?? NO_VALUE]);
  const bases = use.receiver.filter((each) => each.kind === 'object' && each.shape === 'instance');
  // What is worked on by a function is handed to it piece by piece: `pMap(event.Records, f)`.
  const machine = machineOf(use.frame);
  const pieces = [...use.receiver, ...given].flatMap((atom) =>
    atom.kind === 'scalar' && atom.trace?.source === 'event' ? [machine.steps.tracedElement(atom, use)] : [],
  );
  const args = pieces.length === 0 ? [] : [pieces];
  return activate(joinValues(given, bases), { ...use, args, moreArgs: NO_VALUE }, by);
}

interface Activation {
  readonly use: CallUse;
  /** The package's thing that calls. */
  readonly by?: ExternalAtom;
  readonly seen: Set<unknown>;
  readonly results: Value[];
}

/** Calls whatever in a value can be called, as code that is not known may do; gives back what they return. */
export function activate(value: Value, use: CallUse, by?: ExternalAtom): Value {
  const activation: Activation = { use, seen: new Set(), results: [], ...(by === undefined ? {} : { by }) };
  for (const atom of value) activateAtom(atom, activation, 0);
  return joinAll(activation.results);
}

function activateAtom(atom: Atom, activation: Activation, depth: number): void {
  if (activation.seen.has(atom) || depth > DEEPEST_OBJECT) return;
  activation.seen.add(atom);
  const { use } = activation;
  switch (atom.kind) {
    case 'closure': {
      const args = argumentsFor(atom, activation);
      const frame = enterClosure(atom, { ...use, args, receiver: [], key: 'outside', isFromOutside: true });
      activation.results.push(readCell(frame.returned, use.frame));
      return;
    }
    case 'external':
      for (let at: ExternalAtom | undefined = atom; at !== undefined; at = at.origin) {
        const inner = { ...activation, by: at };
        for (const each of readCell(at.captured, use.frame)) activateAtom(each, inner, depth);
      }
      return;
    case 'object':
      activateObject(atom, activation, depth);
      return;
    case 'class':
      activateClass(atom, activation);
      return;
    case 'model':
      if (atom.call !== undefined) activation.results.push(atom.call({ ...use, receiver: [] }));
  }
}

/** What a function gets from the framework that calls it, or from whoever does. */
function argumentsFor(atom: ClosureAtom, { use, by }: Activation): readonly Value[] {
  const framework = by === undefined ? undefined : frameworkArguments(by, atom, use.frame);
  if (framework !== undefined) return framework;
  // Callbacks are given an error before anything else.
  return takesErrorFirst(atom) ? [errorValue(use)] : use.args;
}

function activateObject(atom: ObjectAtom, given: Activation, depth: number): void {
  const activation = isMiddleware(atom, given.by) ? { ...given, use: middlewareUse(given.use) } : given;
  const { frame } = activation.use;
  let count = 0;
  for (const cell of [...atom.fields.values(), atom.anyField]) {
    count += 1;
    if (count > MOST_FIELDS) return;
    // What an instance is made of is its own business; what is handed over in an object is meant to be used.
    if (atom.shape === 'instance') continue;
    for (const each of readCell(cell, frame)) activateAtom(each, activation, depth + 1);
  }
  if (atom.shape !== 'instance') return;
  for (const proto of readCell(atom.protos, frame)) {
    if (proto.kind === 'class' && isFrameworkClass(proto, frame))
      callMethods({ made: proto, names: proto.methods.keys(), instance: [atom] }, activation);
  }
}

/** `{ before, after, onError }`, which middy calls with one request. https://middy.js.org/docs/middlewares/writing-a-middleware */
function isMiddleware(atom: ObjectAtom, by: ExternalAtom | undefined): boolean {
  let root = by;
  while (root?.origin !== undefined) root = root.origin;
  return root?.name === '@middy/core' && ['before', 'after', 'onError'].some((name) => atom.fields.has(name));
}

function middlewareUse(use: CallUse): CallUse {
  const machine = machineOf(use.frame);
  const request = madeOnce(machine, ['middy', 'request'], () => newObject(machine));
  grow(machine, fieldCell(request, 'event'), use.args[0] ?? NO_VALUE);
  grow(machine, fieldCell(request, 'context'), use.args[1] ?? NO_VALUE);
  grow(machine, fieldCell(request, 'error'), errorValue(use));
  grow(machine, fieldCell(request, 'response'), unknown(machine, 'the answer of the handler'));
  request.isComplete = false;
  return { ...use, args: [[request]], moreArgs: NO_VALUE };
}

/** Classes that extend or implement something outside the project are called by it. */
function isFrameworkClass(made: ClassAtom, frame: Frame): boolean {
  const named = made.node['implements'];
  if (Array.isArray(named) && named.length > 0) return true;
  return readCell(made.superclass, frame).some(
    (base) =>
      base.kind === 'external' || (base.kind === 'class' && base !== made && isFrameworkClass(base, frame)),
  );
}

/** A class handed to a framework: an instance is made, and the methods that decorators register are called. */
function activateClass(atom: ClassAtom, activation: Activation): void {
  const { use } = activation;
  const instance = machineOf(use.frame).steps.constructValue([atom], { ...use, isFromOutside: true });
  activation.results.push(instance);
  callMethods({ made: atom, names: atom.decorated, instance }, activation);
}

interface Methods {
  readonly made: ClassAtom;
  readonly names: Iterable<string>;
  readonly instance: Value;
}

function callMethods({ made, names, instance }: Methods, activation: Activation): void {
  for (const name of names) {
    const method = made.methods.get(name);
    if (method === undefined || name === 'constructor') continue;
    const use: CallUse = { ...activation.use, receiver: instance, key: 'outside', isFromOutside: true };
    activation.results.push(readCell(enterClosure(method, use).returned, activation.use.frame));
  }
}

/** Packages whose name says that they speak to AWS, without those that are known to do it by other means or not at all. */
const STRANGERS =
  /^(?:@aws-sdk\/(?!util-|types|middleware|xhr|eventstream|node-http|protocol|smithy|cloudfront)|aws-amplify|@aws-amplify\/|.*(?:^|[-/@])(?:s3|sqs|sns|dynamo|dynamodb|kinesis|ssm|cognito|secrets?-?manager)(?:[-/]|$))/u;
const HARMLESS =
  /^(?:@aws-lambda-powertools|@types|aws-xray|@middy|node:|.*(?:jwt|verify|types|marshal|converter|event))/u;

/** A library that may well call AWS and that nobody has described is said, not passed over. */
function noteStranger(atom: ExternalAtom, use: CallUse): void {
  let root = atom;
  while (root.origin !== undefined) root = root.origin;
  if (!STRANGERS.test(root.name) || HARMLESS.test(root.name)) return;
  const because = 'the package may speak to AWS, and what it calls is not known';
  machineOf(use.frame).steps.note(use, { what: atom.name.slice(0, 80), because });
}
