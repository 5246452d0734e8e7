import { child, knownText } from '../tree/tree.ts';
import { functionId, normalizedName } from './naming.ts';
import type { ServerlessFunction, ServerlessService } from './service.ts';
import type { Stack } from './stack.ts';
import { attributeOf, refTo, type TreeSource } from './tree-source.ts';

/** `onError` of a function, and the right to publish to it. */
export function deadLetterOf(fn: ServerlessFunction, stack: Stack): TreeSource {
  const target = child(fn.tree, 'onError');
  if (target === undefined) return undefined;
  const text = knownText(target) ?? '';
  const action = text.includes(':sqs:') ? 'sqs:SendMessage' : 'sns:Publish';
  if (target.kind === 'scalar')
    stack.grant({ owner: fn.key, actions: [action], resource: target, at: target.at });
  return { TargetArn: target };
}

/** Destinations, retries and age of asynchronous invocations. */
export function addAsyncConfig(service: ServerlessService, fn: ServerlessFunction, stack: Stack): void {
  const success = destination(service, { fn, key: 'onSuccess' }, stack);
  const failure = destination(service, { fn, key: 'onFailure' }, stack);
  const age = child(fn.tree, 'maximumEventAge');
  const attempts = child(fn.tree, 'maximumRetryAttempts');
  if ([success, failure, age, attempts].every((each) => each === undefined)) return;
  stack.add(`${normalizedName(fn.key)}LambdaEvConf`, 'AWS::Lambda::EventInvokeConfig', {
    properties: {
      FunctionName: refTo(fn.logicalId),
      Qualifier: '$LATEST',
      MaximumEventAgeInSeconds: age,
      MaximumRetryAttempts: attempts,
      DestinationConfig: {
        OnSuccess: success === undefined ? undefined : { Destination: success },
        OnFailure: failure === undefined ? undefined : { Destination: failure },
      },
    },
    at: (child(fn.tree, 'destinations') ?? attempts ?? age)?.at ?? fn.at,
    owner: fn.key,
  });
}

const DESTINATION_ACTIONS: Readonly<Record<string, string>> = {
  lambda: 'lambda:InvokeFunction',
  function: 'lambda:InvokeFunction',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  events: 'events:PutEvents',
  eventBus: 'events:PutEvents',
  s3: 's3:PutObject',
};

/** A function of the service by its key, an ARN, or a type and an ARN. */
function destination(
  service: ServerlessService,
  { fn, key }: { readonly fn: ServerlessFunction; readonly key: string },
  stack: Stack,
): TreeSource {
  const written = child(fn.tree, 'destinations', key);
  if (written === undefined) return undefined;
  const typed = written.kind === 'map' ? child(written, 'arn') : undefined;
  const name = knownText(written);
  const isFunction = name !== undefined && service.functions.some((each) => each.key === name);
  const target: TreeSource = isFunction ? attributeOf(functionId(name), 'Arn') : (typed ?? written);
  const type = isFunction ? 'lambda' : (knownText(child(written, 'type')) ?? name?.split(':')[2] ?? '');
  const action = DESTINATION_ACTIONS[type];
  if (action !== undefined)
    stack.grant({ owner: fn.key, actions: [action], resource: target, at: written.at });
  return target;
}
