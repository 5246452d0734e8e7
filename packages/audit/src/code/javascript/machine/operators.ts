import type { CodeValue } from '../../code-value.ts';
import { children, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import { clearsByPlace } from '../traces/fixed-host.ts';
import type { Atom, CallUse, Scope, Value } from './abstract-value.ts';
import { joinAll, joinValues, NOTHING } from './cells.ts';
import { withCleared, withHeld } from './facts.ts';
import type { Machine } from './machine.ts';
import { machineOf, scalar, textValue } from './make-atoms.ts';
import { withFallback } from './patterns.ts';
import { cellOf } from './scopes.ts';
import { ALL_DANGERS } from './trace.ts';
import { carry, tracesOf } from './traces.ts';
import { presentPart, truthOf, truthyPart } from './truth.ts';
import { useAt } from './use-at.ts';

/** Texts that a template literal may become before it is kept in parts. */
const MOST_TEXTS = 8;
const LONGEST_TEXT = 4_096;
const MOST_PARTS = 24;

/** `a + b`, put together in one go: long sums nest deeply to the left. */
export function evaluateBinary(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const operator = word(node, 'operator');
  if (operator === '+') {
    const terms = sumTerms(node).map((term) => machine.steps.evaluate(term, scope));
    return withTraces(joinTexts(machine, terms, true), terms, useAt(node, scope));
  }
  const left = leftmost(node, scope);
  const right = part(node, 'right');
  const other = right === undefined ? [] : machine.steps.evaluate(right, scope);
  return compare(machine, operator, [left, other]);
}

/** The left operand; other operators' chains are followed without recursion, for their calls only. */
function leftmost(node: SyntaxNode, scope: Scope): Value {
  const { steps } = machineOf(scope.frame);
  const skipped: SyntaxNode[] = [];
  let at = part(node, 'left');
  while (at?.type === 'BinaryExpression' && word(at, 'operator') !== '+') {
    skipped.push(at);
    at = part(at, 'left');
  }
  const value = at === undefined ? [] : steps.evaluate(at, scope);
  for (const each of skipped) {
    const right = part(each, 'right');
    if (right !== undefined) steps.evaluate(right, scope);
  }
  return skipped.length === 0 ? value : [];
}

function sumTerms(node: SyntaxNode): SyntaxNode[] {
  const terms: SyntaxNode[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'BinaryExpression' && word(at, 'operator') === '+') {
    const right = part(at, 'right');
    if (right !== undefined) terms.push(right);
    at = part(at, 'left');
  }
  if (at !== undefined) terms.push(at);
  return terms.reverse();
}

function compare(machine: Machine, operator: string, sides: readonly [Value, Value]): Value {
  const [left, right] = sides.map((side) => (side.length === 1 ? side[0] : undefined));
  const isEquality = operator === '===' || operator === '==' || operator === '!==' || operator === '!=';
  if (isEquality && isConstant(left) && isConstant(right)) {
    return [scalar(machine, { kind: 'boolean', value: (left === right) === operator.startsWith('=') })];
  }
  return [scalar(machine, { kind: 'unknown', because: `result of ${operator}` })];
}

function isConstant(atom: Atom | undefined): boolean {
  return atom?.kind === 'scalar' && /^(?:text|number|boolean)$/u.test(atom.value.kind);
}

export function evaluateLogical(node: SyntaxNode, scope: Scope): Value {
  const { steps } = machineOf(scope.frame);
  const leftNode = part(node, 'left');
  const rightNode = part(node, 'right');
  if (leftNode === undefined || rightNode === undefined) return [];
  const left = steps.evaluate(leftNode, scope);
  const operator = word(node, 'operator');
  const truth = isLookup(leftNode) ? undefined : truthOf(left);
  if (operator === '&&') {
    if (truth === false) return left;
    return supposing(leftNode, true, { node: rightNode, scope });
  }
  if (operator === '||') {
    return truth === true
      ? left
      : withFallback(scope, truthyPart(left), supposing(leftNode, false, { node: rightNode, scope }));
  }
  const isPresent = truth !== undefined && !left.includes(NOTHING);
  return isPresent ? left : withFallback(scope, presentPart(left), steps.evaluate(rightNode, scope));
}

/** `TABLE[key]`: what is looked up may not be there, whatever the table holds. */
function isLookup(node: SyntaxNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    node['computed'] === true &&
    part(node, 'property')?.type !== 'Literal'
  );
}

