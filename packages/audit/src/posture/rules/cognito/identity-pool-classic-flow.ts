import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** COG-06. */
export const identityPoolClassicFlow = definePostureRule({
  id: 'identity-pool-classic-flow',
  code: 'WT-COG-06',
  title: 'The identity pool allows the classic flow',
  severity: 'low',
  class: 'security',
  risks: ['R2'],
  sameAs: [],
  subjects: ['identity-pool'],
  needs: ['identity-pools'],
  why: 'In the classic flow the client picks the role itself, any whose trust policy takes the pool, and the session has none of the limits that the enhanced flow puts on guests.',
  fix: 'Set `AllowClassicFlow: false` (or leave it out), and let clients call `GetCredentialsForIdentity`.',
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html'],
  check(pool) {
    const { allowsClassicFlow } = pool;
    if (isUnresolved(allowsClassicFlow)) {
      return unknown(`the value of ${allowsClassicFlow.expression} is not known`);
    }
    if (allowsClassicFlow !== true) return PASS;
    return fail(evidenceAt(pool, 'the classic flow is allowed', { path: 'allowsClassicFlow', value: true }));
  },
});
