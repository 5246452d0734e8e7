import { grantsLogging } from '../../../access/grants/aws-managed-policies.ts';
import { knownTexts } from '../../../access/grants/granted-actions.ts';
import { permissionsOf } from '../../../access/permissions-of.ts';
import { matchesWildcard } from '../../../access/wildcard.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const NEEDED = ['logs:createlogstream', 'logs:putlogevents'];

/** WT-IAM-19. The subject is the function: it is the one that runs unseen. */
export const functionCannotLog = definePostureRule({
  id: 'function-cannot-log',
  code: 'WT-IAM-19',
  title: 'A function cannot write its log',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: ['cfn_nag W58'],
  subjects: ['function'],
  needs: ['roles'],
  why: 'Without `logs:CreateLogStream` and `logs:PutLogEvents` the function runs and leaves no trace: neither errors nor attacks are seen.',
  fix: 'Add `arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole` to the role’s `ManagedPolicyArns`, or allow the two actions on the function’s log group.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html',
    'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaBasicExecutionRole.html',
  ],
  check: (subject, { inventory }) => {
    const role = inventory.resolveAs('role', subject.role);
    if (role === undefined) return unknown('the execution role is not in the inventory');
    const held = permissionsOf(inventory, role);
    const statements = held.statements.map((each) => each.statement);
    if (statements.some(deniesLogging)) return fail({ what: 'a Deny of the role covers its log' });
    const { texts, hasUnknown } = knownTexts(role.managedPolicyArns);
    if (texts.some(grantsLogging)) return PASS;
    const missing = NEEDED.filter(
      (action) => !statements.some((each) => mayLog(each, action) && each.effect === 'Allow'),
    );
    if (missing.length === 0) return PASS;
    if (!held.isComplete || hasUnknown) return unknown(`not known: ${held.missing.join(', ')}`);
    const isOpen = statements.some((each) => knownTexts(each.actions).hasUnknown);
    return isOpen
      ? unknown('an action of the role is not known')
      : fail({ what: 'the role lacks logs:CreateLogStream or logs:PutLogEvents' });
  },
});

/** Does the statement speak of the action, for a log? Resources that are not known may be a log. */
function mayLog(statement: PolicyStatement, action: string): boolean {
  const names = (values: PolicyStatement['actions']) =>
    knownTexts(values).texts.some((pattern) => matchesWildcard(action, pattern.toLowerCase()));
  const speaks = statement.notActions === undefined ? names(statement.actions) : !names(statement.notActions);
  const { texts, hasUnknown } = knownTexts(statement.resources);
  const coversLogs = texts.some((each) => /^(?:[*?]|arn:[^:]*:(?:logs|\*|<)|<)/.test(each));
  return speaks && (coversLogs || hasUnknown || statement.notResources !== undefined);
}

function deniesLogging(statement: PolicyStatement): boolean {
  if (statement.effect !== 'Deny' || statement.conditions.length > 0 || statement.notActions !== undefined) {
    return false;
  }
  const { texts } = knownTexts(statement.resources);
  const isWide = texts.some((each) => /^(?:\*+|arn:[^:]*:logs:[^:]*:[^:]*:(?:log-group:)?\*+)$/.test(each));
  return isWide && NEEDED.some((action) => mayLog(statement, action));
}
