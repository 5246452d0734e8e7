import type { Trigger } from '../../../access/trigger.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { LAMBDA_DEFAULTS, LAMBDA_LIMIT_PAGES, LAMBDA_LIMITS } from '../../../model/data/lambda-limits.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionTimeoutUnfit = definePostureRule({
  id: 'function-timeout-unfit',
  code: 'WT-FN-16',
  title: 'The timeout is the default, the maximum, or longer than the caller waits',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: ['cdk-nag LambdaDefaultTimeout', 'serverless-rules ES1006'],
  subjects: ['function'],
  needs: ['functions'],
  clearsWith: ['function-policies'],
  why: 'The longer a request may run, the fewer of them an attacker needs to hold all executions, and the more each costs. What runs on after the caller has gone (API Gateway waits 29 seconds, unless raised) is paid for and helps nobody.',
  fix: 'Set `Timeout` to a little more than the slowest good request takes, and below the limit of its trigger.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
    LAMBDA_LIMIT_PAGES.apiGateway,
  ],
  check: (subject, { inventory }): Outcome => {
    const { timeout } = subject;
    const seen = (what: string, value: number) => evidenceAt(subject, what, { path: 'timeout', value });
    if (isUnresolved(timeout)) return unknown(`the timeout is not known: ${valueText(timeout)}`);
    // An account does not tell the default from the same number chosen; a template does.
    const isDefault =
      inventory.source === 'account' ? timeout === LAMBDA_DEFAULTS.timeout : timeout === undefined;
    if (isDefault) return fail(seen('seconds by default', timeout ?? LAMBDA_DEFAULTS.timeout));
    const seconds = timeout ?? LAMBDA_DEFAULTS.timeout;
    const evidence: Evidence[] = [];
    if (seconds >= LAMBDA_LIMITS.timeout) evidence.push(seen('the maximum, in seconds', seconds));
    for (const { service, limit } of triggersOf(inventory, subject).flatMap(callerLimit)) {
      if (seconds > limit) evidence.push(seen(`timeout; ${service} waits ${limit} seconds`, seconds));
    }
    return evidence.length === 0 ? PASS : { kind: 'fail', severity: 'low', evidence };
  },
});

/** How long the service behind a trigger waits for the answer, where it has a limit of its own. */
function callerLimit({
  service,
  source,
  by,
}: Trigger): readonly { readonly service: string; readonly limit: number }[] {
  if (service === 'cognito-idp') return [{ service, limit: LAMBDA_LIMITS.cognitoTimeout }];
  if (service === 'edgelambda') return [{ service, limit: LAMBDA_LIMITS.edgeTimeout }];
  if (service !== 'apigateway') return [];
  const protocol = source?.kind === 'api' ? source.protocol : by.kind === 'route' ? by.protocol : undefined;
  if (protocol === 'http') return [{ service, limit: LAMBDA_LIMITS.httpApiTimeout }];
  return [
    {
      service,
      limit: protocol === 'websocket' ? LAMBDA_LIMITS.websocketApiTimeout : LAMBDA_LIMITS.restApiTimeout,
    },
  ];
}
