import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-09. A stage that caches nothing has nothing to encrypt: whether it should cache is WT-API-08's question. */
export const apiCacheUnencrypted = definePostureRule({
  id: 'api-cache-unencrypted',
  code: 'WT-API-09',
  title: 'API stage keeps answers in an unencrypted cache',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: [
    'Checkov CKV_AWS_308',
    'Prowler apigateway_restapi_cache_encrypted',
    'Security Hub APIGateway.5',
    'cfn_nag W87',
    'Trivy AWS-0002',
  ],
  subjects: ['stage'],
  needs: ['api-stages'],
  why: 'Answers to signed-in callers, with their personal data, lie in the cache in the clear.',
  fix: 'Set `CacheDataEncrypted: true` beside `CachingEnabled: true` in `MethodSettings` of the stage.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html'],
  check(stage) {
    if (stage.cacheCluster === false) return notApplicable('the stage has no cache');
    const cached = stage.methodSettings.filter((row) => row.caching === true);
    const open = cached.filter((row) => row.cacheEncrypted === undefined || row.cacheEncrypted === false);
    if (open.length > 0) {
      return fail(
        ...open.map((row) =>
          evidenceAt(stage, `the cache of ${valueText(row.route)} is not encrypted`, {
            path: 'methodSettings',
          }),
        ),
      );
    }
    const doubt = [
      ...stage.methodSettings.map((row) => row.caching),
      ...cached.map((row) => row.cacheEncrypted),
    ].find(isUnresolved);
    if (doubt !== undefined) return notKnown(doubt);
    return cached.length > 0 ? PASS : notApplicable('the stage caches no method');
  },
});
