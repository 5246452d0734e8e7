import type { PolicyDocument } from '../../../model/policy-document.ts';
import { present } from '../../../model/present.ts';
import type {
  EventBus,
  EventRule,
  EventTarget,
  Pipe,
  Schedule,
} from '../../../model/subjects/event-sources.ts';
import type { ResourcePolicy } from '../../../model/subjects/identity.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved, unresolved, type Value } from '../../../model/unresolved.ts';
import { policyDocumentOf } from '../../policy/policy-document-of.ts';
import {
  child,
  itemsOf,
  listTree,
  mapTree,
  numberOf,
  type Tree,
  textOf,
  textsOf,
  textTree,
} from '../../tree/tree.ts';
import { targetReference } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import { objectOf } from './messaging.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { embeddedPolicy } from './resource-policy.ts';

const BUS = 'AWS::Events::EventBus';

/** EventBridge: rules, buses, schedules and pipes. */
export const EVENT_MAPPERS: ResourceMappers = {
  'AWS::Events::Rule': (resource, scope) => [ruleOf(resource, scope)],
  [BUS]: busSubjects,
  'AWS::Events::EventBusPolicy': (resource, scope) => [busPolicyOf(resource, scope)],
  'AWS::Scheduler::Schedule': (resource, scope) => [scheduleOf(resource, scope)],
  'AWS::Pipes::Pipe': (resource, scope) => [pipeOf(resource, scope)],
};

function ruleOf(resource: ResolvedResource, scope: Scope): EventRule {
  const p = resource.properties;
  const sources = child(objectOf(child(p, 'EventPattern')), 'source');
  return {
    kind: 'event-rule',
    ...subjectBase(resource, scope),
    targets: itemsOf(child(p, 'Targets')).map((item) => eventTarget(item, scope)),
    ...present({
      bus: scope.referenceTo(child(p, 'EventBusName'), BUS),
      schedule: textOf(child(p, 'ScheduleExpression')),
      eventSources: sources === undefined ? undefined : textsOf(sources),
      isEnabled: isEnabled(textOf(child(p, 'State'))),
    }),
    places: placesOf({ targets: child(p, 'Targets') }),
  };
}

function isEnabled(state: Value<string> | undefined): Value<boolean> | undefined {
  return state === undefined || isUnresolved(state) ? state : state !== 'DISABLED';
}

function eventTarget(tree: Tree, scope: Scope): EventTarget {
  return present({
    target: targetReference(child(tree, 'Arn'), scope) ?? unresolved('no Arn'),
    role: scope.referenceTo(child(tree, 'RoleArn'), 'AWS::IAM::Role'),
    deadLetterQueue: scope.referenceTo(child(tree, 'DeadLetterConfig', 'Arn'), 'AWS::SQS::Queue'),
    maximumRetryAttempts: numberOf(child(tree, 'RetryPolicy', 'MaximumRetryAttempts')),
    maximumEventAge: numberOf(child(tree, 'RetryPolicy', 'MaximumEventAgeInSeconds')),
  });
}

function busSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const bus: EventBus = { kind: 'event-bus', ...subjectBase(resource, scope) };
  return [
    bus,
    ...embeddedPolicy(child(resource.properties, 'Policy'), resource, { scope, service: 'events' }),
  ];
}

/** One statement each: written whole, or in the properties that came before `Statement`. */
function busPolicyOf(resource: ResolvedResource, scope: Scope): ResourcePolicy {
  const p = resource.properties;
  const bus = child(p, 'EventBusName') ?? textTree('default');
  const reference = scope.referenceTo(bus, BUS);
  return {
    kind: 'resource-policy',
    ...subjectBase(resource, scope),
    service: 'events',
    on: reference === undefined ? [] : [reference],
    document: busDocument(p, bus),
  };
}

function busDocument(p: Tree, bus: Tree): PolicyDocument {
  const statement = objectOf(child(p, 'Statement')) ?? shortStatement(p, bus);
  return policyDocumentOf(mapTree({ Statement: listTree([statement], statement.at) }, statement.at));
}

function shortStatement(p: Tree, bus: Tree): Tree {
  const principal = child(p, 'Principal');
  const condition = child(p, 'Condition');
  const key = textOf(child(condition, 'Key'));
  const operator = textOf(child(condition, 'Type')) ?? 'StringEquals';
  return mapTree(
    {
      Effect: textTree('Allow'),
      Action: child(p, 'Action') ?? textTree('events:PutEvents'),
      Resource: bus,
      Principal: principal === undefined ? undefined : mapTree({ AWS: principal }, principal.at),
      Condition:
        typeof key === 'string' && typeof operator === 'string'
          ? mapTree({ [operator]: mapTree({ [key]: child(condition, 'Value') }) })
          : undefined,
    },
    p.at,
  );
}

function scheduleOf(resource: ResolvedResource, scope: Scope): Schedule {
  const target = child(resource.properties, 'Target');
  return {
    kind: 'schedule',
    ...subjectBase(resource, scope),
    target: target === undefined ? { target: unresolved('no Target') } : eventTarget(target, scope),
  };
}

function pipeOf(resource: ResolvedResource, scope: Scope): Pipe {
  const p = resource.properties;
  return {
    kind: 'pipe',
    ...subjectBase(resource, scope),
    ...present({
      source: targetReference(child(p, 'Source'), scope),
      target: targetReference(child(p, 'Target'), scope),
      enrichment: targetReference(child(p, 'Enrichment'), scope),
      role: scope.referenceTo(child(p, 'RoleArn'), 'AWS::IAM::Role'),
    }),
  };
}
