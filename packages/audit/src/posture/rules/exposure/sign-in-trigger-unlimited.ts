import { poolTriggersOf, TRIGGERS_BEFORE_SIGN_IN } from '../../../access/triggers/user-pool-entry.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** TRG-14. */
export const signInTriggerUnlimited = definePostureRule({
  id: 'sign-in-trigger-unlimited',
  code: 'WT-TRG-14',
  title: 'Sign-in depends on a function without concurrency of its own',
  severity: 'medium',
  class: 'security',
  risks: ['R8'],
  sameAs: [],
  subjects: ['function'],
  needs: ['concurrency', 'user-pools'],
  why: 'The function runs for strangers before they are known. Sign-ups in bulk take the concurrency of the whole account, and a busy account leaves none for sign-in: nobody can log in.',
  fix: 'Set `ReservedConcurrentExecutions` on the function: it keeps that share free for sign-in and takes no more than it. Put a web ACL with a rate rule before the user pool.',
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
  ],
  check(fn, { inventory }) {
    const names = triggersOf(inventory, fn)
      .flatMap(({ source }) => (source?.kind === 'user-pool' ? poolTriggersOf(inventory, source, fn) : []))
      .filter((name) => TRIGGERS_BEFORE_SIGN_IN.includes(name));
    if (names.length === 0) return notApplicable('no trigger before sign-in');
    const { reservedConcurrency } = fn;
    if (isUnresolved(reservedConcurrency)) {
      return unknown(`the reserved concurrency ${reservedConcurrency.expression} is not known`);
    }
    if (reservedConcurrency !== undefined) return PASS;
    const value = [...new Set(names)].join(', ');
    return fail(evidenceAt(fn, 'no reserved concurrency, and sign-in waits for it', { value }));
  },
});
