import { known } from '../../model/unresolved.ts';
import { booleanOf, child, itemsOf, knownText, type Tree } from '../tree/tree.ts';
import type { ServerlessFunction, ServerlessService } from './service.ts';

/** Where a function's execution role comes from. */
export type RoleChoice =
  | { readonly kind: 'given'; readonly role: Tree }
  | { readonly kind: 'own'; readonly inherits: boolean }
  | { readonly kind: 'shared' };

/** Settings of one generated role. */
export interface RoleSettings {
  readonly statements: readonly Tree[];
  readonly managedPolicies: readonly Tree[];
  readonly permissionsBoundary: Tree | undefined;
  readonly name: Tree | undefined;
  readonly path: Tree | undefined;
  readonly tags: Tree | undefined;
  readonly at: Tree | undefined;
}

const PLUGIN = 'serverless-iam-roles-per-function';

/**
 * The role of a function: its own `role`; one made for it (version 4's `iam.role`, or the plugin
 * serverless-iam-roles-per-function's `iamRoleStatements`); the provider's; else the service's shared one.
 *
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
export function roleChoice(service: ServerlessService, fn: ServerlessFunction): RoleChoice {
  const explicit = child(fn.tree, 'role');
  if (explicit !== undefined) return { kind: 'given', role: explicit };
  const inherits = inheritance(service, fn);
  if (pluginStatements(service, fn) !== undefined)
    return { kind: 'own', inherits: inherits ?? pluginDefault(service) };
  const given = givenRole(service);
  if (given !== undefined) return { kind: 'given', role: given };
  if (isPerFunction(service)) return { kind: 'own', inherits: inherits ?? true };
  const role = child(fn.tree, 'iam', 'role');
  const asks = child(role, 'statements') !== undefined || child(role, 'managedPolicies') !== undefined;
  return asks ? { kind: 'own', inherits: inherits ?? false } : { kind: 'shared' };
}

function inheritance(_service: ServerlessService, fn: ServerlessFunction): boolean | undefined {
  const written = child(fn.tree, 'iamRoleStatementsInherit') ?? child(fn.tree, 'iam', 'inheritStatements');
  return known(booleanOf(written));
}

/** Statements of the plugin, which mean nothing where it is not loaded: the provider's role holds then. */
function pluginStatements(service: ServerlessService, fn: ServerlessFunction): Tree | undefined {
  return loadsPlugin(service) ? child(fn.tree, 'iamRoleStatements') : undefined;
}

/** True also where only the deployment tells the plugins: statements are hardly written for nothing. */
function loadsPlugin(service: ServerlessService): boolean {
  const plugins = service.at('plugins');
  const list = plugins?.kind === 'map' ? child(plugins, 'modules') : plugins;
  return (
    list?.kind === 'unresolved' ||
    itemsOf(list).some(
      (each) => each.kind === 'unresolved' || knownText(each)?.split('/').at(-1)?.startsWith(PLUGIN) === true,
    )
  );
}

function pluginDefault(service: ServerlessService): boolean {
  return known(booleanOf(service.at('custom', PLUGIN, 'defaultInherit'))) === true;
}

/** A role that exists elsewhere: text, or a function of CloudFormation. */
function givenRole({ provider }: ServerlessService): Tree | undefined {
  const role = child(provider, 'iam', 'role') ?? child(provider, 'role');
  if (role === undefined || role.kind === 'list') return undefined;
  if (role.kind !== 'map') return role;
  const [first] = role.entries.keys();
  return first === 'Ref' || first?.startsWith('Fn::') === true ? role : undefined;
}

function isPerFunction({ provider }: ServerlessService): boolean {
  return knownText(child(provider, 'iam', 'role', 'mode')) === 'perFunction';
}

/** Settings of the provider's role, in the new and the old spelling. */
export function providerRole({ provider }: ServerlessService): RoleSettings {
  const role = child(provider, 'iam', 'role');
  const statements = child(role, 'statements') ?? child(provider, 'iamRoleStatements');
  const policies = child(role, 'managedPolicies') ?? child(provider, 'iamManagedPolicies');
  return {
    statements: itemsOf(statements),
    managedPolicies: itemsOf(policies),
    permissionsBoundary:
      child(role, 'permissionsBoundary') ??
      child(role, 'permissionBoundary') ??
      child(provider, 'rolePermissionsBoundary'),
    name: child(role, 'name'),
    path: child(role, 'path'),
    tags: child(role, 'tags'),
    at: statements ?? policies ?? role ?? provider,
  };
}

/** Settings of the role made for a function; `inherits` adds the provider's statements. */
export function functionRole(
  service: ServerlessService,
  fn: ServerlessFunction,
  inherits: boolean,
): RoleSettings {
  const shared = providerRole(service);
  const own = child(fn.tree, 'iam', 'role');
  const isNative = isPerFunction(service);
  const statements = pluginStatements(service, fn) ?? child(own, 'statements');
  const name = child(fn.tree, 'iamRoleStatementsName') ?? child(own, 'name');
  return {
    statements: [...itemsOf(statements), ...(inherits ? shared.statements : [])],
    managedPolicies: [
      ...itemsOf(child(own, 'managedPolicies')),
      ...(isNative || pluginStatements(service, fn) !== undefined ? shared.managedPolicies : []),
    ],
    permissionsBoundary:
      child(fn.tree, 'iamPermissionsBoundary') ??
      child(own, 'permissionsBoundary') ??
      service.at('custom', PLUGIN, 'iamGlobalPermissionsBoundary') ??
      shared.permissionsBoundary,
    name,
    path: child(own, 'path') ?? (isNative ? shared.path : undefined),
    tags: child(own, 'tags') ?? shared.tags,
    at: statements ?? own ?? fn.tree,
  };
}
