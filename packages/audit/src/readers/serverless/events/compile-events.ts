import { child, entriesOf, itemsOf, type Tree, textTree } from '../../tree/tree.ts';
import type { ServerlessFunction, ServerlessService } from '../service.ts';
import type { Stack } from '../stack.ts';
import type { CompileEvent } from './event.ts';
import { compileAlb, compileCloudFront } from './fronts.ts';
import { compileHttp } from './http.ts';
import { compileHttpApi } from './http-api.ts';
import { NOTIFIED_EVENTS } from './notified.ts';
import { POLLED_EVENTS } from './polled.ts';
import { SCHEDULED_EVENTS } from './scheduled.ts';
import { compileWebSocket } from './websocket.ts';

/** Every event type that the framework documents for AWS, November 2026. */
const EVENTS: ReadonlyMap<string, CompileEvent> = new Map(
  Object.entries({
    http: compileHttp,
    httpApi: compileHttpApi,
    websocket: compileWebSocket,
    alb: compileAlb,
    cloudFront: compileCloudFront,
    ...NOTIFIED_EVENTS,
    ...POLLED_EVENTS,
    ...SCHEDULED_EVENTS,
  }),
);

/** Functions have some dozen events; an alias bomb would have millions. */
const MAXIMUM_EVENTS = 2_000;

/** Adds what the events of a function make. Types of plugins are reported. */
export function compileEvents(service: ServerlessService, fn: ServerlessFunction, stack: Stack): void {
  const events = itemsOf(child(fn.tree, 'events'));
  if (events.length > MAXIMUM_EVENTS) {
    stack.report(`events of ${fn.key}`, `at most ${MAXIMUM_EVENTS} are read, ${events.length} seen`, fn.at);
  }
  events.slice(0, MAXIMUM_EVENTS).forEach((item, position) => {
    if (item.kind === 'unresolved') stack.report(`event of ${fn.key}`, 'it is not known', item.at);
    for (const [type, value] of typedEvents(item)) {
      const compile = EVENTS.get(type);
      const at = value.at ?? item.at ?? fn.at;
      if (compile === undefined) stack.report(`${type} event of ${fn.key}`, 'its type is not known', at);
      else compile({ service, fn, type, value, at, index: position + 1, stack });
    }
  });
}

/** `- alexaSkill` is a text; all others are a map of one type. */
function typedEvents(item: Tree): readonly (readonly [string, Tree])[] {
  if (item.kind === 'scalar') return [[item.text, textTree('alexaSkill', item.at)]];
  return entriesOf(item);
}
