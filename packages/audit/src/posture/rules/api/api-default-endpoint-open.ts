import { apiReach } from '../../../access/api-reach.ts';
import { valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { notApplicable } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-14. */
export const apiDefaultEndpointOpen = definePostureRule({
  id: 'api-default-endpoint-open',
  code: 'WT-API-14',
  title: 'Default endpoint of an API is open beside its custom domain',
  severity: 'low',
  class: 'security',
  risks: ['R3'],
  sameAs: ['CloudSploit apigatewayDefaultEndpointDisabled'],
  subjects: ['api'],
  needs: ['apis', 'domain-names'],
  why: 'Whatever protects the custom domain (mutual TLS, a stricter TLS policy, CloudFront with AWS WAF) is bypassed by calling the API under its execute-api host name, which is easy to find.',
  fix: 'Set `DisableExecuteApiEndpoint: true` on the `AWS::ApiGateway::RestApi`, `AWS::ApiGatewayV2::Api`, `AWS::Serverless::Api` or `AWS::Serverless::HttpApi`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
  ],
  check(api, { inventory }) {
    const domain = inventory
      .ofKind('domain-name')
      .find(({ apis }) => apis.some((each) => inventory.resolve(each)?.id === api.id));
    if (domain === undefined) return notApplicable('the API has no custom domain name');
    const reach = apiReach(inventory, api);
    if (reach.kind === 'private' || reach.kind === 'limited') return notApplicable(reach.because);
    const what = `the default endpoint is open beside ${valueText(domain.name)}`;
    return judgeSwitch(
      api.disablesDefaultEndpoint,
      evidenceAt(api, what, { path: 'disablesDefaultEndpoint' }),
    );
  },
});
