import { findSecrets } from '../../../code/secrets/find-secrets.ts';
import type { StateMachine } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { type Evidence, fail, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/**
 * WT-SRC-07. Step Functions keeps the history of standard executions for 90 days by itself; express executions leave
 * nothing behind without a log.
 */
export const stateMachineUnobserved = definePostureRule({
  id: 'state-machine-unobserved',
  code: 'WT-SRC-07',
  title: 'State machine cannot be followed, or holds a secret',
  severity: 'low',
  class: 'security',
  risks: ['R5', 'R7'],
  sameAs: [
    'Checkov CKV_AWS_284',
    'Checkov CKV_AWS_285',
    'Prowler stepfunctions_statemachine_logging_enabled',
    'Security Hub StepFunctions.1',
    'cdk-nag SF2',
    'serverless-rules WS5000',
    'Trivy AWS-0119',
  ],
  subjects: ['state-machine'],
  needs: ['state-machines'],
  why: 'Which function ran with which input, and why a step failed, cannot be reconstructed across functions. A secret in the definition is plain text for everyone who may look at the state machine, and part of every execution.',
  fix: 'Set `TracingConfiguration.Enabled: true` on the `AWS::StepFunctions::StateMachine` (in SAM `Tracing.Enabled`), for express workflows also `LoggingConfiguration` with `Level: ERROR` or `ALL`; let steps read secrets from AWS Secrets Manager.',
  references: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
  ],
  check(machine) {
    const secrets = secretsIn(machine);
    if (secrets.length > 0) return { kind: 'fail', evidence: secrets, severity: 'high' };
    const logLevel = machine.logLevel ?? 'OFF';
    const isExpress = known(machine.type)?.toUpperCase() === 'EXPRESS';
    if (isExpress && !isUnresolved(logLevel) && logLevel.toUpperCase() === 'OFF') {
      return fail(evidenceAt(machine, 'an express workflow without a log', { path: 'logLevel' }));
    }
    if (isUnresolved(machine.tracing)) return notKnown(machine.tracing);
    if (machine.tracing !== true) {
      return fail(evidenceAt(machine, 'X-Ray tracing is off', { path: 'tracing' }));
    }
    return isExpress && isUnresolved(logLevel) ? notKnown(logLevel) : PASS;
  },
});

function secretsIn(machine: StateMachine): readonly Evidence[] {
  return findSecrets(known(machine.definition) ?? '').map(({ what, masked, name }) =>
    evidenceAt(machine, `${what} in the definition${name === undefined ? '' : `, ${name}`}`, {
      path: 'definition',
      value: masked,
    }),
  );
}
