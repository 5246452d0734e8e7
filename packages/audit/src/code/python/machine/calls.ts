import { followCall, followExternal } from '../flows/call-flows.ts';
import { addedForErrors, keepErrorHandler, keepRegistrar } from '../flows/error-flow.ts';
import { flowsIn } from '../flows/flow-atom.ts';
import { callFlow } from '../flows/flow-members.ts';
import { noteOpen } from '../flows/package-imports.ts';
import { checkFlowCall } from '../sinks/check-call.ts';
import type { Atom, CallUse, ExternalAtom, FlowAtom, Value } from './abstract-value.ts';
import { aCell, growCell, joinAll, made, NO_VALUE, readCell, unknown } from './cells.ts';
import { bindAttribute, classAttribute, instantiate, runOverrides } from './classes.ts';
import { callFunction, outsideCall, routeCall } from './frames.ts';
import { note, sourceOf } from './machine.ts';
import { runRoutes } from './routes.ts';

/** Registering decorators of frameworks: the function is a route, and not run by being defined. */
const REGISTERS =
  /(?:^|\.)(?:get|post|put|delete|patch|head|options|any|route|websocket|api_route|exception_handler|errorhandler|not_found|resolver|add_resolver|on_\w+|schedule|lambda_function|task|command|event|batch_resolver|cloudwatch_rule|add_url_rule|middleware|before_request|after_request|tool|register|listener|subscribe|default|handler|action|authorizer|intent|handle_\w+|on|validator|signal|connect|event_handler)(?:\(\))?$/;

