import type { Subject } from '../../../model/subjects/subject.ts';
import type { Scope } from '../scope.ts';
import { HTTP_API_MAPPERS } from './http-api.ts';
import { IDENTITY_MAPPERS } from './identity.ts';
import { LAMBDA_FUNCTION_MAPPERS } from './lambda-function.ts';
import { LAMBDA_PART_MAPPERS } from './lambda-parts.ts';
import { LAMBDA_PERMISSION_MAPPERS } from './lambda-permission.ts';
import { LAMBDA_VERSION_MAPPERS } from './lambda-versions.ts';
import { isIgnoredType, otherResource } from './other-resource.ts';
import type { ResourceMapper, ResourceMappers } from './resource-mapper.ts';
import { REST_API_MAPPERS } from './rest-api.ts';
import { REST_ROUTE_MAPPERS } from './rest-routes.ts';
import { USAGE_PLAN_MAPPERS } from './usage-plans.ts';
import { WEB_ACL_MAPPERS } from './web-acl.ts';

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
];

/** Every mapper by resource type. */
const MAPPERS: ReadonlyMap<string, ResourceMapper> = new Map(
  SERVICES.flatMap((each) => Object.entries(each)),
);

/** The subjects of all resources, in the order of the template. What one resource makes fail is reported, not thrown. */
export function subjectsOfResources(scope: Scope): readonly Subject[] {
  return [...scope.resources.values()].flatMap((resource) => {
    const mapper = MAPPERS.get(resource.type);
    if (mapper !== undefined) return mapper(resource, scope);
    return isIgnoredType(resource.type) ? [] : [otherResource(resource, scope)];
  });
}
