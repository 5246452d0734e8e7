import { evidenceAt } from '../../evidence-at.ts';
import { PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOTICE_DAYS = 30;

/** WT-API-25. API Gateway makes these certificates for 365 days and does not renew them. */
export const clientCertificateExpires = definePostureRule({
  id: 'client-certificate-expires',
  code: 'WT-API-25',
  title: 'Client certificate of an API is near its end',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: ['CloudSploit apigatewayCertificateRotation'],
  subjects: ['client-certificate'],
  needs: ['client-certificates'],
  why: 'When it ends, the back end refuses every request, and the quick way out is to stop checking the certificate.',
  fix: 'Declare a second `AWS::ApiGateway::ClientCertificate`, let the back end accept both, then name the new one in `ClientCertificateId` of the stage.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
  ],
  check(certificate, { inventory }) {
    const end = Date.parse(certificate.expires ?? '');
    if (Number.isNaN(end)) return unknown('when the certificate ends is not known');
    const days = Math.floor((end - Date.parse(inventory.capturedAt)) / DAY);
    if (days > NOTICE_DAYS) return PASS;
    const evidence = [
      evidenceAt(certificate, 'ends', { path: 'expires', value: certificate.expires ?? '' }),
      evidenceAt(certificate, 'days left', { value: days }),
    ];
    return { kind: 'fail', evidence, severity: days < 0 ? 'high' : 'medium' };
  },
});
