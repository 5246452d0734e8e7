import type { MicrovmImage, WebFunction } from '../../../model/subjects/lambda-parts.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** FN-27. */
export const computeEndpointOpen = definePostureRule({
  id: 'compute-endpoint-open',
  code: 'WT-FN-27',
  title: 'A Web Function leaves sign-in to the application, or a MicroVM has every capability',
  severity: 'medium',
  class: 'security',
  risks: ['R2', 'R3'],
  sameAs: [],
  subjects: ['web-function', 'microvm-image'],
  needs: [],
  why: 'The endpoint of a Web Function is always on the internet: with `ApplicationManaged` everything before the check in the code is open. All capabilities of the operating system let code in a MicroVM load modules, change its network and watch other processes.',
  fix: 'Set the auth type of the endpoint to `IamAuth` where callers have AWS credentials; list the few capabilities that the image needs instead of `ALL`.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/web-functions-best-practices.html'],
  check(subject) {
    return subject.kind === 'web-function' ? ofWebFunction(subject) : ofImage(subject);
  },
});

function ofWebFunction(subject: WebFunction): Outcome {
  const { authType } = subject;
  if (authType === undefined) return unknown('the auth type of the endpoint is not known');
  if (isUnresolved(authType)) return unknown(`the auth type ${authType.expression} is not known`);
  if (authType !== 'ApplicationManaged') return PASS;
  return fail(evidenceAt(subject, 'the endpoint takes everyone', { path: 'authType', value: authType }));
}

function ofImage(subject: MicrovmImage): Outcome {
  const capabilities = subject.osCapabilities ?? [];
  if (capabilities.includes('ALL')) {
    return fail(evidenceAt(subject, 'every capability', { path: 'osCapabilities', value: 'ALL' }));
  }
  const open = capabilities.find(isUnresolved);
  return open === undefined ? PASS : unknown(`the capability ${open.expression} is not known`);
}