export function evaluateConditional(node: SyntaxNode, scope: Scope): Value {
  const { steps } = machineOf(scope.frame);
  const [test, then, otherwise] = [part(node, 'test'), part(node, 'consequent'), part(node, 'alternate')];
  if (test === undefined || then === undefined || otherwise === undefined) return [];
  const truth = truthOf(steps.evaluate(test, scope));
  if (truth === true) return steps.evaluate(then, scope);
  if (truth === false) return steps.evaluate(otherwise, scope);
  return joinValues(
    supposing(test, true, { node: then, scope }),
    supposing(test, false, { node: otherwise, scope }),
  );
}

/** An expression that is only evaluated once a test came out one way. */
function supposing(
  test: SyntaxNode,
  outcome: boolean,
  { node, scope }: { readonly node: SyntaxNode; readonly scope: Scope },
): Value {
  const { steps } = machineOf(scope.frame);
  const { frame } = scope;
  if (frame.isLoading) return steps.evaluate(node, scope);
  const before = frame.facts;
  frame.facts = withCleared(before, steps.factsOfTest(test, scope, outcome));
  const value = steps.evaluate(node, scope);
  frame.facts = before;
  return value;
}

export function evaluateUnary(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const argument = part(node, 'argument');
  const value = argument === undefined ? [] : machine.steps.evaluate(argument, scope);
  const operator = word(node, 'operator');
  if (operator === 'void') return [NOTHING];
  if (operator === '!') {
    const truth = truthOf(value);
    return [
      scalar(
        machine,
        truth === undefined
          ? { kind: 'unknown', because: 'result of !' }
          : { kind: 'boolean', value: !truth },
      ),
    ];
  }
  const [only] = value;
  if (operator === '-' && value.length === 1 && only?.kind === 'scalar' && only.value.kind === 'number') {
    return [scalar(machine, { kind: 'number', value: -only.value.value })];
  }
  if (operator === 'typeof') return [scalar(machine, { kind: 'unknown', because: 'result of typeof' })];
  if (operator === '+') {
    const what = 'is made a number';
    return carry(value, tracesOf(value), { what, frame: scope.frame, site: node, clears: ALL_DANGERS });
  }
  return [scalar(machine, { kind: 'unknown', because: `result of ${operator}` })];
}

export function evaluateTemplate(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const texts = children(node, 'quasis');
  const inner = children(node, 'expressions');
  const values: Value[] = [];
  texts.forEach((text, at) => {
    const cooked = cookedText(text);
    if (cooked !== '') values.push(textValue(machine, cooked));
    const expression = inner[at];
    if (expression !== undefined) values.push(machine.steps.evaluate(expression, scope));
  });
  if (values.length === 0) return textValue(machine, '');
  return withTraces(joinTexts(machine, values), values, useAt(node, scope));
}

/** A text with the traces of what it is put together from. An error in a text is its message. */
export function withTraces(text: Value, values: readonly Value[], use: CallUse): Value {
  const from = tracesOf(joinAll(values)).filter((each) => each.source !== 'error' || each.origin !== 'error');
  if (from.length === 0) return text;
  const { frame, site } = use;
  const places = clearsByPlace(values);
  const carried = from.map((each) => {
    const clears = places.get(each) ?? 0;
    return carry(text, [each], { what: 'is joined into a text', frame, site, form: 'text', clears });
  });
  return joinAll(carried);
}

export function cookedText(node: SyntaxNode): string {
  const value = node['value'];
  if (typeof value !== 'object' || value === null) return '';
  if ('cooked' in value && typeof value.cooked === 'string') return value.cooked;
  return 'raw' in value && typeof value.raw === 'string' ? value.raw : '';
}

/** Texts one after the other: every combination while they are few and known, else in parts. */
export function joinTexts(machine: Machine, values: readonly Value[], isSum = false): Value {
  if (values.some((value) => value.length === 0)) return [];
  if (isSum && values.every((value) => value.every(isNumber))) {
    return [scalar(machine, { kind: 'unknown', because: 'a sum' })];
  }
  const combined = combinations(values);
  if (combined !== undefined) return combined.map((text) => scalar(machine, { kind: 'text', text }));
  const pieces = values.map(pieceOf);
  return [scalar(machine, joinedText(pieces))];
}

