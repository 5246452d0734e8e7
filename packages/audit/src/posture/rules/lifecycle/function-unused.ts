import { invocationsOf } from '../../../model/facts-of.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-GOV-04 */
export const functionUnused = definePostureRule({
  id: 'function-unused',
  code: 'WT-GOV-04',
  title: 'A function has not been invoked for long',
  severity: 'low',
  class: 'security',
  risks: ['R11'],
  sameAs: [],
  subjects: ['function'],
  needs: ['invocations'],
  why: 'Nobody watches or patches what nobody uses; its role, its triggers and its old code stay there for whoever finds them.',
  fix: 'Delete the function with its role and triggers, or set `ReservedConcurrentExecutions: 0` until you know who needs it. The number of days is `unusedDays` in the settings.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
    'https://docs.aws.amazon.com/awssupport/latest/user/security-checks.html',
  ],
  check: (subject, { inventory, settings }) => {
    const facts = invocationsOf(inventory, subject.arn);
    if (facts === undefined) return unknown('its invocations are not known');
    if (facts.count > 0) return PASS;
    if (facts.days < settings.unusedDays) {
      return unknown(`invocations are known for ${facts.days} days only`);
    }
    const changed = Date.parse(subject.lastModified ?? '');
    const age = (Date.parse(inventory.capturedAt) - changed) / 86_400_000;
    if (age < settings.unusedDays) return unknown(`changed ${Math.floor(age)} days ago`);
    return fail(evidenceAt(subject, 'days without invocation', { value: facts.days }));
  },
});
