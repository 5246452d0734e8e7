import { stageMethods } from '../../../access/api/stage-methods.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-21. Detailed metrics cost extra; the metrics of the stage as a whole are always there. */
export const apiMetricsOff = definePostureRule({
  id: 'api-metrics-off',
  code: 'WT-API-21',
  title: 'API stage has no metrics for each route',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R5'],
  sameAs: ['CloudSploit detailedCloudWatchMetrics'],
  subjects: ['stage'],
  needs: ['api-stages'],
  clearsWith: ['apis'],
  why: 'A burst of refused requests against one route, as when somebody tries passwords, drowns in the numbers of the whole API.',
  fix: 'Set `MetricsEnabled: true` in `MethodSettings` for `/*` and `*` (HTTP and WebSocket APIs: `DefaultRouteSettings.DetailedMetricsEnabled: true`).',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html',
  ],
  check(stage, { inventory }) {
    const methods = stageMethods(inventory, stage, ({ metrics }) =>
      isUnresolved(metrics) ? undefined : metrics === true,
    );
    if (methods.kind === 'unknown') return unknown('whether metrics are on is not known');
    if (methods.kind === 'all') return PASS;
    const what = `no detailed metrics: ${methods.without.slice(0, 5).join(', ')}`;
    return fail(evidenceAt(stage, what, { path: 'methodSettings' }));
  },
});
