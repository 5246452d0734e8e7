import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Types of `SourceAccessConfigurations` by which Lambda says who it is; the others tell network and trust only. */
const AUTHENTICATION = new Set([
  'BASIC_AUTH',
  'SASL_SCRAM_256_AUTH',
  'SASL_SCRAM_512_AUTH',
  'CLIENT_CERTIFICATE_TLS_AUTH',
]);

/** TRG-13. */
export const brokerMappingWithoutAuthentication = definePostureRule({
  id: 'broker-mapping-without-authentication',
  code: 'WT-TRG-13',
  title: 'The function reads from a broker that asks nobody who they are',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: [],
  subjects: ['event-source-mapping'],
  needs: ['event-source-mappings'],
  why: 'A broker that takes Lambda without credentials takes anyone in its network: whoever reaches it writes events for the function, and without TLS reads them.',
  fix: 'Turn on SASL/SCRAM or mutual TLS at the broker, and add `SourceAccessConfigurations` with `SASL_SCRAM_512_AUTH` or `CLIENT_CERTIFICATE_TLS_AUTH` (`BASIC_AUTH` for Amazon MQ).',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/kafka-cluster-auth.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html',
    'https://docs.aws.amazon.com/lambda/latest/api/API_SourceAccessConfiguration.html',
  ],
  check(mapping) {
    const { service, accessTypes = [] } = mapping;
    if (service !== 'self-managed-kafka' && service !== 'mq')
      return notApplicable('neither self-managed Kafka nor Amazon MQ');
    if (accessTypes.some((type) => AUTHENTICATION.has(valueText(type)))) return PASS;
    const open = accessTypes.find(isUnresolved);
    if (open !== undefined) return unknown(`the access type ${open.expression} is not known`);
    const value = accessTypes.map(valueText).join(', ') || 'no SourceAccessConfigurations';
    return fail(evidenceAt(mapping, 'no credentials for the broker', { path: 'accessTypes', value }));
  },
});
