import { child, entriesOf, knownText, mapTree, type Tree } from '../tree/tree.ts';
import { apiEvent, httpApiEvent } from './api-events.ts';
import type { Emitter, ServerlessResource } from './emitter.ts';
import type { EventNeeds, FunctionEvent } from './function-event.ts';
import { POLLED_TYPES, polledEvent } from './polled-events.ts';
import { PUSHED_EVENTS } from './pushed-events.ts';

const NOTHING: EventNeeds = { managed: [], statements: [] };

/**
 * Expands `Events`: grants, mappings, rules, routes.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
 */
export function expandEvents(source: ServerlessResource, invoked: Tree, emitter: Emitter): EventNeeds {
  const needs = entriesOf(child(source.properties, 'Events')).map(([name, tree]) => {
    const type = knownText(child(tree, 'Type')) ?? '';
    const properties = child(tree, 'Properties') ?? mapTree({}, tree.at);
    const at = properties.at ?? tree.at;
    const event: FunctionEvent = {
      name,
      properties: at === undefined ? properties : { ...properties, at },
      prefix: `${source.logicalId}${name}`,
      source,
      invoked,
      emitter,
    };
    return expandEvent(type, event);
  });
  return {
    managed: [...new Set(needs.flatMap((each) => each.managed))],
    statements: needs.flatMap((each) => each.statements),
  };
}

function expandEvent(type: string, event: FunctionEvent): EventNeeds {
  const polled = POLLED_TYPES.get(type);
  if (polled !== undefined) return polledEvent(polled, event);
  const expand = type === 'Api' ? apiEvent : type === 'HttpApi' ? httpApiEvent : PUSHED_EVENTS.get(type);
  if (expand === undefined) {
    event.emitter.context.report(`event ${event.prefix}`, `events of type ${type} are not known`);
    return NOTHING;
  }
  return expand(event) ?? NOTHING;
}
