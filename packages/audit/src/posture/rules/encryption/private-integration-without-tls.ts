import { routeName } from '../../../access/api/stage-methods.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-23. HTTP APIs have a TLS configuration for it; REST APIs tell by the scheme of the URI. */
export const privateIntegrationWithoutTls = definePostureRule({
  id: 'private-integration-without-tls',
  code: 'WT-API-23',
  title: 'API calls a private back end without TLS',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: ['Security Hub APIGateway.10'],
  subjects: ['route'],
  needs: ['apis'],
  why: 'Requests and tokens cross the VPC in the clear, and the API cannot tell the back end from something that took its address.',
  fix: 'Set `TlsConfig.ServerNameToVerify` on the `AWS::ApiGatewayV2::Integration` with `ConnectionType: VPC_LINK` and listen with TLS; on REST methods use an `https://` URI.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
    'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html',
  ],
  check(route) {
    const { integration } = route;
    if (isUnresolved(integration?.connectionType)) return notKnown(integration.connectionType);
    if (integration?.connectionType !== 'VPC_LINK') return notApplicable('the integration is not private');
    if (integration.hasTls === true || /^https:/i.test(valueText(integration.uri))) return PASS;
    if (isUnresolved(integration.hasTls)) return notKnown(integration.hasTls);
    return fail(
      evidenceAt(route, `${routeName(route)} goes through a VPC link without TLS`, { path: 'integration' }),
    );
  },
});
