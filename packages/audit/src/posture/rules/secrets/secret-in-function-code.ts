import { findSecrets } from '../../../code/secrets/find-secrets.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';
import { sightingOutcome, sightingsOf } from '../../sighting-outcome.ts';

/** WT-FN-04. Code written in the template is read here; packages are searched by whoever makes the inventory. */
export const secretInFunctionCode = definePostureRule({
  id: 'secret-in-function-code',
  code: 'WT-FN-04',
  title: 'A secret stands in the code of a function',
  severity: 'high',
  class: 'security',
  risks: ['R7'],
  sameAs: ['Prowler awslambda_function_no_secrets_in_code'],
  subjects: ['function'],
  needs: [],
  why: 'Everyone who may call `lambda:GetFunction`, read the repository or the deployment bucket has the secret.',
  fix: 'Put the value into Secrets Manager or a SecureString parameter and read it at start. Replace the secret: it has been seen.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  ],
  check: (subject, context) => {
    const seen = [...inlineSecrets(subject), ...sightingsOf(subject, context, 'function-code')];
    if (seen.length > 0) return sightingOutcome(seen);
    const inline = subject.code?.inline;
    if (inline !== undefined && !isUnresolved(inline)) return sightingOutcome([]);
    if (inline !== undefined) return unknown('the inline code is not known');
    const gap = context.inventory.gap('function-code', subject);
    return gap === undefined ? sightingOutcome([]) : unknown(gap.because);
  },
});

function inlineSecrets(subject: LambdaFunction): readonly Evidence[] {
  const inline = subject.code?.inline;
  const text = isUnresolved(inline) ? inline.text : inline;
  if (text === undefined) return [];
  return findSecrets(text).map(({ what, masked, line }) =>
    evidenceAt(subject, `${what} in line ${line} of the inline code`, { path: 'code.inline', value: masked }),
  );
}
