import { flowAtom } from '../flows/flow-atom.ts';
import { commonGuards, GUARDS } from '../flows/guards.ts';
import { routeArgument } from '../flows/route-arguments.ts';
import type { PythonFile } from '../syntax/parse-python.ts';
import type {
  Atom,
  CallUse,
  ClassAtom,
  Frame,
  FunctionAtom,
  Machine,
  Scope,
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
  textsOf,
  unknown,
} from './cells.ts';
import { enqueue, isExhausted } from './machine.ts';
import { newScope } from './scopes.ts';

/** Context of the frame that calls the handler, once for each invocation. */
export const ENTRY = 'lambda';
/** Calls of a function that are told apart; later ones share a frame. */
const MOST_FRAMES = 24;
/** Functions that run inside each other; deeper ones wait for their turn. */
const DEEPEST = 36;

/** How a frame is made. */
export interface FramePlan {
  readonly machine: Machine;
  readonly file: PythonFile;
  readonly moduleName: string;
  readonly context: string;
  readonly kind: Scope['kind'];
  readonly parent?: Scope;
  readonly owner?: ClassAtom;
  readonly name?: string;
  readonly run: (frame: Frame) => void;
}

/** A frame that has not run. */
export function newFrame(plan: FramePlan): Frame {
  const { kind, parent, ...rest } = plan;
  const unscoped = {
    ...rest,
    parameters: new Map(),
    returned: aCell(),
    yielded: aCell(),
    made: new Map(),
    name: plan.name ?? 'module',
    answers: false,
    seen: new Map(),
    exits: [],
    callers: new Map(),
    inherited: NO_VALUE,
    runs: 0,
    isLasting: plan.kind !== 'function' && plan.context !== ENTRY,
    isQueued: false,
    isRunning: false,
  };
  // A scope and its frame know each other; neither can be made first.
  const frame = unscoped as typeof unscoped & { scope: Scope };
  frame.scope = newScope(kind, frame, parent);
  plan.machine.frames.push(frame);
  return frame;
}

/** Runs a frame now. */
export function runFrame(frame: Frame): void {
  const { machine } = frame;
  if (frame.isRunning || isExhausted(machine)) return;
  frame.isQueued = false;
  frame.isRunning = true;
  machine.depth += 1;
  frame.runs += 1;
  frame.scope.now = new Map();
  if (frame.inherited.length > 0) frame.scope.now.set(GUARDS, frame.inherited);
  frame.seen.clear();
  frame.exits.length = 0;
  frame.run(frame);
  machine.depth -= 1;
  frame.isRunning = false;
}

/** Runs what waits, until nothing does. */
export function runQueue(machine: Machine): void {
  for (let frame = machine.queue.shift(); frame !== undefined; frame = machine.queue.shift()) {
    if (isExhausted(machine)) return;
    if (frame.isQueued) runFrame(frame);
  }
}

/** Calls a function of the project. */
export function callFunction(fn: FunctionAtom, use: CallUse, receiver?: Atom): Value {
  const { frame, isNew } = frameFor(fn, use, receiver);
  const { machine } = frame;
  const isOnce = use.frame.isLasting && use.isOutside !== true;
  if (isOnce || fn.isCached === true) frame.isLasting = true;
  if (inheritGuards(frame, use.frame) && !isNew) enqueue(machine, frame);
  if (use.isRoute === true && !frame.answers) {
    frame.answers = true;
    if (!isNew) enqueue(machine, frame);
  }
  bindArguments(fn, frame, receiver === undefined ? use : { ...use, args: [[receiver], ...use.args] });
  const canRun = !frame.isRunning && machine.depth < DEEPEST;
  if (isNew && !canRun) enqueue(machine, frame);
  else if ((isNew || frame.isQueued) && canRun) runFrame(frame);
  if (fn.node.kind === 'function' && fn.node.isGenerator) return generatorOf(frame, use.frame);
  return readCell(frame.returned, use.frame);
}

/** Ways of calling after which nothing is taken over from the callers any more. */
const MOST_CALLERS = 12;

/** What the caller has tested holds in what it calls too; whether that changes what is known. */
function inheritGuards(frame: Frame, caller: Frame): boolean {
  if (frame.context.startsWith('shared') || frame.callers.size > MOST_CALLERS) {
    const had = frame.inherited.length > 0;
    frame.inherited = NO_VALUE;
    return had;
  }
  const given = caller.scope.now.get(GUARDS) ?? NO_VALUE;
  const known = frame.callers.get(caller);
  const guards = known?.run === caller.runs ? commonGuards(known.guards, given) : given;
  // A caller that runs again and again learns nothing new for good.
  frame.callers.set(caller, { run: caller.runs, guards: caller.runs > MOST_CALLERS ? NO_VALUE : guards });
  const [first, ...others] = [...frame.callers.values()].map((each) => each.guards);
  const inherited = first === undefined ? NO_VALUE : others.reduce(commonGuards, first);
  const isSame =
    inherited.length === frame.inherited.length && inherited.every((atom) => frame.inherited.includes(atom));
  frame.inherited = inherited;
  return !isSame;
}

