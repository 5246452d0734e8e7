import { known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-05. */
export const eventSourceTokenInClear = definePostureRule({
  id: 'event-source-token-in-clear',
  code: 'WT-INV-05',
  title: 'An event source token is written in plain text',
  severity: 'medium',
  class: 'security',
  risks: ['R7'],
  sameAs: ['cfn_nag F45'],
  subjects: ['permission'],
  needs: ['function-policies'],
  why: 'The token is all that tells the real skill or smart-home source from an impostor; whoever reads the template can pose as it.',
  fix: 'Take `EventSourceToken` from a parameter with `NoEcho: true` and no default, or from `{{resolve:secretsmanager:…}}`.',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html#cfn-lambda-permission-eventsourcetoken',
  ],
  check(permission, { inventory }) {
    const { eventSourceToken } = permission;
    if (eventSourceToken === undefined || inventory.source === 'account') return notApplicable('no token');
    const text = known(eventSourceToken);
    if (text === undefined || /^\{\{resolve:(?:ssm-secure|secretsmanager):/.test(text)) return PASS;
    const isSkillId = text.startsWith('amzn1.ask.skill.');
    const what = isSkillId ? 'the id of an Alexa skill as token' : 'a literal token';
    const masked = isSkillId ? 'amzn1.ask.skill.…' : `${text.slice(0, 2)}…`;
    const outcome = fail(evidenceAt(permission, what, { path: 'eventSourceToken', value: masked }));
    return isSkillId ? { ...outcome, severity: 'low' } : outcome;
  },
});
