import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { SubjectKind, SubjectOf } from '../../model/subjects/subject.ts';
import { targetFunction } from './target-function.ts';

/** Kinds that belong to one function each, and name it. */
const FUNCTION_PARTS = [
  'alias',
  'version',
  'permission',
  'function-url',
  'event-source-mapping',
] as const satisfies readonly SubjectKind[];

export type FunctionPart = (typeof FUNCTION_PARTS)[number];

type Index = ReadonlyMap<string, readonly SubjectOf<FunctionPart>[]>;

const memo = new WeakMap<Inventory, Map<FunctionPart, Index>>();

/** The aliases, versions, permissions, URLs or mappings of a function; grouped once per inventory and kind. */
export function partsOfFunction<K extends FunctionPart>(
  inventory: Inventory,
  kind: K,
  on: LambdaFunction,
): readonly SubjectOf<K>[] {
  const indexes = memo.get(inventory) ?? new Map<FunctionPart, Index>();
  memo.set(inventory, indexes);
  const index = indexes.get(kind) ?? indexBy(inventory, kind);
  indexes.set(kind, index);
  return (index.get(on.id) ?? []).filter((each): each is SubjectOf<K> => each.kind === kind);
}

function indexBy(inventory: Inventory, kind: FunctionPart): Index {
  const parts: readonly SubjectOf<FunctionPart>[] = inventory.ofKind(kind);
  return Map.groupBy(parts, (each) => targetFunction(inventory, each.function)?.id ?? '');
}