function generatorOf(frame: Frame, reader: Frame): Value {
  const list = made(frame, 'generator', () => ({
    kind: 'collection',
    shape: 'list',
    fields: new Map(),
    rest: frame.yielded,
  }));
  readCell(frame.yielded, reader);
  return [list];
}

function frameFor(fn: FunctionAtom, use: CallUse, receiver?: Atom): { frame: Frame; isNew: boolean } {
  const outer = fn.scope.frame;
  const { machine } = outer;
  const who = receiver?.kind === 'instance' || receiver?.kind === 'class' ? `~${receiver.id}` : '';
  const from = `${use.frame.file.path}:${use.site.start}:${use.site.end}`;
  const wanted = `${from}<${use.frame.context.split('<')[0] ?? ''}${who}`;
  const known = fn.frames.get(wanted);
  if (known !== undefined) return { frame: known, isNew: false };
  const count = machine.framesOfNode.get(fn.node) ?? 0;
  const context =
    count >= MOST_FRAMES ? `shared${who.length > 0 && count < 4 * MOST_FRAMES ? who : ''}` : wanted;
  const shared = fn.frames.get(context);
  if (shared !== undefined) return { frame: shared, isNew: false };
  machine.framesOfNode.set(fn.node, count + 1);
  const frame = newFrame({
    machine,
    file: outer.file,
    moduleName: outer.moduleName,
    context,
    kind: 'function',
    parent: fn.scope,
    name: fn.node.kind === 'function' ? fn.node.name : outer.name,
    run: machine.steps.runFunction(fn),
    ...(fn.owner === undefined ? {} : { owner: fn.owner }),
  });
  fn.frames.set(context, frame);
  return { frame, isNew: true };
}

/** Hands over what a call gives, parameter by parameter. */
function bindArguments(fn: FunctionAtom, frame: Frame, use: CallUse): void {
  const { machine } = frame;
  const taken = new Set<string>();
  let at = 0;
  let isAfterStar = false;
  for (const parameter of fn.node.parameters) {
    const cell = fieldCell(frame.parameters, parameter.name);
    if (parameter.spread === '*') {
      growCell(machine, cell, starList({ frame, name: parameter.name }, use, at));
      at = use.args.length;
      isAfterStar = true;
    } else if (parameter.spread === '**') {
      growCell(machine, cell, starDict({ frame, name: parameter.name }, use, taken));
    } else {
      taken.add(parameter.name);
      const placed = isAfterStar ? undefined : use.args[at];
      at += isAfterStar ? 0 : 1;
      const given = placed ?? use.named.get(parameter.name);
      const loose = joinValues(isAfterStar ? NO_VALUE : use.more, use.moreNamed);
      const fallback = fn.defaults.get(parameter.name) ?? NO_VALUE;
      const value = given ?? joinAll([loose, fallback]);
      growCell(machine, cell, routeArgument(parameter, value, { fn, use }));
    }
  }
}

interface Star {
  readonly frame: Frame;
  readonly name: string;
}

function starList({ frame, name }: Star, use: CallUse, from: number): Value {
  const list = made(frame, `*${name}`, () => ({
    kind: 'collection',
    shape: 'tuple',
    fields: new Map(),
    rest: aCell(),
  }));
  use.args.slice(from).forEach((value, index) => {
    growCell(frame.machine, fieldCell(list.fields, String(index)), value);
  });
  growCell(frame.machine, list.rest, use.more);
  return [list];
}

function starDict({ frame, name }: Star, use: CallUse, taken: ReadonlySet<string>): Value {
  const dict = made(frame, `**${name}`, () => ({
    kind: 'collection',
    shape: 'dict',
    fields: new Map(),
    rest: aCell(),
  }));
  for (const [key, value] of use.named) {
    if (!taken.has(key)) growCell(frame.machine, fieldCell(dict.fields, key), value);
  }
  growCell(frame.machine, dict.rest, use.moreNamed);
  return [dict];
}

/** The value of an argument by place or name. */
export function argument(use: CallUse, at: number, name?: string): Value {
  const named = name === undefined ? undefined : use.named.get(name);
  if (named !== undefined) return named;
  return use.args[at] ?? (use.more.length > 0 ? use.more : NO_VALUE);
}

/** A call that hands over nothing but unknown things: what somebody outside calls. */
export function outsideCall(use: CallUse, flows: Value = NO_VALUE): CallUse {
  const value = joinValues(unknown(use.frame.machine, 'given by the caller'), flows);
  return {
    frame: use.frame,
    site: use.site,
    args: [],
    named: new Map(),
    more: value,
    moreNamed: value,
    isOutside: true,
  };
}

/** A call of a route by its framework: everything that it hands over is the request's. */
export function routeCall(use: CallUse): CallUse {
  use.frame.machine.facts.set('speaks HTTP', use);
  const what = 'the request comes in';
  const plan = { origin: 'event', form: 'any', clean: 0, traits: 0, what, at: use } as const;
  return { ...outsideCall(use, [flowAtom(use.frame.machine, plan)]), isRoute: true };
}

/** The one text that an argument is, when it is one. */
export function onlyText(value: Value): string | undefined {
  const [text, ...others] = textsOf(value);
  return others.length === 0 ? text : undefined;
}
