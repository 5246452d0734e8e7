import { type SettingTest, stageMethods } from '../../../access/api/stage-methods.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-12. Without limits of its own an API shares 10,000 requests a second with all others of the Region. */
export const apiWithoutThrottling = definePostureRule({
  id: 'api-without-throttling',
  code: 'WT-API-12',
  title: 'API stage has no throttling limits of its own',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: ['serverless-rules ES2003', 'cdk-nag APIGWDefaultThrottling'],
  subjects: ['stage'],
  needs: ['api-stages'],
  clearsWith: ['apis'],
  why: 'Only the limit of the whole account and Region stands before the functions: one flooded API takes the requests and the concurrency of all others, and runs up the bill.',
  fix: 'Give the stage a `MethodSettings` entry for `/*` and `*` with `ThrottlingRateLimit` and `ThrottlingBurstLimit`; for HTTP and WebSocket APIs set both in `DefaultRouteSettings`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html',
  ],
  check(stage, { inventory }) {
    const methods = stageMethods(inventory, stage, isThrottled);
    if (methods.kind === 'unknown') return unknown('a throttling limit of the stage is not known');
    if (methods.kind === 'all') return PASS;
    const what = `no throttling limits: ${methods.without.slice(0, 5).join(', ')}`;
    return fail(evidenceAt(stage, what, { path: 'methodSettings' }));
  },
});

/** -1 means no limit, in MethodSettings as in the API's answers. */
const isThrottled: SettingTest = ({ throttlingRate, throttlingBurst }) => {
  const limits = [throttlingRate, throttlingBurst];
  if (limits.some((limit) => typeof limit === 'number' && limit >= 0)) return true;
  return limits.some(isUnresolved) ? undefined : false;
};
