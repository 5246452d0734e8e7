import { isUnresolved, known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-07. */
export const functionUrlCorsAnyOrigin = definePostureRule({
  id: 'function-url-cors-any-origin',
  code: 'WT-INV-07',
  title: 'The function URL takes browser calls from any site',
  severity: 'medium',
  class: 'security',
  risks: ['R3'],
  sameAs: ['Prowler awslambda_function_url_cors_policy', 'Checkov CKV2_AWS_75'],
  subjects: ['function-url'],
  needs: ['function-urls'],
  why: 'Scripts of every web site may read the answers; with `AllowCredentials` they do so with the cookies of whoever visits that site.',
  fix: 'List the origins of your own sites in `Cors.AllowOrigins`; leave `AllowCredentials` off where no cookie is needed.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors'],
  check(url) {
    if (url.cors === undefined) return notApplicable('no CORS settings: browsers keep other sites out');
    const origins = url.cors.allowOrigins ?? [];
    const wide = origins.find((origin) => /^(?:https?:\/\/)?\*$/.test(valueText(origin)));
    if (wide !== undefined) {
      const hasCredentials = known(url.cors.allowCredentials) === true;
      const what = hasCredentials ? 'any origin, with credentials' : 'any origin';
      const evidence = evidenceAt(url, what, { path: 'cors', value: valueText(wide) });
      return hasCredentials ? { kind: 'fail', severity: 'high', evidence: [evidence] } : fail(evidence);
    }
    const open = origins.find(isUnresolved);
    return open === undefined ? PASS : unknown(`the origin ${open.expression} is not known`);
  },
});
