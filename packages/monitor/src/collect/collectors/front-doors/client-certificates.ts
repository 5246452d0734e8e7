import { present } from '@watertight/audit/model/present.ts';
import { certificateArn } from '../../answers/rest-stages.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Client certificates with which API Gateway signs on to backends. */
export const clientCertificates = defineCollector({
  id: 'client-certificates',
  provides: ['client-certificates'],
  scope: 'region',
  calls: ['apigateway:GET'],
  async *collect(scope) {
    const purpose = { facet: 'client-certificates' } as const;
    for await (const fields of scope.list('api-gateway:GetClientCertificates', { limit: 500 }, purpose)) {
      const id = fields.text('clientCertificateId');
      if (id === undefined) continue;
      yield {
        kind: 'client-certificate',
        ...subjectBase(scope, certificateArn(scope, id), id),
        ...present({ expires: fields.time('expirationDate') }),
      };
    }
  },
});
