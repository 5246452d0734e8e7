import type { CallUse, FlowAtom } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { flowsIn, nextFlow } from './flow-atom.ts';
import { HARMLESS, harm } from './harms.ts';

const OBJECTS = /^(?:client s3\.get_object|resource s3\.Object\.get)$/;
const ANSWERS =
  /^(?:client dynamodb\.(?:get_item|query|scan|batch_get_item|execute_statement)|client rds-data\.execute_statement|client cognito-idp\.(?:admin_)?get_user)$/;

/** What an object can do whose name alone came with the event: the sender may have chosen one that somebody else wrote. */
const OF_NAMED_OBJECTS =
  HARMLESS & ~harm('event-in-deserialization', 'event-in-xml-parser', 'event-in-evaluated-code');

/**
 * What a store gives for a question about the event. The content of an object that S3 tells about was written by whoever
 * uploaded it, thus it is as dangerous as the event; written to a log it is data of its own. Other answers are only somebody's.
 */
export function storedFlows(path: string, use: CallUse): readonly FlowAtom[] {
  const isObject = OBJECTS.test(path);
  if (!isObject && !ANSWERS.test(path)) return [];
  const given = flowsIn(joinAll([...use.args, ...use.named.values()]), use.frame);
  const flow =
    given.find(({ origin }) => origin === 'event') ?? given.find(({ origin }) => origin === 'caller');
  if (flow === undefined) return [];
  if (!isObject)
    return [
      nextFlow(flow, use, { origin: 'derived', form: 'root', clean: HARMLESS, what: 'is asked of a store' }),
    ];
  const clean = isOfNotification(flow) ? harm('event-in-log') : OF_NAMED_OBJECTS;
  return [nextFlow(flow, use, { origin: 'event', form: 'root', clean, what: 'is the content of an object' })];
}

/** Whether a key is one that S3 tells of: the object was just written. */
export function isOfNotification(flow: FlowAtom): boolean {
  for (let at: FlowAtom | undefined = flow; at !== undefined; at = at.parent) {
    if (at.within === 'object') return true;
  }
  return false;
}
