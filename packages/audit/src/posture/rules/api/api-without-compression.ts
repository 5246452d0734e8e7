import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-20. */
export const apiWithoutCompression = definePostureRule({
  id: 'api-without-compression',
  code: 'WT-API-20',
  title: 'REST API does not compress its answers',
  severity: 'informational',
  class: 'best-practice',
  risks: [],
  sameAs: ['CloudSploit apigatewayContentEncoding', 'KICS Serverless API Without Content Encoding'],
  subjects: ['api'],
  needs: ['apis'],
  why: 'Large answers cost transfer and time. Answers that mix secrets with text of the caller are better left uncompressed, because their length then tells about the secret.',
  fix: 'Set `MinimumCompressionSize` of the `AWS::ApiGateway::RestApi` or `AWS::Serverless::Api`, for example to 1024.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html',
  ],
  check(api) {
    if (api.protocol !== 'rest') return notApplicable('only REST APIs compress');
    if (isUnresolved(api.minimumCompressionSize)) return notKnown(api.minimumCompressionSize);
    return api.minimumCompressionSize === undefined
      ? fail(evidenceAt(api, 'content encoding is off', { path: 'minimumCompressionSize' }))
      : PASS;
  },
});
