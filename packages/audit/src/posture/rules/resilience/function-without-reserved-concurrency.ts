import {
  type DenialOfServiceReport,
  denialOfService,
} from '../../../access/denial-of-service/denial-of-service.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { LAMBDA_LIMIT_PAGES } from '../../../model/data/lambda-limits.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutReservedConcurrency = definePostureRule({
  id: 'function-without-reserved-concurrency',
  code: 'WT-FN-10',
  title: 'The function may use all the concurrency of the account',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: [
    'Checkov CKV_AWS_115',
    'cfn_nag W92',
    'AWS Guard LAMBDA_CONCURRENCY_CHECK',
    'cdk-nag LambdaConcurrency',
    'AWS Config lambda-concurrency-check',
  ],
  subjects: ['function'],
  needs: ['functions', 'concurrency'],
  why: 'All functions of an account and Region share one limit. A flood of requests to this one stops the others, and the bill grows with it. Too low a number makes the function itself easy to stop and its queues easy to fill: choose it by measured use.',
  fix: 'Set `ReservedConcurrentExecutions` on public functions; bound queues by `ScalingConfig.MaximumConcurrency`, and public APIs by throttling.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
    LAMBDA_LIMIT_PAGES.scaling,
  ],
  check: (subject, { inventory }): Outcome => {
    if (subject.capacityProvider !== undefined) return notApplicable('its capacity provider bounds it');
    const report = denialOfService(inventory, subject, triggersOf(inventory, subject));
    if (report.concurrency.reserved === 'unknown') return unknown('the reserved concurrency is not known');
    if (report.concurrency.reserved !== undefined) return PASS;
    return {
      kind: 'fail',
      severity: report.publicShare > 0 ? 'low' : 'informational',
      evidence: [
        evidenceAt(subject, 'reserved concurrency', { path: 'reservedConcurrency', value: 'none' }),
        ...publicEvidence(report),
      ],
    };
  },
});

/** What anyone can take, and what keeping it needs and costs. */
function publicEvidence({ publicShare, triggers, limitsAsOf }: DenialOfServiceReport): readonly Evidence[] {
  if (publicShare === 0) return [];
  const open = triggers.find(({ trigger }) => trigger.exposure === 'public');
  const attack = open?.attacks.find(({ kind }) => kind === 'take-concurrency');
  const share = `${Math.round(publicShare * 100)} %`;
  return [
    { what: 'share of unreserved concurrency that anyone can take', value: share },
    ...(open === undefined ? [] : [{ what: 'through', value: open.trigger.service }]),
    ...(attack === undefined
      ? []
      : [
          { what: `requests an hour that hold it (${attack.formula})`, value: attack.requests },
          { what: `US$ an hour at prices of ${limitsAsOf}`, value: attack.dollars },
        ]),
  ];
}
