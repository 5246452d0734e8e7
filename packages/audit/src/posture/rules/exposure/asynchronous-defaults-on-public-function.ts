import { internetPathsTo } from '../../../access/internet-paths.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { AsyncInvokeConfig, LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** TRG-18. */
export const asynchronousDefaultsOnPublicFunction = definePostureRule({
  id: 'asynchronous-defaults-on-public-function',
  code: 'WT-TRG-18',
  title: 'Strangers fill the asynchronous queue of the function, and it keeps events for six hours',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: [],
  subjects: ['function'],
  needs: ['async-invoke-configs'],
  clearsWith: ['function-policies', 'topics', 'subscriptions', 'buckets', 'event-rules', 'event-buses'],
  why: 'Each event that fails runs three times, and throttled events come back for up to six hours: a burst of bad input is paid for three times and holds up real events until they age out.',
  fix: 'Set `MaximumEventAgeInSeconds` and `MaximumRetryAttempts` in an `AWS::Lambda::EventInvokeConfig` (`EventInvokeConfig` in SAM) to what the use allows, with an on-failure destination.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html',
  ],
  check(fn, { inventory }) {
    const feeder = publicFeeder(fn, inventory);
    if (feeder === undefined) return notApplicable('no asynchronous trigger that strangers feed');
    if ((fn.asyncInvokeConfigs ?? []).some(isSet)) return PASS;
    return fail(evidenceAt(fn, 'two retries and six hours are the defaults', { value: feeder }));
  },
});

/** The asynchronous trigger that strangers feed; who may invoke directly may do so asynchronously. */
function publicFeeder(fn: LambdaFunction, inventory: Inventory): string | undefined {
  const trigger = triggersOf(inventory, fn).find(
    ({ invocation, exposure }) => invocation === 'asynchronous' && exposure === 'public',
  );
  if (trigger !== undefined) return trigger.service;
  const direct = internetPathsTo(inventory, fn).some(
    ({ hops }) => inventory.byId(hops[0]?.subjectId ?? '')?.kind === 'permission' && hops.length === 2,
  );
  return direct ? 'Invoke API' : undefined;
}

/** An unresolved value is a value that somebody chose. */
function isSet({ maximumEventAge, maximumRetryAttempts }: AsyncInvokeConfig): boolean {
  const isShorter = maximumEventAge !== undefined && maximumEventAge !== 21_600;
  const isFewer = maximumRetryAttempts !== undefined && maximumRetryAttempts !== 2;
  return isShorter || isFewer;
}
