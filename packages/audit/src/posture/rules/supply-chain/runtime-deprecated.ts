import { LAMBDA_RUNTIMES_AS_OF } from '../../../model/data/lambda-runtimes.ts';
import { type RuntimeStatus, runtimeStatus } from '../../../model/data/runtime-status.ts';
import { isImage } from '../../../model/package-type.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const runtimeDeprecated = definePostureRule({
  id: 'runtime-deprecated',
  code: 'WT-FN-01',
  title: 'The runtime gets no more security patches, or soon will not',
  severity: 'medium',
  class: 'security',
  risks: ['R6', 'R3'],
  sameAs: [
    'Prowler awslambda_function_using_supported_runtimes',
    'CloudSploit lambdaOldRuntimes',
    'Checkov CKV_AWS_363',
    'cdk-nag AwsSolutions-L1',
    'serverless-rules E2531',
    'Security Hub Lambda.2',
  ],
  subjects: ['function'],
  needs: ['functions'],
  why: 'After its deprecation date a runtime keeps running but known holes in the language and its libraries stay open. Later the function cannot even be updated any more, not with a security fix either.',
  fix: 'Set `Runtime` to the named successor and test the function on it.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  check: (subject, { inventory, settings }): Outcome => {
    if (isImage(subject)) return notApplicable('a container image brings its own runtime');
    if (subject.runtime === undefined) return unknown('the function names no runtime');
    const name = valueText(subject.runtime);
    if (isUnresolved(subject.runtime)) return unknown(`the runtime is not known: ${name}`);
    const status = runtimeStatus(name, inventory.capturedAt, settings.runtimeNoticeDays);
    if (status.kind === 'unknown') {
      return unknown(`${name} is not in the table of runtimes of ${LAMBDA_RUNTIMES_AS_OF}`);
    }
    if (status.kind === 'supported') return PASS;
    const seen = evidenceAt(subject, 'runtime', { path: 'runtime', value: name });
    return { kind: 'fail', severity: severityOf(status), evidence: [seen, ...datesOf(status)] };
  },
});

type Ended = Exclude<RuntimeStatus, { readonly kind: 'unknown' | 'supported' }>;

function severityOf(status: Ended): 'low' | 'medium' | 'high' {
  if (status.kind === 'ending') return 'low';
  return status.isUpdateBlocked ? 'high' : 'medium';
}

function datesOf(status: Ended): readonly Evidence[] {
  const { deprecated, updateBlocked, successor } = status.runtime;
  const evidence: Evidence[] = [{ what: 'deprecated on', value: deprecated }];
  if (status.kind === 'ending') evidence.push({ what: 'days left', value: status.daysLeft });
  if (updateBlocked !== undefined) evidence.push({ what: 'no updates from', value: updateBlocked });
  if (successor !== undefined) evidence.push({ what: 'successor', value: successor });
  return evidence;
}
