import type { Subject } from '../../../model/subjects/subject.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { type Scope, subjectBase } from '../scope.ts';
import { COGNITO_MAPPERS } from './cognito.ts';
import { DATA_STORE_MAPPERS } from './data-stores.ts';
import { EVENT_MAPPERS } from './events.ts';
import { FRONT_MAPPERS } from './fronts.ts';
import { HTTP_API_MAPPERS } from './http-api.ts';
import { IDENTITY_MAPPERS } from './identity.ts';
import { KEY_AND_SECRET_MAPPERS } from './keys-and-secrets.ts';
import { LAMBDA_FUNCTION_MAPPERS } from './lambda-function.ts';
import { LAMBDA_PART_MAPPERS } from './lambda-parts.ts';
import { LAMBDA_PERMISSION_MAPPERS } from './lambda-permission.ts';
import { LAMBDA_VERSION_MAPPERS } from './lambda-versions.ts';
import { MESSAGING_MAPPERS } from './messaging.ts';
import { NETWORK_MAPPERS } from './network.ts';
import { OBSERVABILITY_MAPPERS } from './observability.ts';
import type { ResourceMapper, ResourceMappers } from './resource-mapper.ts';
import { REST_API_MAPPERS } from './rest-api.ts';
import { REST_ROUTE_MAPPERS } from './rest-routes.ts';
import { USAGE_PLAN_MAPPERS } from './usage-plans.ts';
import { WEB_ACL_MAPPERS } from './web-acl.ts';
import { WORKFLOW_MAPPERS } from './workflows.ts';

const SERVICES: readonly ResourceMappers[] = [
  LAMBDA_FUNCTION_MAPPERS,
  LAMBDA_VERSION_MAPPERS,
  LAMBDA_PERMISSION_MAPPERS,
  LAMBDA_PART_MAPPERS,
  IDENTITY_MAPPERS,
  REST_API_MAPPERS,
  REST_ROUTE_MAPPERS,
  HTTP_API_MAPPERS,
  USAGE_PLAN_MAPPERS,
  WEB_ACL_MAPPERS,
  FRONT_MAPPERS,
  COGNITO_MAPPERS,
  MESSAGING_MAPPERS,
  EVENT_MAPPERS,
  DATA_STORE_MAPPERS,
  WORKFLOW_MAPPERS,
  OBSERVABILITY_MAPPERS,
  KEY_AND_SECRET_MAPPERS,
  NETWORK_MAPPERS,
];

/** Every mapper by resource type. A type whose mapper gives nothing is told by the resource that it belongs to. */
const MAPPERS: ReadonlyMap<string, ResourceMapper> = new Map(
  SERVICES.flatMap((each) => Object.entries(each)),
);

/** The subjects of all resources, in the order of the template; types without a mapper are kind `resource`. */
export function subjectsOfResources(scope: Scope): readonly Subject[] {
  return [...scope.resources.values()].flatMap((resource) => {
    const mapper = MAPPERS.get(resource.type) ?? otherResource;
    return isIgnoredType(resource.type) ? [] : mapper(resource, scope);
  });
}

/** Types that stand for no thing that a policy could name, or whose provider decides what they are. */
function isIgnoredType(type: string): boolean {
  return /^(?:Custom::|AWS::CDK::|AWS::CloudFormation::(?:CustomResource|WaitCondition))/.test(type);
}

function otherResource(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  return [{ kind: 'resource', ...subjectBase(resource, scope), type: resource.type }];
}
