import {
  aCondition,
  aDocument,
  aFunction,
  anAwsPrincipal,
  aPermission,
  aService,
  aStatement,
  aSubject,
} from '../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import { type Reference, referenceTo } from '../../model/reference.ts';
import type { FunctionPermission } from '../../model/subjects/lambda-function.ts';
import type { Subject, SubjectOf } from '../../model/subjects/subject.ts';

/** What feeds function `orders` in the cases; used by tests only. */

export const ORDERS: Reference = referenceTo(aFunction().id);
const ACCOUNT = '123456789012';

export function anApi(parts: Partial<SubjectOf<'api'>> = {}): Subject {
  return aSubject({
    kind: 'api',
    id: 'api',
    name: 'shop',
    arn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3',
    protocol: 'rest',
    ...parts,
  });
}

export function aRoute(parts: Partial<SubjectOf<'route'>> = {}): Subject {
  return aSubject({
    kind: 'route',
    id: `route-${String(parts.route ?? 'orders')}`,
    api: referenceTo('api'),
    method: 'POST',
    route: '/orders',
    integration: { type: 'AWS_PROXY', function: ORDERS },
    ...parts,
  });
}

export function aTopic(name: string): Subject {
  return aSubject({ kind: 'topic', id: name, name, arn: `arn:aws:sns:eu-west-1:${ACCOUNT}:${name}` });
}

export function aQueue(name: string): Subject {
  return aSubject({ kind: 'queue', id: name, name, arn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}` });
}

export function aSubscription(topic: Reference, endpoint: Reference, protocol = 'sqs'): Subject {
  return aSubject({ kind: 'subscription', topic, endpoint, protocol });
}

export function aBucket(parts: Partial<SubjectOf<'bucket'>> = {}): Subject {
  return aSubject({
    kind: 'bucket',
    id: 'uploads',
    name: 'uploads',
    arn: 'arn:aws:s3:::uploads',
    notifications: [{ target: ORDERS, events: ['s3:ObjectCreated:*'] }],
    ...parts,
  });
}

/** The resource policy of a subject, one statement. */
export function aPolicyOn(
  id: string,
  service: SubjectOf<'resource-policy'>['service'],
  ...statements: readonly Partial<PolicyStatement>[]
): Subject {
  return aSubject({
    kind: 'resource-policy',
    id: `${id}-policy`,
    service,
    on: [referenceTo(id)],
    document: aDocument(...statements.map((each) => aStatement(each))),
  });
}

export function everyone(...actions: readonly string[]): Partial<PolicyStatement> {
  return { principals: [anAwsPrincipal('*')], actions };
}

/** A service may invoke function `orders`, from a source where one is given. */
export function aGrant(
  service: string,
  sourceArn?: string,
  parts: Partial<FunctionPermission> = {},
): FunctionPermission {
  return aPermission(
    {
      principals: [aService(`${service}.amazonaws.com`)],
      conditions: sourceArn === undefined ? [] : [aCondition('ArnLike', 'aws:SourceArn', sourceArn)],
    },
    { id: `permission-${service}-${sourceArn ?? 'any'}`, ...parts },
  );
}
