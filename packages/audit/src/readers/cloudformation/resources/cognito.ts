import { present } from '../../../model/present.ts';
import type { IdentityPool, UserPool, UserPoolClient } from '../../../model/subjects/front-door.ts';
import { isUnresolved, unresolved } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  entriesOf,
  itemsOf,
  numberOf,
  type Tree,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import { functionLink } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

const POOL = 'AWS::Cognito::UserPool';
const ATTACHMENT = 'AWS::Cognito::IdentityPoolRoleAttachment';

/** Cognito's user pools, their clients, and identity pools. */
export const COGNITO_MAPPERS: ResourceMappers = {
  [POOL]: (resource, scope) => [userPoolOf(resource, scope)],
  'AWS::Cognito::UserPoolClient': (resource, scope) => [clientOf(resource, scope)],
  'AWS::Cognito::IdentityPool': (resource, scope) => [identityPoolOf(resource, scope)],
  [ATTACHMENT]: () => [],
};

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
const STANDARD_ATTRIBUTES: ReadonlySet<string> = new Set([
  'address',
  'birthdate',
  'email',
  'email_verified',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'phone_number_verified',
  'picture',
  'preferred_username',
  'profile',
  'sub',
  'updated_at',
  'website',
  'zoneinfo',
]);

function userPoolOf(resource: ResolvedResource, scope: Scope): UserPool {
  const p = resource.properties;
  const policy = child(p, 'Policies', 'PasswordPolicy');
  const attributes = itemsOf(child(p, 'Schema')).flatMap((each) => textOf(child(each, 'Name')) ?? []);
  return {
    kind: 'user-pool',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'UserPoolName')) ?? resource.name }),
    triggers: Object.fromEntries(
      entriesOf(child(p, 'LambdaConfig')).flatMap(([trigger, tree]) => {
        const target = tree.kind === 'map' ? child(tree, 'LambdaArn') : tree;
        return trigger === 'KMSKeyID' || target === undefined
          ? []
          : [[trigger, functionLink(target, scope).function]];
      }),
    ),
    customAttributes: attributes
      .filter((each) => isUnresolved(each) || !STANDARD_ATTRIBUTES.has(each))
      .map((each) => (isUnresolved(each) ? each : `custom:${each}`)),
    ...present({
      mfa: textOf(child(p, 'MfaConfiguration')),
      passwordPolicy: policy === undefined ? undefined : passwordPolicyOf(policy),
      adminCreatesUsersOnly: booleanOf(child(p, 'AdminCreateUserConfig', 'AllowAdminCreateUserOnly')),
      advancedSecurity: textOf(child(p, 'UserPoolAddOns', 'AdvancedSecurityMode')),
    }),
    places: placesOf({ mfa: child(p, 'MfaConfiguration'), passwordPolicy: policy }),
  };
}

function passwordPolicyOf(tree: Tree): UserPool['passwordPolicy'] & {} {
  return present({
    minimumLength: numberOf(child(tree, 'MinimumLength')),
    requiresLowercase: booleanOf(child(tree, 'RequireLowercase')),
    requiresUppercase: booleanOf(child(tree, 'RequireUppercase')),
    requiresNumbers: booleanOf(child(tree, 'RequireNumbers')),
    requiresSymbols: booleanOf(child(tree, 'RequireSymbols')),
  });
}

function clientOf(resource: ResolvedResource, scope: Scope): UserPoolClient {
  const p = resource.properties;
  const prevents = textOf(child(p, 'PreventUserExistenceErrors'));
  const writes = child(p, 'WriteAttributes');
  const flows = child(p, 'ExplicitAuthFlows');
  return {
    kind: 'user-pool-client',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'ClientName')) ?? resource.name }),
    userPool: scope.referenceTo(child(p, 'UserPoolId'), POOL) ?? unresolved('no UserPoolId'),
    ...present({
      writeAttributes: writes === undefined ? undefined : textsOf(writes),
      authFlows: flows === undefined ? undefined : textsOf(flows),
      preventsUserExistenceErrors:
        prevents === undefined || isUnresolved(prevents) ? prevents : prevents === 'ENABLED',
    }),
  };
}

function identityPoolOf(resource: ResolvedResource, scope: Scope): IdentityPool {
  const p = resource.properties;
  const [attachment] = scope.attached(ATTACHMENT, 'IdentityPoolId', resource);
  const role = (name: string) =>
    scope.referenceTo(child(attachment?.properties, 'Roles', name), 'AWS::IAM::Role');
  return {
    kind: 'identity-pool',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'IdentityPoolName')) ?? resource.name }),
    ...present({
      allowsGuests: booleanOf(child(p, 'AllowUnauthenticatedIdentities')),
      allowsClassicFlow: booleanOf(child(p, 'AllowClassicFlow')),
      authenticatedRole: role('authenticated'),
      guestRole: role('unauthenticated'),
    }),
    places: placesOf({ allowsGuests: child(p, 'AllowUnauthenticatedIdentities') }),
  };
}
