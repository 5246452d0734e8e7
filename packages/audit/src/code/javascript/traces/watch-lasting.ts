import type { CallUse, Cell, ObjectAtom, Scope, Value } from '../machine/abstract-value.ts';
import { joinAll, NO_VALUE } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { constantNames, memberNames } from '../machine/patterns.ts';
import { ALL_DANGERS, Danger, type Trace } from '../machine/trace.ts';
import { deepTraces, isDangerousAt, tracesOf } from '../machine/traces.ts';
import { nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type { Callee } from './callee.ts';
import { isCallerProof } from './event-fields.ts';
import { sight } from './sight.ts';
import { watchCertificateField } from './watch-certificates.ts';
import { watchAnswerField } from './watch-response.ts';

const WHAT = 'stays in memory for the next invocation, which may be another sender’s';

/** Values of the event that are put into what outlives the invocation by a call. */
export function watchLasting(callee: Callee, use: CallUse): void {
  if (use.frame.isLoading || callee.package !== 'global') return;
  const lasting = use.receiver.filter((atom): atom is ObjectAtom => isLasting(atom, use));
  if (lasting.length === 0) return;
  const { watch } = machineOf(use.frame);
  const [target] = lasting;
  if (target === undefined) return;
  if (/^(?:splice|shift|pop)$|\.clear$/u.test(callee.method)) watch.emptied.add(target);
  const isKeyed = callee.method === 'Map.set';
  const isList = callee.method === 'push' || callee.method === 'unshift';
  if (!isList && !(isKeyed && constantNames(use.args[0] ?? NO_VALUE) !== undefined)) return;
  const found = keptTrace(isKeyed ? (use.args[1] ?? NO_VALUE) : joinAll(use.args), use.frame);
  if (found !== undefined)
    sight({
      weakness: 'data-left-in-globals',
      frame: use.frame,
      site: use.site,
      what: WHAT,
      trace: found,
      kept: target,
    });
}

function isLasting(atom: Value[number], use: CallUse): boolean {
  return atom.kind === 'object' && machineOf(use.frame).watch.lasting.has(atom);
}

/** What the service writes is no sender's data, except who the caller is. */
function isPlatformField({ cleared, step, origin }: Trace): boolean {
  return cleared === ALL_DANGERS && step.kind === 'read' && !isCallerProof(origin);
}

function keptTrace(value: Value, frame: Scope['frame']): Trace | undefined {
  return deepTraces(value, frame).find(
    (each) => each.source === 'derived' || (each.source === 'event' && !isPlatformField(each)),
  );
}

/** `last = event`, `state.user = …` where the variable or object is the module's. */
export function watchAssignment(target: SyntaxNode, value: Value, scope: Scope): void {
  if (target.type === 'MemberExpression') watchCertificateField(target, value, scope);
  if (scope.frame.isLoading) return;
  if (target.type === 'Identifier') watchVariable(target, value, scope);
  else if (target.type === 'MemberExpression') watchMember(target, value, scope);
}

function watchVariable(target: SyntaxNode, value: Value, scope: Scope): void {
  const { frame } = scope;
  const cell = moduleCell(word(target, 'name'), scope);
  if (cell === undefined) return;
  const found = keptTrace(value, frame);
  if (found !== undefined) {
    sight({ weakness: 'data-left-in-globals', frame, site: target, what: WHAT, trace: found, kept: cell });
    return;
  }
  outlive(value, scope);
  const isEmpty = value.every(
    (atom) =>
      atom.kind === 'nothing' ||
      (atom.kind === 'object' && atom.fields.size === 0 && atom.anyField.value.length === 0) ||
      (atom.kind === 'scalar' && atom.value.kind === 'text' && atom.value.text === ''),
  );
  if (!isEmpty) return;
  const { watch } = machineOf(frame);
  watch.emptied.add(cell);
  for (const atom of cell.value) if (atom.kind === 'object') watch.emptied.add(atom);
}

/** What a lasting place holds lasts as long. */
function outlive(value: Value, { frame }: Scope): void {
  const { lasting } = machineOf(frame).watch;
  for (const atom of value) if (atom.kind === 'object') lasting.add(atom);
}

function moduleCell(name: string, scope: Scope): Cell | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const cell = at.cells.get(name);
    if (cell !== undefined) {
      // What a function keeps that ran while modules loaded outlives the invocation as well.
      const isKept = at.frame.node.type === 'Program' || (at.frame.isLoading && at.frame !== scope.frame);
      return isKept ? cell : undefined;
    }
  }
  // Nobody declares it: it belongs to the global object.
  return machineOf(scope.frame).memory.globals.get(name);
}

