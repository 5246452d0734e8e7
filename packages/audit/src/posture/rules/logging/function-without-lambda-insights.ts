import { layersOf, monitoringLayer } from '../../../model/layer-use.ts';
import { isImage } from '../../../model/package-type.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutLambdaInsights = definePostureRule({
  id: 'function-without-lambda-insights',
  code: 'WT-FN-19',
  title: 'Lambda Insights is off',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R5'],
  sameAs: ['CloudSploit lambdaEnhancedMonitoring'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Memory, processor and network use per invocation tell an exhausted or abused function from a busy one; the standard metrics do not have them.',
  fix: 'Add the layer `LambdaInsightsExtension` of your Region to `Layers` and the managed policy `CloudWatchLambdaInsightsExecutionRolePolicy` to the role.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/monitoring-insights.html'],
  check: (subject, { inventory }): Outcome => {
    if (isImage(subject)) return unknown('an image may hold the extension');
    const layers = layersOf(subject, inventory);
    if (layers.some(({ text }) => text.includes('LambdaInsightsExtension'))) return PASS;
    const vendor = monitoringLayer(subject, inventory);
    if (vendor !== undefined) return notApplicable(`monitored by ${vendor}`);
    const unclear = layers.find(({ isOwn, name }) => !isOwn && name === undefined);
    if (unclear !== undefined) return unknown(`a layer is not known: ${unclear.text}`);
    const value = layers.length === 0 ? 'none' : layers.map(({ text }) => text).join(', ');
    return fail(evidenceAt(subject, 'layers', { path: 'layers', value }));
  },
});
