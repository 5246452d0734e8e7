import { isGuarded } from '../../../access/observability/is-guarded.ts';
import type { Trigger } from '../../../access/trigger.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { isImage } from '../../../model/package-type.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { type Evidence, fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutGuard = definePostureRule({
  id: 'function-without-guard',
  code: 'WT-FN-28',
  title: 'The runtime guard does not watch the function',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R1'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  why: 'What arrives in an event is seen by the function alone: neither the network nor a web ACL sees a message of a queue or an object’s name. The guard looks at events before the handler does.',
  fix: 'Add the Watertight layer to `Layers` and set `AWS_LAMBDA_EXEC_WRAPPER` in `Environment`, or wrap the handler in code.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
  ],
  check: (subject, { inventory }): Outcome => {
    const guarded = isGuarded(subject, inventory);
    if (guarded === true) return PASS;
    if (isImage(subject)) return unknown('an image may hold the guard');
    if (subject.runtime === undefined) return unknown('the function names no runtime');
    if (!isUnresolved(subject.runtime) && !GUARDED_RUNTIME.test(subject.runtime)) {
      return notApplicable(`there is no guard for ${subject.runtime}`);
    }
    if (guarded === undefined) return unknown('a layer or a variable that might be the guard is not known');
    return fail({ what: 'guard', value: 'none' }, ...openTriggers(triggersOf(inventory, subject)));
  },
});

const GUARDED_RUNTIME = /^nodejs\d/;

function openTriggers(triggers: readonly Trigger[]): readonly Evidence[] {
  return triggers
    .filter(({ exposure }) => exposure === 'public')
    .map(({ service }) => ({ what: 'takes input from anyone through', value: service }));
}
