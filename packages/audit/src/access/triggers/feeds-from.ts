import { parseArn } from '../../model/arn.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { ApiRoute } from '../../model/subjects/api-gateway.ts';
import type { EventRule } from '../../model/subjects/event-sources.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import type { Subject, SubjectKind } from '../../model/subjects/subject.ts';
import { isUnresolved, known, valueText } from '../../model/unresolved.ts';
import type { Feed } from './feed.ts';
import { openEventBridgeBuckets } from './open-event-bridge-buckets.ts';
import { type SubjectNames, subjectNames } from './subject-names.ts';

/** The steps that a subject declares. Steps to something outside of the inventory are left out. */
export function feedsFrom(subject: Subject, inventory: Inventory): readonly Feed[] {
  const names = subjectNames(inventory);
  const direct = (service: string, ...targets: readonly (Reference | undefined)[]) =>
    targets.flatMap((reference) => step({ service, from: subject, by: subject }, names.target(reference)));
  switch (subject.kind) {
    case 'function-url':
      return direct('function-url', subject.function);
    case 'event-source-mapping':
      return ofMapping(subject, names);
    case 'route':
      return ofRoute(subject, inventory);
    case 'authorizer': {
      const from = names.target(subject.api);
      return step(
        { service: 'apigateway', ...source(from, subject.api), by: subject },
        names.target(subject.function),
      );
    }
    case 'event-rule':
      return ofRule(subject, inventory);
    case 'schedule':
      return direct('scheduler', subject.target.target);
    case 'pipe':
      return [
        ...direct('pipes', subject.target, subject.enrichment),
        ...step(
          { service: 'pipes', ...source(names.target(subject.source), subject.source), by: subject },
          subject,
        ),
      ];
    case 'bucket':
      return direct('s3', ...subject.notifications.map((each) => each.target));
    case 'subscription': {
      const from = names.target(subject.topic);
      return step(
        { service: 'sns', ...source(from, subject.topic), by: subject },
        names.target(subject.endpoint),
      );
    }
    case 'stream':
      return direct('firehose', ...(subject.functions ?? []));
    case 'user-pool':
      return direct('cognito-idp', ...Object.values(subject.triggers));
    case 'state-machine':
      return direct('states', ...subject.functions);
    case 'iot-rule':
      return direct('iot', ...subject.functions);
    case 'receipt-rule':
      return direct('ses', ...subject.functions);
    case 'graphql-api':
      return direct('appsync', ...subject.functions, subject.authorizerFunction);
    case 'load-balancer':
      return direct('elasticloadbalancing', ...subject.functions);
    case 'distribution':
      return [
        ...direct('edgelambda', ...subject.edgeFunctions),
        ...direct('cloudfront', ...subject.originFunctions),
      ];
    default:
      return [];
  }
}

type Origin = Omit<Feed, 'to' | 'isWired'>;

function step(origin: Origin, to: Subject | undefined, isWired = true): readonly Feed[] {
  return to === undefined ? [] : [{ ...origin, to, isWired }];
}

/** The source of a step, and its ARN also when it lies outside. */
function source(from: Subject | undefined, reference: Reference | undefined): Pick<Feed, 'from' | 'fromArn'> {
  const written = reference === undefined || isUnresolved(reference) ? undefined : reference.arn;
  const fromArn = from?.arn ?? written;
  return { ...(from === undefined ? {} : { from }), ...(fromArn === undefined ? {} : { fromArn }) };
}

function ofMapping(mapping: EventSourceMapping, names: SubjectNames): readonly Feed[] {
  const from = names.target(mapping.source);
  const origin = source(from, mapping.source);
  const service = mapping.service === 'unknown' ? polledService(from, origin.fromArn) : mapping.service;
  const isWired = known(mapping.isEnabled) !== false;
  return step({ service, ...origin, by: mapping }, names.target(mapping.function), isWired);
}

function polledService(from: Subject | undefined, arn: string | undefined): string {
  const byKind: Partial<Record<SubjectKind, string>> = { queue: 'sqs', stream: 'kinesis', table: 'dynamodb' };
  const service = parseArn(arn ?? '')?.service;
  return (from && byKind[from.kind]) ?? (service === 'rds' ? 'documentdb' : service) ?? 'unknown';
}

function ofRoute(route: ApiRoute, inventory: Inventory): readonly Feed[] {
  const names = subjectNames(inventory);
  const api = names.target(route.api);
  const origin = { service: 'apigateway', ...source(api, route.api), by: route };
  return step(origin, names.target(route.integration?.function) ?? integrated(route, inventory));
}

/**
 * What a route without function hands its requests to, by the integration's URI: `…:sqs:path/123456789012/orders`
 * names a queue; `…:states:action/StartExecution` names its machine in a mapping template that the model does not
 * hold, so it is taken to be the only one there is.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri
 */
function integrated(route: ApiRoute, inventory: Inventory): Subject | undefined {
  const uri = parseArn(valueText(route.integration?.uri));
  if (uri?.service !== 'apigateway') return undefined;
  const names = subjectNames(inventory);
  const service = uri.account.split('.').at(-1) ?? '';
  const functionArn = /functions\/(arn:[^/]+)\/invocations/.exec(uri.resource)?.[1];
  if (functionArn !== undefined) return names.target({ kind: 'arn', arn: functionArn });
  const kind = SERVICE_TARGETS[service];
  if (kind === undefined) return undefined;
  const named = /^path\/[^/]*\/([^/]+)$/.exec(uri.resource)?.[1];
  if (named !== undefined) return names.byName(kind, named);
  const all = inventory.ofKind(kind);
  return all.length === 1 ? all[0] : undefined;
}

const SERVICE_TARGETS: Readonly<Record<string, SubjectKind>> = {
  sqs: 'queue',
  sns: 'topic',
  states: 'state-machine',
  events: 'event-bus',
  kinesis: 'stream',
  s3: 'bucket',
  dynamodb: 'table',
};

function ofRule(rule: EventRule, inventory: Inventory): readonly Feed[] {
  const names = subjectNames(inventory);
  const isWired = known(rule.isEnabled) !== false;
  const targets = rule.targets.flatMap(({ target }) =>
    step({ service: 'events', from: rule, by: rule }, names.target(target), isWired),
  );
  const bus = names.target(rule.bus) ?? names.byName('event-bus', 'default');
  const fromBus = bus === undefined || rule.schedule !== undefined ? [] : [bus];
  const hearsOfObjects = rule.eventSources?.includes('aws.s3') === true;
  const buckets = hearsOfObjects ? openEventBridgeBuckets(inventory) : [];
  return [
    ...targets,
    ...[...fromBus, ...buckets].flatMap((from) => step({ service: 'events', from, by: rule }, rule, isWired)),
  ];
}
