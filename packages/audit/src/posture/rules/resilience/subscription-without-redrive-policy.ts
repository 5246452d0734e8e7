import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const subscriptionWithoutRedrivePolicy = definePostureRule({
  id: 'subscription-without-redrive-policy',
  code: 'WT-TRG-07',
  title: 'A notification that cannot be delivered is lost',
  severity: 'low',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: ['cdk-nag SNSRedrivePolicy', 'serverless-rules ES7000'],
  subjects: ['subscription'],
  needs: ['subscriptions'],
  why: 'When the endpoint refuses or is throttled for longer than the retries last, SNS drops the message. An attacker who fills the concurrency of the account makes it drop those of others.',
  fix: 'Set `RedrivePolicy` with `deadLetterTargetArn` on the `AWS::SNS::Subscription`.',
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html'],
  check: (subject): Outcome => {
    const { protocol, deadLetterQueue } = subject;
    if (deadLetterQueue !== undefined) return PASS;
    if (isUnresolved(protocol)) return unknown(`the protocol is not known: ${valueText(protocol)}`);
    if (FOR_PEOPLE.includes(protocol)) return notApplicable(`${protocol} goes to people`);
    return fail(evidenceAt(subject, 'redrive policy', { value: 'none' }), {
      what: 'protocol',
      value: protocol,
    });
  },
});

const FOR_PEOPLE: readonly string[] = ['email', 'email-json', 'sms', 'application'];
