/** Plugins that change neither roles nor APIs nor triggers: local servers, bundlers, tests, reports. */
const HARMLESS =
  /^(?:serverless-(?:offline|esbuild|webpack|bundle|plugin-typescript|typescript|dotenv-plugin|python-requirements|prune-plugin|pseudo-parameters|plugin-common-excludes|plugin-include-dependencies|plugin-utils|jest-plugin|mocha-plugin|dynamodb-local|dynamodb|s3-local|s3-sync|deployment-bucket|latest-layer-version|export-env|watertight|stage-manager|better-credentials|plugin-ifelse|plugin-split-stacks|plugin-warmup|associate-waf|plugin-tracing|plugin-lambda-insights|plugin-datadog|newrelic-lambda-layers|lift|domain-manager|certificate-creator|iam-roles-per-function|rust|go-plugin|plugin-git-variables|plugin-resource-tagging|cloudformation-sub-variables)|@.*\/serverless-.*(?:offline|esbuild))$/;

/** What a plugin does that the reader does not follow; undefined when it does none of that. */
const FOLLOWED: ReadonlySet<string> = new Set(['serverless-iam-roles-per-function']);

/** Plugins that make resources with a role in what functions may do or how they are reached. */
const MAKES_MORE: Readonly<Record<string, string>> = {
  'serverless-associate-waf': 'its web ACL association is not read',
  'serverless-lift': 'its constructs are not read',
  'serverless-domain-manager': 'its domain names are not read',
  'serverless-step-functions': 'its state machines are not read',
  'serverless-appsync-plugin': 'its GraphQL APIs are not read',
  'serverless-apigateway-service-proxy': 'its API routes are not read',
  'serverless-plugin-aws-alerts': 'its alarms are not read',
  'serverless-plugin-warmup': 'the function that it makes is not read',
  'serverless-plugin-canary-deployments': 'its aliases are not read',
  'serverless-api-gateway-throttling': 'its throttling settings are not read',
  'serverless-api-gateway-caching': 'its cache settings are not read',
  'serverless-plugin-log-subscription': 'its subscriptions are not read',
  'serverless-plugin-log-retention': 'its retention settings are not read',
  'serverless-domain': 'its domain names are not read',
};

/** Why a plugin makes the reading incomplete; undefined when it does not. */
export function pluginGap(name: string): string | undefined {
  if (FOLLOWED.has(name)) return undefined;
  const known = Object.hasOwn(MAKES_MORE, name) ? MAKES_MORE[name] : undefined;
  if (known !== undefined) return known;
  return HARMLESS.test(name) ? undefined : 'what this plugin adds is not known';
}
