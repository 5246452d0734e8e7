import type { GraphqlApi } from '../../../model/subjects/front-door.ts';
import { isUnresolved, known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** SRC-08. */
export const graphqlApiUnloggedOrKeyOnly = definePostureRule({
  id: 'graphql-api-unlogged-or-key-only',
  code: 'WT-SRC-08',
  title: 'A GraphQL API keeps no record of requests, or asks for an API key only',
  severity: 'medium',
  class: 'security',
  risks: ['R5', 'R2'],
  sameAs: [
    'Prowler appsync_field_level_logging_enabled, appsync_graphql_api_no_api_key_authentication',
    'Checkov CKV_AWS_193, CKV_AWS_194',
    'cdk-nag AppSyncGraphQLRequestLogging',
    'serverless-rules WS3000',
  ],
  subjects: ['graphql-api'],
  needs: ['graphql-apis'],
  why: 'One GraphQL request can fan out over many resolvers and functions; with neither logs nor traces nobody can tell afterwards what was asked. An API key is in every client and tells who pays, not who is there.',
  fix: 'Set `LogConfig` with `FieldLogLevel: ERROR` or `ALL` (or at least `XrayEnabled: true`), and an `AuthenticationType` other than `API_KEY`.',
  references: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html',
    'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  ],
  check(api) {
    const evidence = [...byKeyOnly(api), ...unrecorded(api)];
    if (evidence.length > 0) {
      const isKeyOnly = byKeyOnly(api).length > 0;
      return isKeyOnly ? fail(...evidence) : { kind: 'fail', severity: 'low', evidence };
    }
    const open = [api.logLevel, api.tracing, ...api.authenticationTypes].find(isUnresolved);
    return open === undefined || isRecorded(api)
      ? PASS
      : unknown(`the value of ${open.expression} is not known`);
  },
});

function byKeyOnly(api: GraphqlApi): readonly Evidence[] {
  const types = api.authenticationTypes;
  const isKeyOnly = types.length > 0 && types.every((type) => type === 'API_KEY');
  if (!isKeyOnly || known(api.visibility) === 'PRIVATE') return [];
  return [
    evidenceAt(api, 'an API key is the only authentication', {
      path: 'authenticationTypes',
      value: 'API_KEY',
    }),
  ];
}

function isRecorded(api: GraphqlApi): boolean {
  const level = known(api.logLevel);
  return (level !== undefined && level !== 'NONE') || known(api.tracing) === true;
}

/** Neither field logs nor traces, for sure. */
function unrecorded(api: GraphqlApi): readonly Evidence[] {
  if (isRecorded(api) || isUnresolved(api.logLevel) || isUnresolved(api.tracing)) return [];
  return [
    evidenceAt(api, 'neither field logging nor tracing is on', {
      path: 'logLevel',
      value: api.logLevel ?? 'off',
    }),
  ];
}
