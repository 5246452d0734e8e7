import { entriesOf, itemsOf, type Tree, textOf } from '../tree/tree.ts';
import { hasAtom } from './text-parts.ts';

/** What a condition is, as far as the template tells. */
export type Truth = boolean | undefined;

/** Conditions that refer to conditions, one after the other. */
const DEEPEST_CHAIN = 50;

/** Answers for a template's conditions. */
export interface Conditions {
  /** The truth of a named condition; undefined when it, or a part of it, is not known or not declared. */
  named(name: string): Truth;
}

/**
 * Conditions by name, each computed once. `resolve` resolves the values that are compared. A condition that refers to
 * itself is unknown.
 */
export function createConditions(
  declared: ReadonlyMap<string, Tree>,
  resolve: (tree: Tree) => Tree | undefined,
): Conditions {
  const truths = new Map<string, Truth>();
  const open = new Set<string>();
  const named = (name: string): Truth => {
    if (truths.has(name)) return truths.get(name);
    const tree = declared.get(name);
    if (tree === undefined || open.has(name) || open.size > DEEPEST_CHAIN) return undefined;
    open.add(name);
    const truth = truthOf(tree);
    open.delete(name);
    truths.set(name, truth);
    return truth;
  };
  const truthOf = (tree: Tree): Truth => {
    const [only] = entriesOf(tree);
    if (only === undefined) return scalarTruth(tree);
    const [operation, argument] = only;
    const items = () => itemsOf(argument).map(truthOf);
    if (operation === 'Condition') return named(String(textOf(argument)));
    if (operation === 'Fn::Equals') return equal(itemsOf(argument).map(resolve));
    if (operation === 'Fn::And') return every(items());
    if (operation === 'Fn::Or') return negate(every(items().map(negate)));
    if (operation === 'Fn::Not') return negate(items()[0]);
    return undefined;
  };
  return { named };
}

function scalarTruth(tree: Tree): Truth {
  const text = textOf(tree);
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

function equal([left, right]: readonly (Tree | undefined)[]): Truth {
  const [one, other] = [textOf(left), textOf(right)];
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  if (one === other) return true;
  return hasAtom(one) || hasAtom(other) ? undefined : false;
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
