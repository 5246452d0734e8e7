import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Origins that every page can have: all of them, all of a scheme, and the one of sandboxed frames and local files. */
const ANY_ORIGIN = /^(?:\*|https?:\/\/\*|null)$/i;

/** WT-API-16. */
export const apiCorsAnyOrigin = definePostureRule({
  id: 'api-cors-any-origin',
  code: 'WT-API-16',
  title: 'API answers browser requests from any web page',
  severity: 'low',
  class: 'security',
  risks: ['R3'],
  sameAs: [],
  subjects: ['api'],
  needs: ['apis'],
  why: 'Any page that a user visits can call the API from their browser and read the answers; with credentials allowed it does so in their name.',
  fix: 'Name the origins of your own pages in `CorsConfiguration.AllowOrigins` (HTTP APIs) or `Cors.AllowOrigin` (SAM), and leave `AllowCredentials` off unless cookies are used.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  ],
  check(api) {
    if (api.cors === undefined) return notApplicable('the API has no CORS configuration');
    const any = api.cors.allowOrigins.find(
      (origin) => !isUnresolved(origin) && ANY_ORIGIN.test(unquoted(origin)),
    );
    if (any === undefined) {
      const open = api.cors.allowOrigins.find(isUnresolved);
      return open === undefined ? PASS : notKnown(open);
    }
    const withCredentials = api.cors.allowCredentials === true;
    const what = withCredentials ? 'any origin may call with credentials' : 'any origin may call';
    const evidence = [evidenceAt(api, what, { path: 'cors' })];
    return { kind: 'fail', evidence, severity: withCredentials ? 'high' : 'low' };
  },
});

/** SAM wants the value of a header with its quotes: `'*'`. */
function unquoted(origin: string): string {
  return origin.trim().replaceAll(/^["']|["']$/g, '');
}
