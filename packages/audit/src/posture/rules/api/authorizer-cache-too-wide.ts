import { apiRoutes } from '../../../access/api-routes.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Severity } from '../../../model/severity.ts';
import type { ApiAuthorizer } from '../../../model/subjects/api-gateway.ts';
import { isUnresolved, known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Identity sources that many callers share, or that they choose freely: they name nobody. */
const NAMES_NOBODY =
  /^(?:\$?context\.|\$?stageVariables\.)|\.header\.(?:user-agent|host|accept|accept-[a-z]+|origin|referer|content-type|x-forwarded-[a-z]+)$/i;
const NAMES_THE_ROUTE =
  /context\.(?:routeKey|path|resourcePath|resourceId|httpMethod|http\.path|http\.method)$/i;
/** An Allow for every method, in the code of the authorizer. */
const ALLOWS_EVERYTHING = /["']?Resource["']?\s*:\s*\[?\s*["']\*["']/;

/**
 * WT-API-24. What the authorizer's code decides is mostly not known statically. Known is under which key its answer is
 * kept: one that names nobody gives the answer for one caller to the next; one that names no route gives the answer
 * for one route to the others, which matters when the answer is not a policy (HTTP APIs) or is a policy for `*`.
 */
export const authorizerCacheTooWide = definePostureRule({
  id: 'authorizer-cache-too-wide',
  code: 'WT-API-24',
  title: 'Cached answer of a Lambda authorizer counts for other callers or routes',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: [],
  subjects: ['authorizer'],
  needs: ['authorizers', 'apis'],
  why: 'API Gateway keeps the answer of the authorizer under its identity sources. Whoever sends the same ones within the time to live gets the same answer, without the authorizer being asked.',
  fix: 'Let `IdentitySource` name the credential (`method.request.header.Authorization`) and, where routes differ in who may call them, the route (`$context.routeKey`, `context.resourcePath`); or set `AuthorizerResultTtlInSeconds: 0` (SAM: `ReauthorizeEvery: 0`). Return a policy for the methods that the caller may use, not for `*`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
  ],
  check(authorizer, { inventory }) {
    if (isUnresolved(authorizer.type)) return notKnown(authorizer.type);
    const type = authorizer.type.toUpperCase();
    if (type !== 'TOKEN' && type !== 'REQUEST') return notApplicable('API Gateway checks the tokens itself');
    if (isUnresolved(authorizer.cacheSeconds)) return notKnown(authorizer.cacheSeconds);
    const protocol = inventory.resolveAs('api', authorizer.api)?.protocol ?? 'rest';
    if (protocol === 'websocket' || authorizer.cacheSeconds === 0) return PASS;
    const sources = authorizer.identitySources ?? [];
    const named =
      sources.length === 0 && type === 'TOKEN' ? ['method.request.header.Authorization'] : sources;
    const seconds = authorizer.cacheSeconds ?? REST_DEFAULT_SECONDS;
    const outcome = judgeKey(authorizer, { seconds, sources: named.map(valueText), inventory });
    const isStated = authorizer.cacheSeconds !== undefined || protocol === 'rest';
    return outcome.kind === 'fail' && !isStated ? unknown('the template does not say for how long') : outcome;
  },
});

/** What REST APIs do when not told; for HTTP APIs AWS documents no default, and WebSocket APIs do not cache. */
const REST_DEFAULT_SECONDS = 300;

interface CacheKey {
  readonly seconds: number;
  readonly sources: readonly string[];
  readonly inventory: Inventory;
}

function judgeKey(authorizer: ApiAuthorizer, key: CacheKey): Outcome {
  const { sources, inventory } = key;
  if (sources.length === 0)
    return failed(authorizer, key, ['high', 'no identity source: all callers share one answer']);
  if (sources.every((source) => NAMES_NOBODY.test(source))) {
    return failed(authorizer, key, ['high', `identity sources that name no caller: ${sources.join(', ')}`]);
  }
  if (sources.some((source) => NAMES_THE_ROUTE.test(source))) return PASS;
  const routes = apiRoutes(inventory, authorizer.api).filter(
    (route) => inventory.resolve(route.authorizer)?.id === authorizer.id,
  );
  if (routes.length < 2) return PASS;
  if (authorizer.simpleResponses === true) {
    return failed(authorizer, key, ['low', `one answer for all of its ${routes.length} routes`]);
  }
  const code = known(inventory.resolveAs('function', authorizer.function)?.code?.inline);
  if (code === undefined || !ALLOWS_EVERYTHING.test(code)) return PASS;
  return failed(authorizer, key, [
    'medium',
    `its code allows every method, for all of its ${routes.length} routes`,
  ]);
}

function failed(
  authorizer: ApiAuthorizer,
  { seconds }: CacheKey,
  [severity, what]: readonly [Severity, string],
): Outcome {
  const evidence = [
    evidenceAt(authorizer, what, { path: 'identitySources' }),
    evidenceAt(authorizer, 'seconds that an answer is kept', { path: 'cacheSeconds', value: seconds }),
  ];
  return { kind: 'fail', severity, evidence };
}
