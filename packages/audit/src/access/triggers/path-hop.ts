import type { Subject, SubjectKind } from '../../model/subjects/subject.ts';
import { valueText } from '../../model/unresolved.ts';
import type { PathHop } from '../trigger.ts';

const WORDS: Partial<Record<SubjectKind, string>> = {
  api: 'API',
  'event-bus': 'event bus',
  'event-rule': 'event rule',
  'function-url': 'function URL',
  'graphql-api': 'GraphQL API',
  'iot-rule': 'IoT rule',
  'load-balancer': 'load balancer',
  'receipt-rule': 'receipt rule',
  'state-machine': 'state machine',
  'user-pool': 'user pool',
};

/** A name that AWS will choose reads as the logical id. */
const ATOM = /^<([^<>?]+)>$/;

/** A subject as a station of a path: `queue orders (anyone may send)`. */
export function pathHop(subject: Subject, note?: string): PathHop {
  const name = `${WORDS[subject.kind] ?? subject.kind} ${nameOf(subject)}`;
  return { label: note === undefined ? name : `${name} (${note})`, subjectId: subject.id };
}

function nameOf(subject: Subject): string {
  return subject.kind === 'route'
    ? `${valueText(subject.method)} ${valueText(subject.route)}`
    : valueText(subject.name).replace(ATOM, '$1');
}
