import { triggersOf } from '../../../access/triggers-of.ts';
import type { Facet } from '../../../model/facet.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Where most triggers are found; without them one trigger type may not be the only one. */
const SHOWING: readonly Facet[] = ['function-policies', 'event-source-mappings'];

/** INV-08. */
export const functionWithSeveralTriggerTypes = definePostureRule({
  id: 'function-with-several-trigger-types',
  code: 'WT-INV-08',
  title: 'The function takes events of several services',
  severity: 'low',
  class: 'best-practice',
  risks: ['R1'],
  sameAs: ['serverless-rules WS1002', 'PureSec lambda_function_with_multiple_triggers'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Each service has an event format, a trust level and a retry behaviour of its own. Code that takes them all checks each of them less, and its execution role must suffice for all.',
  fix: 'Write one function per event source, each with its own execution role; share the code between them as a module or layer.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/concepts-event-driven-architectures.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html',
  ],
  check(fn, { inventory }) {
    const types = new Set(triggersOf(inventory, fn).map((trigger) => triggerType(trigger.service)));
    if (types.size > 1) {
      const value = [...types].sort().join(', ');
      return fail(evidenceAt(fn, `invoked by ${types.size} services`, { value }));
    }
    const gap = SHOWING.map((facet) => inventory.gap(facet, fn)).find((each) => each !== undefined);
    if (gap !== undefined) return unknown(gap.because);
    return types.size === 0 ? notApplicable('nothing invokes it') : PASS;
  },
});

/** Forms of one service count once: CloudFront calls a function by its URL. */
function triggerType(service: string): string {
  return ONE_OF[service] ?? service;
}

const ONE_OF: Readonly<Record<string, string>> = {
  cloudfront: 'function-url',
  lexv2: 'lex',
  'alexa-connectedhome': 'alexa-appkit',
  'self-managed-kafka': 'kafka',
};
