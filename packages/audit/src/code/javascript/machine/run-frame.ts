import { children, flag, nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';
import { namedArgument } from '../traces/outside-arguments.ts';
import type { Frame, Scope, Value } from './abstract-value.ts';
import { joinAll, joinValues, NOTHING, readCell } from './cells.ts';
import { argCell } from './enter-closure.ts';
import { NO_FACTS } from './facts.ts';
import { runFields } from './instances.ts';
import { grow, machineOf, madeOnce, newObject, unknown } from './make-atoms.ts';
import { blockScope, cellOf, declareVariables, patternNames, readName } from './scopes.ts';
import { noteExit, runBody } from './statements.ts';
import { useAt } from './use-at.ts';

/** Runs a function's body once with what is known of its arguments so far. */
export function runFrame(frame: Frame): void {
  const machine = machineOf(frame);
  if (frame.isRunning) return;
  frame.isRunning = true;
  frame.facts = frame.entryFacts ?? NO_FACTS;
  delete frame.exitFacts;
  delete frame.answers;
  machine.watch.sightings.delete(frame);
  machine.watch.effects.delete(frame);
  machine.work.depth += 1;
  // Expressions nest anew in each function; the depth of calls bounds both.
  const { nesting } = machine.work;
  machine.work.nesting = Math.min(nesting, nesting >> 1);
  try {
    if (/^Class/u.test(frame.node.type)) runFields(frame);
    else runFunction(frame);
  } finally {
    machine.work.nesting = nesting;
    machine.work.depth -= 1;
    frame.isRunning = false;
  }
}

function runFunction(frame: Frame): void {
  const machine = machineOf(frame);
  const body = part(frame.node, 'body');
  if (body === undefined) return;
  bindParameters(frame);
  if (body.type !== 'BlockStatement') {
    grow(machine, frame.returned, machine.steps.evaluate(body, frame.scope));
    noteExit(frame.scope);
    return;
  }
  const statements = children(body, 'body');
  declareVariables(body, statements, frame.scope);
  const leaves = runBody(statements, blockScope(body, statements, frame.scope));
  if (leaves) return;
  grow(machine, frame.returned, [NOTHING]);
  noteExit(frame.scope);
}

function bindParameters(frame: Frame): void {
  const machine = machineOf(frame);
  const params = children(frame.node, 'params');
  declareParameters(frame, params);
  params.forEach((param, at) => {
    if (param.type === 'RestElement') {
      machine.steps.bindPattern(param, restArguments(frame, param, at), frame.scope);
      return;
    }
    const value = argumentAt(frame, param, at);
    machine.steps.bindPattern(param, value, frame.scope);
    if (param.type === 'TSParameterProperty') keepAsField(param, frame);
  });
}

function declareParameters(frame: Frame, params: readonly SyntaxNode[]): void {
  if (frame.scope.cells.has('arguments')) return;
  const machine = machineOf(frame);
  const names: string[] = [];
  for (const param of params) patternNames(param, names);
  for (const name of names)
    if (!frame.scope.cells.has(name)) frame.scope.cells.set(name, { value: [], readers: new Set() });
  if (frame.node.type === 'ArrowFunctionExpression') return;
  const list = madeOnce(machine, ['arguments', frame], () => newObject(machine, 'array'));
  frame.args.forEach((cell, at) => {
    list.fields.set(String(at), cell);
  });
  frame.scope.cells.set('arguments', { value: [list], readers: new Set() });
}

function argumentAt(frame: Frame, param: SyntaxNode, at: number): Value {
  const machine = machineOf(frame);
  const given = joinValues(readCell(argCell(frame, at), frame), readCell(frame.moreArgs, frame));
  if (!frame.isCalledFromOutside) return given.length === 0 ? [NOTHING] : given;
  const typed = valueOfType(param, frame.scope);
  if (typed.length > 0) return joinValues(given, typed);
  if (given.length > 0) return given;
  return namedArgument(param, frame) ?? unknown(machine, 'an argument');
}

/** Frameworks hand over an instance of the class that the parameter's type names. */
function valueOfType(param: SyntaxNode, scope: Scope): Value {
  const inner = part(param, 'parameter') ?? param;
  const annotation = part(part(part(inner, 'left') ?? inner, 'typeAnnotation'), 'typeAnnotation');
  const name = annotation?.type === 'TSTypeReference' ? nameOf(part(annotation, 'typeName')) : undefined;
  if (name === undefined) return [];
  const machine = machineOf(scope.frame);
  const named = readName(name, scope) ?? [];
  return joinAll(
    named.map((atom) => {
      const isClass = atom.kind === 'class' || (atom.kind === 'model' && atom.trait?.kind === 'client-class');
      if (!isClass) return [];
      return machine.steps.constructValue([atom], { ...useAt(param, scope), isFromOutside: true });
    }),
  );
}

function restArguments(frame: Frame, param: SyntaxNode, from: number): Value {
  const machine = machineOf(frame);
  const list = madeOnce(machine, [param, frame], () => newObject(machine, 'array'));
  frame.args.forEach((cell, at) => {
    if (at >= from && !list.fields.has(String(at - from))) list.fields.set(String(at - from), cell);
  });
  grow(machine, list.anyField, readCell(frame.moreArgs, frame));
  if (frame.isCalledFromOutside) grow(machine, list.anyField, unknown(machine, 'an argument'));
  return [list];
}

/** TypeScript's `constructor(private readonly x: X)`. */
function keepAsField(param: SyntaxNode, frame: Frame): void {
  const inner = part(param, 'parameter');
  const name = nameOf(inner?.type === 'AssignmentPattern' ? part(inner, 'left') : inner);
  const cell = name === undefined ? undefined : cellOf(name, frame.scope);
  if (name === undefined || cell === undefined || flag(param, 'declare')) return;
  machineOf(frame).steps.writeMember(readCell(frame.thisValue, frame), name, readCell(cell, frame));
}
