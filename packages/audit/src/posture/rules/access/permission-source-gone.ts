import { principalScope } from '../../../access/principal-scope.ts';
import { sourceArns } from '../../../access/source-arns.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import { parseArn } from '../../../model/arn.ts';
import type { Facet } from '../../../model/facet.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { FunctionPermission } from '../../../model/subjects/lambda-function.ts';
import { valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** The facet that holds the sources of a service. */
const FACET_OF_SERVICE: Readonly<Record<string, Facet>> = {
  s3: 'buckets',
  sns: 'topics',
  events: 'event-rules',
  'execute-api': 'apis',
  'cognito-idp': 'user-pools',
  iot: 'iot-rules',
  logs: 'log-groups',
  states: 'state-machines',
  scheduler: 'schedules',
  cloudfront: 'distributions',
};

/** INV-11. */
export const permissionSourceGone = definePostureRule({
  id: 'permission-source-gone',
  code: 'WT-INV-11',
  title: 'The function may be invoked by a source that no longer exists',
  severity: 'low',
  class: 'security',
  risks: ['R9'],
  sameAs: [],
  subjects: ['permission'],
  needs: ['function-policies'],
  why: 'A bucket name that was given up can be registered by anyone, who then invokes the function with objects of their own; other names can be taken by whoever may create such sources in the account.',
  fix: 'Remove the statement (`RemovePermission`), or add `SourceAccount` where the source is to be made again.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-restrictions.html',
  ],
  check(permission, { inventory }) {
    const arns = sourceArns(permission.statement).map(valueText);
    if (arns.length === 0) return notApplicable('the statement names no source');
    const answers = arns.map((arn) => ({ arn, found: isThere(inventory, permission, arn) }));
    const gone = answers.find((each) => each.found === false);
    if (gone !== undefined) return goneFrom(permission, gone.arn);
    const open = answers.find((each) => each.found === undefined);
    return open === undefined ? PASS : unknown(`nothing is known of ${open.arn}`);
  },
});

function goneFrom(permission: FunctionPermission, arn: string) {
  const outcome = fail(evidenceAt(permission, 'no such source exists', { path: 'statement', value: arn }));
  const { limits } = principalScope(permission.statement, permission.account);
  const isPinned = limits.some((limit) => limit.accounts.includes(permission.account));
  return parseArn(arn)?.service === 's3' && !isPinned ? { ...outcome, severity: 'high' as const } : outcome;
}

/** Undefined where the source lies in a part of the world that the inventory does not show in full. */
function isThere(inventory: Inventory, permission: FunctionPermission, arn: string): boolean | undefined {
  if (subjectNames(inventory).byArn(arn) !== undefined) return true;
  const parts = parseArn(arn);
  const facet = FACET_OF_SERVICE[parts?.service ?? ''];
  if (inventory.source !== 'account' || parts === undefined || facet === undefined) return undefined;
  // The account part may be left out, and a wildcard may well find something.
  const isOurs = parts.account === '' || parts.account === permission.account;
  const isHere = parts.region === '' || parts.region === permission.region;
  const name = parts.service === 'execute-api' ? (parts.resource.split('/')[0] ?? '') : parts.resource;
  if (!isOurs || !isHere || /[*?]/.test(name)) return undefined;
  return inventory.gap(facet, permission) === undefined ? false : undefined;
}