function isNumber(atom: Atom): boolean {
  return atom.kind === 'scalar' && atom.value.kind === 'number';
}

function combinations(values: readonly Value[]): readonly string[] | undefined {
  let texts = [''];
  for (const value of values) {
    const next: string[] = [];
    for (const atom of value) {
      const known = knownText(atom);
      if (known === undefined || texts.length * value.length > MOST_TEXTS) return undefined;
      for (const text of texts) next.push(text + known);
    }
    texts = next;
    if (texts.some((text) => text.length > LONGEST_TEXT)) return undefined;
  }
  return texts;
}

function knownText(atom: Atom): string | undefined {
  if (atom.kind !== 'scalar') return undefined;
  if (atom.value.kind === 'text') return atom.value.text;
  if (atom.value.kind === 'number' || atom.value.kind === 'boolean') return String(atom.value.value);
  return undefined;
}

function pieceOf(value: Value): CodeValue {
  const choices: CodeValue[] = [];
  for (const atom of value) {
    const choice: CodeValue =
      atom.kind === 'scalar' ? atom.value : { kind: 'unknown', because: 'not a text' };
    const isTold =
      atom.kind === 'scalar' &&
      atom.trace !== undefined &&
      choices.some((each) => isSameUnknown(each, choice));
    if (!isTold) choices.push(choice);
  }
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return only;
  return choices.length > MOST_TEXTS
    ? { kind: 'unknown', because: 'too many values' }
    : { kind: 'either', values: choices };
}

/** Values that differ only in how they came here are one to the role writer. */
export function isSameUnknown(one: CodeValue, other: CodeValue): boolean {
  if (one === other) return true;
  return one.kind === 'unknown' && other.kind === 'unknown' && one.because === other.because;
}

function joinedText(pieces: readonly CodeValue[]): CodeValue {
  const flat: CodeValue[] = [];
  for (const piece of pieces) {
    for (const each of piece.kind === 'joined' ? piece.parts : [piece]) {
      const last = flat.at(-1);
      const text = plainText(each);
      if (text !== undefined && last?.kind === 'text')
        flat[flat.length - 1] = { kind: 'text', text: last.text + text };
      else flat.push(text === undefined ? each : { kind: 'text', text });
    }
  }
  if (flat.length > MOST_PARTS) return { kind: 'unknown', because: 'a text of too many parts' };
  return { kind: 'joined', parts: flat };
}

function plainText(value: CodeValue): string | undefined {
  if (value.kind === 'text') return value.text;
  return value.kind === 'number' || value.kind === 'boolean' ? String(value.value) : undefined;
}

/** `x = …`, with the operators that combine. */
export function evaluateAssignment(node: SyntaxNode, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const left = part(node, 'left');
  const right = part(node, 'right');
  if (left === undefined || right === undefined) return [];
  const operator = word(node, 'operator');
  let value = machine.steps.evaluate(right, scope);
  if (operator === '+=') {
    // A text that grows in a loop would grow for ever: its shape after one turn is all that is kept.
    const before = machine.steps.evaluate(left, scope);
    const joined = joinTexts(machine, [before.filter((atom) => !isJoined(atom)), value], true);
    value = withTraces(joined, [before, value], useAt(node, scope));
  } else if (operator.length > 2 || (operator !== '=' && operator.length === 2)) {
    const isLogical = operator === '||=' || operator === '??=' || operator === '&&=';
    if (!isLogical) value = [scalar(machine, { kind: 'unknown', because: `result of ${operator}` })];
  }
  machine.steps.bindPattern(left, value, scope);
  hold(left, operator === '=' || operator === '+=' ? value : undefined, scope);
  machine.steps.watchAssignment(left, value, scope);
  return operator === '||=' || operator === '??=' ? machine.steps.evaluate(left, scope) : value;
}

/** From here on a variable of the running function holds what it was given last. */
function hold(left: SyntaxNode, value: Value | undefined, scope: Scope): void {
  const { frame } = scope;
  const cell = left.type === 'Identifier' ? cellOf(word(left, 'name'), scope) : undefined;
  if (cell === undefined || value === undefined || frame.isLoading) return;
  if (tracesOf(cell.value).length > 0) frame.facts = withHeld(frame.facts, cell, value);
}

function isJoined(atom: Atom): boolean {
  return atom.kind === 'scalar' && atom.value.kind === 'joined';
}