/** Packages to which a client can be given without anything being called. */
const HARMLESS =
  /^(?:logging|json|typing|time|datetime|os|sys|re|copy|pprint|aws_xray_sdk|aws_lambda_powertools|unittest|contextlib|builtins|dataclasses|functools|itertools|collections|threading|concurrent|asyncio)(?:\.|$|\()/;

/** Calls everything that a value may be. */
export function callValue(callee: Value, use: CallUse): Value {
  return joinAll(callee.map((atom) => callAtom(atom, use)));
}

function callAtom(atom: Atom, use: CallUse): Value {
  const { machine } = use.frame;
  switch (atom.kind) {
    case 'function':
      return callFunction(atom, use);
    case 'bound':
      return callFunction(atom.method, use, atom.receiver);
    case 'class':
      return instantiate(atom, use);
    case 'model':
      return followCall(
        atom.path ?? atom.name,
        atom.given === undefined ? use : { ...use, named: new Map([...atom.given(use), ...use.named]) },
        () => atom.call?.(use) ?? unknown(machine, `what ${atom.name} gives`),
      );
    case 'external':
      return followExternal(atom, use, () => callExternal(atom, use));
    case 'flow':
      checkFlowCall(atom, use);
      return callFlow(atom, use);
    case 'instance': {
      const method = classAttribute(atom.type, '__call__', use);
      if (method !== undefined) return callValue(bindAttribute(method, atom, use), use);
      handOver(use);
      runOverrides(atom, use);
      return [atom];
    }
    case 'descriptor':
      return callValue(atom.value, use);
    case 'scalar':
      handOver(use);
      return unknown(machine, atom.value.kind === 'unknown' ? atom.value.because : 'a call');
    default:
      return NO_VALUE;
  }
}

function callExternal(atom: ExternalAtom, use: CallUse): Value {
  const { machine } = use.frame;
  const { registers } = atom;
  if (registers !== undefined) {
    keepErrorHandler(atom, use.args[0] ?? NO_VALUE);
    growCell(machine, registers.held, use.args[0] ?? NO_VALUE);
    return use.args[0] ?? NO_VALUE;
  }
  if (use.isDecorator === true) return callAsDecorator(atom, use);
  const added = addedForErrors(atom.path, use.args);
  if (added.length > 0) {
    growCell(machine, atom.held, added);
    return NO_VALUE;
  }
  runHeld(atom, use);
  if (!runRoutes(atom.path, use)) handOver(use, atom.path);
  return resultOf(atom, use);
}

/** `@app.get("/x")` gives what registers; `@lib.decorator` gives the function back. */
function callAsDecorator(atom: ExternalAtom, use: CallUse): Value {
  const { machine } = use.frame;
  const functions = (use.args[0] ?? NO_VALUE).filter(({ kind }) => kind === 'function' || kind === 'class');
  const isRegister = REGISTERS.test(atom.path) && atom.path.includes('()');
  if (functions.length > 0) {
    if (isRegister) growCell(machine, atom.held, functions);
    return use.args[0] ?? NO_VALUE;
  }
  handOver({ ...use, args: [] }, atom.path);
  if (!isRegister) return resultOf(atom, use);
  const key = `registrar ${atom.path} ${use.site.start}`;
  const known = use.frame.made.get(key);
  if (known !== undefined) return [known];
  const registrar: ExternalAtom = {
    kind: 'external',
    path: `${atom.path}()`,
    held: atom.held,
    members: new Map(),
    registers: atom,
  };
  keepRegistrar(registrar, atom.path, joinAll(use.args));
  use.frame.made.set(key, registrar);
  return [registrar];
}

/** What a package's function gives: an object of its own for each place that makes one. */
function resultOf(atom: ExternalAtom, use: CallUse): Value {
  const { machine } = use.frame;
  if (atom.path.length > 120) return unknown(machine, 'what a package gives');
  const path = `${atom.path}()`;
  // Objects of a package are told apart by where they are made; what methods give belongs to the object.
  if (atom.path.includes('()')) return machine.steps.external(path, use, atom);
  return [
    made(use.frame, `result ${path} ${use.site.start}`, () => ({
      kind: 'external',
      path,
      held: aCell(),
      members: new Map(),
    })),
  ];
}

/** Functions that were registered with an object run when it is used. */
export function runHeld(atom: ExternalAtom, use: CallUse): void {
  const held = readCell(atom.held, use.frame);
  if (held.length === 0) return;
  // A custom resource is given what stands in the template of whoever deploys it.
  callValue(held, atom.path.startsWith('crhelper.') ? outsideCall(use) : routeCall(use));
}

/** What a package gets, it may call. */
export function handOver(use: CallUse, path = ''): void {
  const handed = [...use.args, ...use.named.values(), use.more, use.moreNamed];
  for (const atom of joinAll(handed)) handAtom(atom, use, path);
}

/** A function that is handed over beside values is called with them. */
function flowsAround(use: CallUse): Value {
  const given = [...use.args, ...use.named.values(), use.more, use.moreNamed];
  return given
    .flatMap((value) => flowsIn(value, use.frame))
    .filter(({ origin }) => origin === 'event')
    .map((flow) => (flow.within === 'event' && flow.form === 'root' ? { ...flow, within: 'Records' } : flow))
    .map((flow) => keptFlow(flow, use));
}

function keptFlow(flow: FlowAtom, use: CallUse): FlowAtom {
  const key = `around ${flow.within ?? ''} ${flow.form} ${use.frame.file.path}:${use.site.start}`;
  const { interned } = use.frame.machine;
  const known = interned.get(key);
  if (known !== undefined) return known as FlowAtom;
  interned.set(key, flow);
  return flow;
}

function handAtom(atom: Atom, use: CallUse, path: string): void {
  switch (atom.kind) {
    case 'function':
    case 'bound':
      callValue([atom], outsideCall(use, flowsAround(use)));
      return;
    case 'external':
      noteOpen(atom.path, use);
      runHeld(atom, use);
      return;
    case 'instance':
      runOverrides(atom, use);
      return;
    case 'collection':
      for (const cell of [...atom.fields.values(), atom.rest]) {
        const inside = readCell(cell, use.frame).filter(
          ({ kind }) => kind === 'function' || kind === 'bound',
        );
        if (inside.length > 0) callValue(inside, outsideCall(use, flowsAround(use)));
      }
      return;
    case 'model':
      if (atom.isAws === true && path !== '' && !HARMLESS.test(path)) {
        note(use, sourceOf(use), `${atom.name} is handed to ${path}, which is not known`);
      }
      return;
    default:
  }
}
