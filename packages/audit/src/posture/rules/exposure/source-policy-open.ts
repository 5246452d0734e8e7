import type { ScopedPrincipal } from '../../../access/principal-scope.ts';
import { functionsFedBy } from '../../../access/triggers/functions-fed-by.ts';
import {
  coversAction,
  type Grant,
  policyGrants,
  statementName,
} from '../../../access/triggers/public-grant.ts';
import type { Inventory } from '../../../model/inventory.ts';
import { referenceKey } from '../../../model/reference-key.ts';
import type { ResourcePolicy } from '../../../model/subjects/identity.ts';
import type { SubjectKind } from '../../../model/subjects/subject.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Services that send for whoever sets them up in any account, and what they send for. */
const SENDERS: ReadonlyMap<string, SubjectKind> = new Map([
  ['s3', 'bucket'],
  ['sns', 'topic'],
  ['events', 'event-rule'],
]);
/** Actions that put something in. */
const SENDING = ['sqs:SendMessage', 'sns:Publish', 'events:PutEvents', 'kinesis:PutRecord'];

const SOURCES = ['sqs', 'sns', 'events', 'kinesis'];

/** TRG-11. */
export const sourcePolicyOpen = definePostureRule({
  id: 'source-policy-open',
  code: 'WT-TRG-11',
  title: 'A queue, topic or event bus takes messages from strangers',
  severity: 'high',
  class: 'security',
  risks: ['R2', 'R9'],
  sameAs: [
    'Prowler sqs_queues_not_publicly_accessible, sns_topics_not_publicly_accessible',
    'CloudSploit sqsPublicAccess, topicPolicies, eventBusPublicAccess',
    'cfn_nag F7, F8, F18, F21',
    'Trivy AWS-0097',
    'LambdaGuard SQS, SNS',
  ],
  subjects: ['resource-policy'],
  needs: [],
  why: 'What strangers put into a queue, topic or bus becomes events of the functions behind it, past every API and authorizer; who may also receive reads or removes real messages.',
  fix: 'Name the sending role or service as `Principal`, and limit `*` or a service with `aws:SourceArn` or `aws:PrincipalOrgID`. Put accounts that you trust into `trustedAccounts` of the settings.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html',
  ],
  check(policy, { inventory, settings }) {
    if (!SOURCES.includes(policy.service)) return notApplicable('no policy of a queue, topic, bus or stream');
    const grants = policyGrants(policy);
    const open = grants.find(({ scope }) => scope.kind === 'public');
    if (open !== undefined) {
      const feeds = policy.on.some(
        (each) => functionsFedBy(inventory, referenceKey(inventory, each)).length > 0,
      );
      const what = feeds ? 'everyone is let in, and a function is fed by it' : 'everyone is let in';
      return {
        kind: 'fail',
        severity: feeds ? 'high' : 'medium',
        evidence: [evidenceAt(policy, what, { value: statementName(open) })],
      };
    }
    const trusted = new Set([...settings.trustedAccounts, policy.account]);
    const stranger = grants
      .flatMap(({ scope }) => scope.principals)
      .find(({ kind, account = '' }) => kind === 'other-account' && !trusted.has(account));
    if (stranger !== undefined) {
      const what = 'another account is let in';
      const value = stranger.account ?? stranger.principal;
      return { kind: 'fail', severity: 'medium', evidence: [evidenceAt(policy, what, { value })] };
    }
    const deputy = grants.find(isOpenDeputy);
    if (deputy !== undefined) return deputyOutcome(policy, deputy, inventory);
    const hidden = grants.find(({ scope }) => scope.kind === 'unknown');
    if (hidden !== undefined) return unknown(`a principal of ${statementName(hidden)} is not known`);
    const [problem] = policy.document.problems;
    return problem === undefined ? PASS : unknown(problem.what);
  },
});

/** A service that sends for anyone, and no condition tells for whom. */
function isOpenDeputy({ scope, statement }: Grant): boolean {
  return scope.principals.some(isSender) && SENDING.some((action) => coversAction(statement, action));
}

function isSender({ kind, service = '', isLimitedBySource }: ScopedPrincipal): boolean {
  return kind === 'service' && isLimitedBySource !== true && (service === '*' || SENDERS.has(service));
}

/** Low where the inventory has senders of the kind: the statement is meant for them, and lacks their name only. */
function deputyOutcome(policy: ResourcePolicy, grant: Grant, inventory: Inventory): Outcome {
  const sender = grant.scope.principals.find(isSender);
  const kind = SENDERS.get(sender?.service ?? '');
  const isOwnKind = kind !== undefined && inventory.ofKind(kind).length > 0;
  const what = `${sender?.principal ?? 'a service'} is let in for whichever account it acts: no aws:SourceArn or aws:SourceAccount`;
  return {
    kind: 'fail',
    severity: isOwnKind ? 'low' : 'medium',
    evidence: [evidenceAt(policy, what, { value: statementName(grant) })],
  };
}