/** `target[key] = source[key]` in a function that calls itself, or `object[a][b] = value`: `__proto__` is a key too. */
function watchOwnMerge(target: SyntaxNode, value: Value, scope: Scope): void {
  const { frame } = scope;
  const { steps } = machineOf(frame);
  const [key, object] = [part(target, 'property'), part(target, 'object')];
  if (key === undefined || object === undefined) return;
  const isMerge = (node: SyntaxNode) =>
    tracesOf(steps.evaluate(node, scope)).find(
      (each) => isDangerousAt(each, Danger.merge, frame) && each.origin !== 'event',
    );
  const found = isMerge(key);
  if (found === undefined) return;
  const inner =
    object.type === 'MemberExpression' && object['computed'] === true ? part(object, 'property') : undefined;
  const isDeep = inner !== undefined && isMerge(inner) !== undefined;
  const isFromEvent = tracesOf(value).some((each) => each.source === 'event' && each.form === 'any');
  if (!isDeep && !(isFromEvent && callsItself(frame)) && !isDescended(object, key, frame)) return;
  const what = 'is merged key by key into an object';
  sight({ weakness: 'event-in-object-merge', frame, site: target, what, trace: found });
}

/** `at[key] ??= {}; at = at[key];`: each key leads one step further in. */
function isDescended(object: SyntaxNode, key: SyntaxNode, { file, node }: Scope['frame']): boolean {
  if (object.type !== 'Identifier' || key.type !== 'Identifier') return false;
  const [name, step] = [word(object, 'name'), word(key, 'name')];
  const steps = file.text
    .slice(node.start, node.end)
    .matchAll(/([\w$]{1,60})\s{0,9}=\s{0,9}([\w$]{1,60})\s{0,9}\[\s{0,9}([\w$]{1,60})\s{0,9}\]/gu);
  return [...steps].some(([, to, from, by]) => to === name && from === name && by === step);
}

function callsItself({ file, node }: Scope['frame']): boolean {
  const name =
    nameOf(part(node, 'id')) ??
    /([\w$]+)\s*=\s*(?:async\s*)?$/u.exec(file.text.slice(Math.max(0, node.start - 80), node.start))?.[1];
  return name !== undefined && file.text.slice(node.start, node.end).includes(`${name}(`, 12);
}

function watchMember(target: SyntaxNode, value: Value, scope: Scope): void {
  const { frame } = scope;
  const machine = machineOf(frame);
  const object = part(target, 'object');
  const names = memberNames(target, scope);
  if (object !== undefined && names === undefined) watchOwnMerge(target, value, scope);
  if (object === undefined || names === undefined) return;
  const [name = ''] = names;
  const over = machine.steps.evaluate(object, scope);
  watchAnswerField(name, { target, value, over, scope });
  const kept = lastingOf(over, frame);
  if (kept === undefined && !over.some(isShared)) return;
  if (name === 'length' && kept !== undefined) machine.watch.emptied.add(kept);
  const found = keptTrace(value, frame);
  if (found === undefined) outlive(value, scope);
  if (found === undefined || name === 'length') return;
  sight({
    weakness: 'data-left-in-globals',
    frame,
    site: target,
    what: WHAT,
    trace: found,
    ...(kept === undefined ? {} : { kept }),
  });
}

/** The object of a value that outlives the invocation: the statics of a module's class are one. */
function lastingOf(over: Value, frame: Scope['frame']): ObjectAtom | undefined {
  const { lasting } = machineOf(frame).watch;
  for (const atom of over) {
    if (atom.kind === 'object' && lasting.has(atom)) return atom;
    if (atom.kind === 'class' && atom.scope.frame.node.type === 'Program') return atom.statics;
  }
  return undefined;
}

/** The global object, the environment, and what a package gives every request to start from: `axios.defaults.headers`. */
function isShared(atom: Value[number]): boolean {
  if (atom.kind === 'model') return atom.name === 'globalThis' || atom.name === 'process.env';
  return atom.kind === 'external' && /\.defaults(?:\.|$)/u.test(atom.name);
}
