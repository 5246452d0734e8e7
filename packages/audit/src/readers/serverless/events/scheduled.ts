import { known } from '../../../model/unresolved.ts';
import { booleanOf, itemsOf, knownText, type Tree } from '../../tree/tree.ts';
import { roleOf } from '../role-resources.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import {
  addPermission,
  type CompileEvent,
  functionArn,
  grant,
  idPart,
  isIntrinsic,
  mainMember,
  member,
  ownership,
  prefixOf,
  type ServerlessEvent,
} from './event.ts';

/** Rules of EventBridge and schedules. */
export const SCHEDULED_EVENTS: Readonly<Record<string, CompileEvent>> = {
  schedule: compileSchedule,
  cloudwatchEvent: compileCloudWatchEvent,
  eventBridge: compileEventBridge,
};

function state(event: ServerlessEvent): TreeSource {
  const enabled = known(booleanOf(member(event, 'enabled')));
  return enabled === false ? 'DISABLED' : 'ENABLED';
}

/** `rate` may be a list; `method: scheduler` makes schedules of EventBridge Scheduler instead of rules. */
function compileSchedule(event: ServerlessEvent): void {
  const rates = itemsOf(mainMember(event, 'rate'));
  const isScheduler = knownText(member(event, 'method')) === 'scheduler';
  rates.forEach((rate, index) => {
    const id = `${event.index}${rates.length > 1 ? `x${index + 1}` : ''}`;
    if (isScheduler) addSchedule(event, id, rate);
    else addRule(event, `Schedule${id}`, { ScheduleExpression: rate, Name: member(event, 'name') });
  });
}

function addSchedule(event: ServerlessEvent, id: string, rate: Tree): void {
  event.stack.add(`${prefixOf(event)}EventsRuleSchedule${id}`, 'AWS::Scheduler::Schedule', {
    properties: {
      Name: member(event, 'name'),
      ScheduleExpression: rate,
      State: state(event),
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: functionArn(event),
        RoleArn: member(event, 'roleArn') ?? roleOf(event.service, event.fn),
        Input: undefined,
      },
    },
    ...ownership(event),
  });
  if (member(event, 'roleArn') !== undefined) return;
  event.stack.trust(event.fn.key, 'scheduler.amazonaws.com');
  grant(event, ['lambda:InvokeFunction'], functionArn(event));
}

/** A rule with the function as its only target, and the grant for it. */
function addRule(event: ServerlessEvent, id: string, properties: TreeRecord, target: TreeRecord = {}): void {
  const rule = `${prefixOf(event)}EventsRule${id}`;
  event.stack.add(rule, 'AWS::Events::Rule', {
    properties: { State: state(event), ...properties, Targets: [{ Arn: functionArn(event), Id: 'function', ...target }] },
    ...ownership(event),
  });
  addPermission(event, `EventsRule${id}`, {
    principal: 'events.amazonaws.com',
    sourceArn: attributeOf(rule, 'Arn'),
  });
}

function compileCloudWatchEvent(event: ServerlessEvent): void {
  addRule(event, `CloudWatchEvent${event.index}`, {
    EventPattern: member(event, 'event'),
    Name: member(event, 'name'),
  });
}

function compileEventBridge(event: ServerlessEvent): void {
  const written = member(event, 'eventBus');
  const queue = member(event, 'deadLetterQueueArn');
  const retry = member(event, 'retryPolicy');
  const properties = {
    EventBusName: busName(event, written),
    EventPattern: member(event, 'pattern'),
    ScheduleExpression: member(event, 'schedule'),
    Name: member(event, 'name'),
  };
  addRule(event, `EventBridge${event.index}`, properties, {
    DeadLetterConfig: queue === undefined ? undefined : { Arn: queue },
    RetryPolicy:
      retry === undefined
        ? undefined
        : {
            MaximumRetryAttempts: member(event, 'retryPolicy', 'maximumRetryAttempts'),
            MaximumEventAgeInSeconds: member(event, 'retryPolicy', 'maximumEventAge'),
          },
  });
}

/** A bus that is only named is made by the framework. */
function busName(event: ServerlessEvent, written: Tree | undefined): TreeSource {
  const name = knownText(written);
  if (written === undefined || isIntrinsic(written) || name === undefined) return written;
  if (name === 'default' || name.startsWith('arn:')) return written;
  const id = `${idPart(written, 'Custom')}EventBridgeEventBus`;
  event.stack.add(id, 'AWS::Events::EventBus', { properties: { Name: written }, at: event.at });
  return refTo(id);
}

/** ARN of something of this account and region. */
export function localArn(service: string, resource: TreeSource): TreeRecord {
  const { 'Fn::Join': join } = joined(
    'arn:',
    refTo('AWS::Partition'),
    `:${service}:`,
    refTo('AWS::Region'),
    ':',
    refTo('AWS::AccountId'),
    ':',
    resource,
  );
  return { 'Fn::Join': join };
}
