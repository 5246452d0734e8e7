import type { Inventory } from '../../../model/inventory.ts';
import type { ApiDomainName } from '../../../model/subjects/api-gateway.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** TLS 1.2 and the enhanced policies, all of which demand 1.2 or 1.3: `SecurityPolicy_TLS13_1_2_2021_06`. */
const MODERN = /^(?:TLS_1_[23]|SecurityPolicy_TLS1[23]_(?!1_[01]_).+)$/;
const OLD = /^(?:TLS_1_[01]|SecurityPolicy_TLS1\d_1_[01]_.+)$/;

/** WT-API-10. A domain name of HTTP or WebSocket APIs has TLS 1.2 whatever it says. */
export const domainNameOldTls = definePostureRule({
  id: 'domain-name-old-tls',
  code: 'WT-API-10',
  title: 'API domain name accepts TLS older than 1.2',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: [
    'Checkov CKV_AWS_206',
    'CloudSploit customDomainTlsVersion',
    'cfn_nag W62',
    'Trivy AWS-0005',
    'Config api-gw-domain-name-tls-check',
  ],
  subjects: ['domain-name'],
  needs: ['domain-names'],
  why: 'TLS 1.0 and 1.1 have known weaknesses: somebody on the network path can make a client fall back to them and read or change its requests.',
  fix: 'Set `SecurityPolicy: TLS_1_2` (or a `SecurityPolicy_TLS13_…` policy) on the `AWS::ApiGateway::DomainName`; in SAM `Domain.SecurityPolicy: TLS_1_2`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html',
  ],
  check(domain, { inventory }) {
    const policy = domain.securityPolicy;
    if (isUnresolved(policy)) return notKnown(policy);
    if (policy !== undefined && MODERN.test(policy)) return PASS;
    if (hasNoRestApi(inventory, domain)) return PASS;
    if (policy !== undefined && !OLD.test(policy))
      return unknown(`the security policy ${policy} is not known`);
    const what = policy === undefined ? 'no security policy is set' : 'the security policy accepts TLS 1.0';
    return fail(
      evidenceAt(domain, what, {
        path: 'securityPolicy',
        ...(policy === undefined ? {} : { value: policy }),
      }),
    );
  },
});

function hasNoRestApi(inventory: Inventory, domain: ApiDomainName): boolean {
  const protocols = domain.apis.map((each) => inventory.resolveAs('api', each)?.protocol);
  return protocols.length > 0 && protocols.every((each) => each === 'http' || each === 'websocket');
}
