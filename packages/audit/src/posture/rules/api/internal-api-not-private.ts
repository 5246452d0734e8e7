import type { Api } from '../../../model/subjects/api-gateway.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Words by which people name what is not for the public. */
const INTERNAL_WORDS = new Set(['internal', 'private', 'intranet', 'admin', 'backoffice']);

/** WT-API-15. Most APIs are public on purpose: asked only of those whose name or tags say that they are internal. */
export const internalApiNotPrivate = definePostureRule({
  id: 'internal-api-not-private',
  code: 'WT-API-15',
  title: 'Internal API can be reached from the internet',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: [
    'Prowler apigateway_restapi_public',
    'CloudSploit apigatewayPrivateEndpoints',
    'KICS Serverless API Endpoint Config Not Private',
  ],
  subjects: ['api'],
  needs: ['apis'],
  why: 'Its name or tags call the API internal, and its endpoint answers to the whole internet: a mistake in one authorizer is enough to expose it.',
  fix: 'Set `EndpointConfiguration.Types: [PRIVATE]` on the `AWS::ApiGateway::RestApi` (in SAM `EndpointConfiguration.Type: PRIVATE`), with a resource policy for your VPC endpoint (`aws:SourceVpce`).',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html'],
  check(api) {
    if (api.protocol !== 'rest') return notApplicable('only REST APIs can be private');
    const types = api.endpointTypes ?? [];
    if (types.includes('PRIVATE')) return PASS;
    const sign = signOfInternal(api);
    if (sign === undefined) return notApplicable('nothing says that the API is internal');
    const open = types.find(isUnresolved);
    if (open !== undefined) return notKnown(open);
    return fail(
      evidenceAt(api, 'the endpoint type is not PRIVATE', {
        path: 'endpointTypes',
        value: types.join(', ') || 'EDGE',
      }),
      evidenceAt(api, `called internal by ${sign}`, { path: 'name' }),
    );
  },
});

function signOfInternal(api: Api): string | undefined {
  const name = valueText(api.name);
  if (saysInternal(name)) return `its name ${name}`;
  for (const [tag, value] of Object.entries(api.tags ?? {})) {
    if (saysInternal(valueText(value))) return `its tag ${tag}`;
  }
  return undefined;
}

function saysInternal(text: string): boolean {
  const words = text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => INTERNAL_WORDS.has(word));
}
