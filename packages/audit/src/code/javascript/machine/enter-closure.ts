import type { CallUse, ClosureAtom, Facts, Frame } from './abstract-value.ts';
import { aCell } from './cells.ts';
import { eitherFacts, NO_FACTS } from './facts.ts';
import { enqueue, grow, machineOf, newFrame } from './make-atoms.ts';
import { heldValue } from './traces.ts';

/** Calls of a function from this many places are told apart; later ones share a frame. */
const MOST_FRAMES = 12;
/** Functions that run inside each other; deeper ones wait for their turn. */
const DEEPEST = 40;

/** Hands a call's values to the function's frame, and runs it when it is new. */
export function enterClosure(closure: ClosureAtom, use: CallUse): Frame {
  const machine = machineOf(use.frame);
  const { frame, isNew } = frameFor(closure, use);
  const isArrow = closure.node.type === 'ArrowFunctionExpression';
  if (!isArrow) grow(machine, frame.thisValue, use.receiver);
  use.args.forEach((value, at) => {
    grow(machine, argCell(frame, at), value);
  });
  if (use.moreArgs !== undefined) grow(machine, frame.moreArgs, use.moreArgs);
  wake(frame, use);
  const known = enteringFacts(frame, use.frame);
  const isWeaker = known !== frame.entryFacts && frame.entryFacts !== undefined;
  frame.entryFacts = known;
  if (isWeaker && !isNew) enqueue(machine, frame);
  if (!isNew) return frame;
  if (machine.work.depth < DEEPEST) machine.steps.runFrame(frame);
  else enqueue(machine, frame);
  return frame;
}

/** What holds for every call so far. Facts shrink, so that this comes to an end. */
function enteringFacts(frame: Frame, caller: Frame): Facts {
  const before = frame.entryFacts;
  if (before === undefined) return caller.facts;
  const now = caller.facts;
  if (before === now || before === NO_FACTS) return before;
  const machine = machineOf(frame);
  const both = eitherFacts(before, now, (cell, facts) => heldValue(cell, facts, machine));
  return isSame(before, both) ? before : both.cleared.size + both.held.size === 0 ? NO_FACTS : both;
}

function isSame(one: Facts, other: Facts): boolean {
  if (one.cleared.size !== other.cleared.size || one.held.size !== other.held.size) return false;
  for (const [origin, dangers] of one.cleared) if (other.cleared.get(origin) !== dangers) return false;
  for (const [cell, value] of one.held) if (other.held.get(cell)?.length !== value.length) return false;
  return true;
}

/** A function that was run while loading, or with known arguments only, runs again when that changes. */
function wake(frame: Frame, use: CallUse): void {
  const isNowReached = frame.isLoading && !use.frame.isLoading;
  const isNowOutside = use.isFromOutside === true && !frame.isCalledFromOutside;
  if (!isNowReached && !isNowOutside) return;
  if (isNowReached) frame.isLoading = false;
  if (isNowOutside) frame.isCalledFromOutside = true;
  enqueue(machineOf(frame), frame);
}

/** The cell of an argument, made when it is missing. */
export function argCell(frame: Frame, at: number): Frame['moreArgs'] {
  const most = 64;
  const known = frame.args[at];
  if (known !== undefined) return known;
  if (at >= most) return frame.moreArgs;
  while (frame.args.length <= at) frame.args.push(aCell());
  return frame.args[at] ?? frame.moreArgs;
}

function frameFor(closure: ClosureAtom, use: CallUse): { frame: Frame; isNew: boolean } {
  const machine = machineOf(use.frame);
  const wanted = use.key ?? use.site;
  const known = closure.frames.get(wanted);
  if (known !== undefined) return { frame: known, isNew: false };
  const count = machine.memory.framesOfNode.get(closure.node) ?? 0;
  const key = count >= MOST_FRAMES ? 'shared' : wanted;
  const shared = closure.frames.get(key);
  if (shared !== undefined) return { frame: shared, isNew: false };
  machine.memory.framesOfNode.set(closure.node, count + 1);
  const outer = closure.scope.frame;
  const frame = newFrame(machine, {
    file: outer.file,
    node: closure.node,
    parent: closure.scope,
    isLoading: use.frame.isLoading,
    ...(closure.node.type === 'ArrowFunctionExpression'
      ? { thisValue: outer.thisValue, ...(outer.home === undefined ? {} : { home: outer.home }) }
      : closure.home === undefined
        ? {}
        : { home: closure.home }),
  });
  closure.frames.set(key, frame);
  return { frame, isNew: true };
}
