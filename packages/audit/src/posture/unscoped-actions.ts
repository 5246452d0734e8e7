import type { ActionInfo } from '../access/action-table.ts';
import {
  hasResourceCondition,
  isEveryAction,
  knownTexts,
  resourceBreadth,
  unscopedActions,
} from '../access/grants/granted-actions.ts';
import type { PolicyStatement } from '../model/policy-document.ts';
import { listText } from './list-text.ts';
import { fail, type Outcome, PASS, unknown } from './outcome.ts';
import { statementLabel } from './policy-rule.ts';

/**
 * Fails a statement that allows, on every resource, an action that `isMeant`. Grants of everything are left to the
 * rules for administrators and wildcards, which say it once for all.
 */
export function judgeUnscoped(statement: PolicyStatement, isMeant: (action: ActionInfo) => boolean): Outcome {
  const { texts, hasUnknown } = knownTexts(statement.actions);
  const narrower =
    statement.actions?.filter((each) => typeof each !== 'string' || !isEveryAction(each)) ?? [];
  const found = unscopedActions({ ...statement, actions: narrower }).filter(isMeant);
  if (found.length > 0) {
    const actions = listText(found.map((each) => each.action));
    return fail({ what: `${statementLabel(statement)} allows on every resource: ${actions}` });
  }
  if (hasResourceCondition(statement)) return PASS;
  const breadth = resourceBreadth(statement);
  const isOpen = (breadth === 'unknown' && texts.length > 0) || (breadth === 'everything' && hasUnknown);
  return isOpen ? unknown(`an action or resource of ${statementLabel(statement)} is not known`) : PASS;
}
