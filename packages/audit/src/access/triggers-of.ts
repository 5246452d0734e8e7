import type { Inventory } from '../model/inventory.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import type { Exposure, Trigger } from './trigger.ts';
import type { Feed } from './triggers/feed.ts';
import { feedGraph } from './triggers/feed-graph.ts';
import { sourceKey } from './triggers/granted-feeds.ts';
import { invocationKind } from './triggers/invocation-kind.ts';
import { waysThrough } from './triggers/ways-in.ts';

const memo = new WeakMap<Inventory, Map<string, readonly Trigger[]>>();

/**
 * Every way in which a function is invoked, as declared or granted, one per service and source: a route, its API's
 * other routes to the same function, and the permission for the API are one trigger, as open as the most open of them.
 * Triggers of aliases and versions are their function's. Answers are kept with the inventory.
 */
export function triggersOf(inventory: Inventory, fn: LambdaFunction): readonly Trigger[] {
  let answers = memo.get(inventory);
  if (answers === undefined) {
    answers = new Map();
    memo.set(inventory, answers);
  }
  const seen = answers.get(fn.id);
  if (seen !== undefined) return seen;
  const triggers = distinctTriggers(inventory, fn);
  answers.set(fn.id, triggers);
  return triggers;
}

function distinctTriggers(inventory: Inventory, fn: LambdaFunction): readonly Trigger[] {
  const bySource = new Map<string, Trigger>();
  for (const feed of feedGraph(inventory).into(fn.id)) {
    const key = triggerKey(feed);
    const trigger = triggerBy(inventory, feed);
    const other = bySource.get(key);
    bySource.set(key, other === undefined ? trigger : moreTelling(other, trigger));
  }
  return [...bySource.values()];
}

function triggerKey({ service, from, fromArn, by }: Feed): string {
  const source = from?.id ?? (fromArn === undefined ? undefined : sourceKey(fromArn));
  if (source !== undefined) return `${service}|${source}`;
  // Grants without a source say the same; other declarations each speak of a source of their own.
  return by.kind === 'permission' ? `${service}|` : `${service}|by ${by.id}`;
}

const BY_OPENNESS: readonly Exposure[] = ['public', 'unknown', 'authenticated', 'internal'];

function moreTelling(one: Trigger, other: Trigger): Trigger {
  if (one.isWired !== other.isWired) return one.isWired ? one : other;
  return BY_OPENNESS.indexOf(other.exposure) < BY_OPENNESS.indexOf(one.exposure) ? other : one;
}

function triggerBy(inventory: Inventory, feed: Feed): Trigger {
  return {
    service: feed.service,
    invocation: invocationKind(feed.service),
    exposure: exposureOf(inventory, feed),
    ...(feed.from === undefined ? {} : { source: feed.from }),
    ...(feed.fromArn === undefined ? {} : { sourceArn: feed.fromArn }),
    by: feed.by,
    isWired: feed.isWired,
  };
}

/** Services that call for their own account only, on nobody's input from outside. */
const INTERNAL = new Set([
  'cloudformation',
  'codecommit',
  'codepipeline',
  'config',
  'logs',
  'scheduler',
  'secretsmanager',
]);

function exposureOf(inventory: Inventory, feed: Feed): Exposure {
  const asked = new Set(waysThrough(inventory, feed).map((way) => way.authentication));
  // An API key tells who pays, not who is there.
  if (asked.has('none') || asked.has('api-key')) return 'public';
  if (asked.has('unknown')) return 'unknown';
  if (asked.size > 0) return 'authenticated';
  return feed.from !== undefined || INTERNAL.has(feed.service) ? 'internal' : 'unknown';
}
