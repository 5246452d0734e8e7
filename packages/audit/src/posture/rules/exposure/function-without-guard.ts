import type { Trigger } from '../../../access/trigger.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { layersOf } from '../../../model/layer-use.ts';
import { isImage } from '../../../model/package-type.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
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
    if (isGuarded(subject)) return PASS;
    const layers = layersOf(subject, inventory);
    if (layers.some(({ text }) => OURS.test(text))) return PASS;
    if (isImage(subject)) return unknown('an image may hold the guard');
    if (subject.runtime === undefined) return unknown('the function names no runtime');
    if (!isUnresolved(subject.runtime) && !GUARDED_RUNTIME.test(subject.runtime)) {
      return notApplicable(`there is no guard for ${subject.runtime}`);
    }
    const unclear = layers.find(({ isOwn, name }) => !isOwn && name === undefined);
    if (unclear !== undefined) return unknown(`a layer is not known: ${unclear.text}`);
    if (subject.hasUnknownEnvironment === true) return unknown('the environment is not known');
    return fail({ what: 'guard', value: 'none' }, ...openTriggers(triggersOf(inventory, subject)));
  },
});

const OURS = /watertight/i;
const GUARDED_RUNTIME = /^nodejs\d/;

/** The layer's wrapper, or a handler that the layer starts with its own inside. */
function isGuarded({ environment, handler }: LambdaFunction): boolean {
  return OURS.test(valueText(environment?.['AWS_LAMBDA_EXEC_WRAPPER'])) || OURS.test(valueText(handler));
}

function openTriggers(triggers: readonly Trigger[]): readonly Evidence[] {
  return triggers
    .filter(({ exposure }) => exposure === 'public')
    .map(({ service }) => ({ what: 'takes input from anyone through', value: service }));
}
