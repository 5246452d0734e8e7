import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-22. JSON and XML count as structured; CLF, CSV and free text do not. */
export const apiAccessLogUnstructured = definePostureRule({
  id: 'api-access-log-unstructured',
  code: 'WT-API-22',
  title: 'API access log is not structured',
  severity: 'low',
  class: 'best-practice',
  risks: ['R5'],
  sameAs: ['serverless-rules WS2001', 'cdk-nag APIGWStructuredLogging'],
  subjects: ['stage'],
  needs: ['api-stages'],
  why: 'Free text cannot be queried by field, and a caller who puts spaces or quotes into a path or header can forge the columns of a line.',
  fix: 'Give `AccessLogSetting.Format` one JSON object on one line, with `$context.requestId`, `$context.identity.sourceIp`, `$context.httpMethod`, `$context.routeKey` and `$context.status`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html',
  ],
  check(stage) {
    if (stage.accessLog === undefined) return notApplicable('the stage has no access log');
    const { format } = stage.accessLog;
    if (format === undefined) return unknown('the format of the access log is not stated');
    if (isUnresolved(format) && format.text === undefined) return notKnown(format);
    const text = isUnresolved(format) ? (format.text ?? '') : format;
    return isStructured(text)
      ? PASS
      : fail(evidenceAt(stage, 'the format is not JSON', { path: 'accessLog', value: text.slice(0, 80) }));
  },
});

/** A JSON object or an XML element, as far as its ends tell: variables stand without quotes where numbers go. */
function isStructured(format: string): boolean {
  const text = format.trim();
  return (text.startsWith('{') && text.endsWith('}')) || (text.startsWith('<') && text.endsWith('>'));
}
