import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-05. AWS advises against data tracing in production. */
export const apiDataTraceOn = definePostureRule({
  id: 'api-data-trace-on',
  code: 'WT-API-05',
  title: 'API stage writes whole requests and responses to its log',
  severity: 'medium',
  class: 'security',
  risks: ['R10', 'R7'],
  sameAs: ['Checkov CKV_AWS_276'],
  subjects: ['stage'],
  needs: ['api-stages'],
  why: 'Data tracing puts bodies, tokens and personal data of every caller into CloudWatch Logs, where everyone who may read logs can read them.',
  fix: 'Set `DataTraceEnabled: false` in `MethodSettings` (for WebSocket APIs in `DefaultRouteSettings`), and log chosen fields with an access log instead.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html',
  ],
  check(stage) {
    const traced = stage.methodSettings.filter((row) => row.dataTrace === true);
    if (traced.length > 0) {
      return fail(
        ...traced.map((row) =>
          evidenceAt(stage, `data tracing is on for ${valueText(row.route)}`, { path: 'methodSettings' }),
        ),
      );
    }
    const open = stage.methodSettings.map((row) => row.dataTrace).find(isUnresolved);
    return open === undefined ? PASS : notKnown(open);
  },
});
