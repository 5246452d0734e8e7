import { followPackages } from './follow-packages.ts';
import { hookMethods } from './hook-methods.ts';
import { type Input, stableJson } from './input.ts';
import { scriptTokens } from './script-tokens.ts';
import type { SinkJudge } from './sink-judge.ts';

/** Methods of MongoDB's `Collection` whose first argument is a filter or a pipeline; Mongoose ends here. */
const METHODS = [
  'find',
  'findOne',
  'findOneAndUpdate',
  'findOneAndDelete',
  'findOneAndReplace',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'countDocuments',
  'count',
  'aggregate',
  'distinct',
  'bulkWrite',
];
/** Members that MongoDB runs as JavaScript. */
const CODE = new Set([
  '$where',
  '$function',
  '$accumulator',
  'body',
  'init',
  'accumulate',
  'merge',
  'finalize',
]);
const MOST_DEPTH = 30;

/** Filters whose operators came in with the input: `{"password": {"$ne": null}}`. */
export function watchNosql(judge: SinkJudge): void {
  followPackages(['mongodb'], (_, exported) => {
    hookMethods(exported, METHODS, (method, args) =>
      checkFilter(judge, `mongodb.${method}`, args.slice(0, 2)),
    );
    return undefined;
  });
}

/** One filter, as text for the log where an operator of the input is found. Public for drivers without a hook. */
function checkFilter(judge: SinkJudge, operation: string, filter: unknown): void {
  const input = judge.inputFor('nosql');
  if (input === undefined) return;
  const found = operatorFrom(input, filter, MOST_DEPTH);
  if (found !== undefined) judge.violate({ kind: 'nosql', operation, detail: found });
  for (const text of codeIn(filter, MOST_DEPTH)) {
    judge.check({ kind: 'nosql', operation, text, tokenise: scriptTokens });
  }
}

function operatorFrom(input: Input, value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth === 0 || input.operators.size === 0)
    return undefined;
  if (!Array.isArray(value) && Object.keys(value).some((key) => key.startsWith('$'))) {
    const text = stableJson(value);
    if (input.operators.has(text)) return text;
  }
  for (const each of Object.values(value)) {
    const found = operatorFrom(input, each, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* codeIn(value: unknown, depth: number): Iterable<string> {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'string' && CODE.has(key)) yield each;
    else yield* codeIn(each, depth - 1);
  }
}
