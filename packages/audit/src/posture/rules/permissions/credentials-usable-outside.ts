import { type AccessAnswer, isKnownAnswer } from '../../../access/access-answer.ts';
import { blastRadius } from '../../../access/answers/blast-radius.ts';
import { isAdministrator } from '../../../access/grants/is-administrator.ts';
import { whatItReaches } from '../../../access/what-it-reaches.ts';
import { linkEvidence } from '../../answer-evidence.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Condition keys that tie a permission to where or from what it is used. */
const TIES = new Set([
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpcsourceip',
  'aws:sourceip',
  'aws:sourcevpcarn',
  'aws:viaawsservice',
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
  'kms:viaservice',
  'lambda:sourcefunctionarn',
]);

/** Kinds through which data passes, and those whose reading tells little. */
const MOVING: ReadonlySet<string> = new Set(['queue', 'topic', 'state-machine', 'event-bus']);

/** WT-IAM-18 */
export const credentialsUsableOutside = definePostureRule({
  id: 'credentials-usable-outside',
  code: 'WT-IAM-18',
  title: 'Credentials of the function work from anywhere',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R13'],
  sameAs: [],
  subjects: ['function'],
  needs: ['roles'],
  why: 'The credentials stand in the environment of the function. Who reads them there uses them from a machine of theirs until they expire, and nothing in the function notices.',
  fix: 'Add a `Condition` to the statements shown: `aws:SourceVpc` or `aws:SourceVpce` for a function in a VPC, else `lambda:SourceFunctionArn` with the ARN of the function.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpc',
  ],
  check: (fn, { inventory }): Outcome => {
    const role = inventory.resolveAs('role', fn.role);
    if (role === undefined) return unknown('the execution role is not known');
    if (isAdministrator(inventory, role))
      return notApplicable('the role may do everything, which is a finding of its own');
    const rows = whatItReaches(inventory, fn).filter(isWorthStealing);
    if (rows.length === 0) return notApplicable('the role reads no data and administers nothing');
    const loose = rows.filter((row) => row.decision === 'allowed' || !isTied(row));
    const sure = loose.filter((row) => isKnownAnswer(row));
    if (sure.length === 0) return loose.length === 0 ? PASS : unknown('a policy of the role is not known');
    const evidence = sure
      .slice(0, 5)
      .map((row) => linkEvidence(`${row.action} on ${row.resource.label}`, row.chain[0]));
    const isLarge = blastRadius(inventory, fn).size === 'large';
    return { kind: 'fail', evidence, ...(isLarge ? { severity: 'low' as const } : {}) };
  },
});

/** Sending to a queue of one's own is no loss; reading data, administering, and every one of a kind is. */
function isWorthStealing({ resource, level }: AccessAnswer): boolean {
  return resource.kind === 'any' || level === 'admin' || (level === 'read' && !MOVING.has(resource.kind));
}

function isTied({ conditions }: AccessAnswer): boolean {
  return conditions
    .flatMap((condition) => [condition, ...(condition.together ?? [])])
    .some((condition) => TIES.has(condition.key.toLowerCase()));
}
