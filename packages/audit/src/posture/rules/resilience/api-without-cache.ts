import { stageApi, stageProtocol } from '../../../access/api/stage-methods.ts';
import { apiRoutes } from '../../../access/api-routes.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { notApplicable } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const READING: readonly unknown[] = ['GET', 'HEAD', 'ANY'];

/** WT-API-08. API Gateway caches answers to GET only. */
export const apiWithoutCache = definePostureRule({
  id: 'api-without-cache',
  code: 'WT-API-08',
  title: 'REST API stage does not cache',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: ['Checkov CKV_AWS_120', 'CloudSploit apigatewayResponseCaching', 'Trivy AWS-0190'],
  subjects: ['stage'],
  needs: ['api-stages', 'apis'],
  why: 'Every repeated GET runs and is paid for, which makes it cheap to keep the functions busy.',
  fix: 'Where answers may be kept for a while, set `CacheClusterEnabled: true` and `CacheClusterSize` on the `AWS::ApiGateway::Stage`, and `CachingEnabled` with `CacheDataEncrypted` in `MethodSettings`. The cache is charged by the hour.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html'],
  check(stage, { inventory }) {
    if (stageProtocol(inventory, stage) !== 'rest') return notApplicable('only REST APIs cache');
    const routes = apiRoutes(inventory, stage.api);
    const isKnown = routes.length > 0 && stageApi(inventory, stage)?.hasUnknownRoutes !== true;
    if (isKnown && !routes.some((route) => READING.includes(route.method))) {
      return notApplicable('the API answers no GET request');
    }
    return judgeSwitch(
      stage.cacheCluster,
      evidenceAt(stage, 'the stage has no cache', { path: 'cacheCluster' }),
    );
  },
});
