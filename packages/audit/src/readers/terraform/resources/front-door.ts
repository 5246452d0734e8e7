import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { Distribution, GraphqlApi, LoadBalancer, WebAcl } from '../../../model/subjects/front-door.ts';
import { Attributes } from '../attributes.ts';
import {
  functionReference,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { webAclOf } from './api-stage.ts';
import { poolRole, prevents, userPool } from './user-pool.ts';

const POOL = ['aws_cognito_user_pool'];
const TARGET_GROUPS = ['aws_lb_target_group', 'aws_alb_target_group'];

/** AppSync, load balancers, CloudFront, WAF and Cognito. Terraform AWS provider 6 documentation, November 2026. */
export const FRONT_DOOR_MAPPINGS: SubjectMappings = {
  aws_appsync_graphql_api: (resource) => [graphqlApi(resource)],
  aws_lb: (resource) => [loadBalancer(resource)],
  aws_alb: (resource) => [loadBalancer(resource)],
  aws_cloudfront_distribution: (resource) => [distribution(resource)],
  aws_wafv2_web_acl: (resource) => [webAcl(resource)],
  aws_cognito_user_pool: (resource) => [userPool(resource)],
  aws_cognito_user_pool_client: (resource) => [
    {
      kind: 'user-pool-client',
      ...subjectBase(resource),
      userPool: required(resource.reference('user_pool_id', POOL), resource, 'user_pool_id'),
      ...present({
        writeAttributes: resource.texts('write_attributes'),
        authFlows: resource.texts('explicit_auth_flows'),
        preventsUserExistenceErrors: prevents(resource),
      }),
    },
  ],
  aws_cognito_identity_pool: (resource) => {
    const roles = pointingAt(resource, 'aws_cognito_identity_pool_roles_attachment', 'identity_pool_id')[0];
    return [
      {
        kind: 'identity-pool',
        ...subjectBase(resource),
        ...present({
          allowsGuests: resource.boolean('allow_unauthenticated_identities'),
          allowsClassicFlow: resource.boolean('allow_classic_flow'),
          authenticatedRole: poolRole(roles, 'authenticated'),
          guestRole: poolRole(roles, 'unauthenticated'),
        }),
      },
    ];
  },
};

function graphqlApi(resource: Attributes): GraphqlApi {
  const authorizer = resource.block('lambda_authorizer_config');
  const additional = resource.blocks('additional_authentication_provider');
  const log = resource.block('log_config');
  const sources = pointingAt(resource, 'aws_appsync_datasource', 'api_id').flatMap((each) =>
    each.blocks('lambda_config'),
  );
  return {
    kind: 'graphql-api',
    ...subjectBase(resource),
    authenticationTypes: [resource, ...additional].flatMap((each) => each.text('authentication_type') ?? []),
    functions: sources.map((each) => required(functionReference(each, 'function_arn'), each, 'function_arn')),
    ...present({
      authorizerFunction:
        authorizer === undefined ? undefined : functionReference(authorizer, 'authorizer_uri'),
      logLevel: log?.text('field_log_level'),
      tracing: resource.boolean('xray_enabled'),
      visibility: resource.text('visibility'),
      webAcl: webAclOf(resource),
    }),
  };
}

function loadBalancer(resource: Attributes): LoadBalancer {
  const listeners = ['aws_lb_listener', 'aws_alb_listener'].flatMap((type) =>
    pointingAt(resource, type, 'load_balancer_arn'),
  );
  const routes = listeners.flatMap((listener) => [
    ...routesOf(listener, 'default_action'),
    ...['aws_lb_listener_rule', 'aws_alb_listener_rule']
      .flatMap((type) => pointingAt(listener, type, 'listener_arn'))
      .flatMap((rule) => routesOf(rule, 'action')),
  ]);
  const leading = routes.filter((each) => each.functions.length > 0);
  const functions = new Map(
    leading.flatMap((each) => each.functions).map((each) => [JSON.stringify(each), each]),
  );
  const internal = resource.boolean('internal');
  const scheme = typeof internal === 'boolean' ? (internal ? 'internal' : 'internet-facing') : internal;
  return {
    kind: 'load-balancer',
    ...subjectBase(resource),
    securityGroups: resource.references('security_groups', ['aws_security_group']),
    functions: [...functions.values()],
    ...present({
      scheme,
      authenticates: leading.length === 0 ? undefined : leading.every((each) => each.authenticates),
      webAcl: webAclOf(resource),
    }),
  };
}

/** What one listener or rule does: the functions it forwards to, and whether it authenticates before. */
function routesOf(resource: Attributes, name: string) {
  const actions = resource.blocks(name);
  if (actions.length === 0) return [];
  const groups = actions.flatMap((action) => [
    ...[action.target('target_group_arn', TARGET_GROUPS)],
    ...action
      .blocks('forward')
      .flatMap((each) => each.blocks('target_group'))
      .map((each) => each.target('arn', TARGET_GROUPS)),
  ]);
  const functions = groups
    .flatMap((group) => (group === undefined ? [] : new Attributes(resource.resources, group)))
    .filter((group) => group.raw('target_type') === 'lambda')
    .flatMap((group) =>
      ['aws_lb_target_group_attachment', 'aws_alb_target_group_attachment'].flatMap((type) =>
        pointingAt(group, type, 'target_group_arn'),
      ),
    )
    .map((each): Reference => required(functionReference(each, 'target_id'), each, 'target_id'));
  const authenticates = actions.some((each) => String(each.raw('type')).startsWith('authenticate-'));
  return [{ functions, authenticates }];
}

function distribution(resource: Attributes): Distribution {
  const behaviors = [
    ...resource.blocks('default_cache_behavior'),
    ...resource.blocks('ordered_cache_behavior'),
  ];
  const edges = behaviors.flatMap((each) => each.blocks('lambda_function_association'));
  const origins = resource.blocks('origin');
  return {
    kind: 'distribution',
    ...subjectBase(resource),
    edgeFunctions: edges.map((each) => required(functionReference(each, 'lambda_arn'), each, 'lambda_arn')),
    originFunctions: origins.flatMap((each) => originFunction(each)),
    originDomains: origins.map((each) => each.directText('domain_name') ?? each.unresolved('domain_name')),
    ...present({ webAcl: distributionAcl(resource) }),
  };
}

function distributionAcl(resource: Attributes): Reference | undefined {
  const text = resource.raw('web_acl_id');
  return text === '' ? undefined : resource.reference('web_acl_id', ['aws_wafv2_web_acl']);
}

/** A function URL as origin, usually cut out of `function_url` by an expression. */
function originFunction(origin: Attributes): readonly Reference[] {
  const types = ['aws_lambda_function_url'];
  const domain = origin.raw('domain_name');
  const known =
    typeof domain === 'string' ? origin.resources.withIdentity(types, `https://${domain}/`) : undefined;
  const url = known ?? origin.targets('domain_name', types)[0];
  if (url === undefined) return [];
  const reference = functionReference(new Attributes(origin.resources, url), 'function_name');
  return reference === undefined ? [] : [reference];
}

function webAcl(resource: Attributes): WebAcl {
  const statements = resource.blocks('rule').flatMap((each) => each.blocks('statement'));
  const associations = pointingAt(resource, 'aws_wafv2_web_acl_association', 'web_acl_arn');
  const distributions = pointingAt(resource, 'aws_cloudfront_distribution', 'web_acl_id');
  return {
    kind: 'web-acl',
    ...subjectBase(resource),
    managedRuleGroups: statements
      .flatMap((each) => each.blocks('managed_rule_group_statement'))
      .flatMap((each) => each.text('name') ?? []),
    hasRateRule: statements.some((each) => each.blocks('rate_based_statement').length > 0),
    protects: [
      ...associations.map((each) => required(each.reference('resource_arn'), each, 'resource_arn')),
      ...distributions.map((each): Reference => ({ kind: 'reference', id: each.instance.id })),
    ],
  };
}
