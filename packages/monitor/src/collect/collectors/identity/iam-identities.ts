import type { ApiFailure } from '../../account-reader.ts';
import {
  type Attachments,
  managedPolicy,
  readGroup,
  readRole,
  readUser,
} from '../../answers/identity-answers.ts';
import { readRolesOneByOne } from '../../answers/roles-one-by-one.ts';
import { expectFailure } from '../../collect-scope.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { pageCalls } from '../../page-calls.ts';
import { type Fields, fieldsOf } from '../../parse/fields.ts';

/** Roles, users, groups and policies of the account, in one listing; role by role where that listing is denied. */
export const iamIdentities = defineCollector({
  id: 'iam-identities',
  provides: ['roles', 'principals', 'managed-policies'],
  scope: 'account',
  calls: [
    'iam:GetAccountAuthorizationDetails',
    'iam:GetPolicy',
    'iam:GetPolicyVersion',
    'iam:GetRolePolicy',
    'iam:ListAttachedRolePolicies',
    'iam:ListRolePolicies',
    'iam:ListRoles',
  ],
  async *collect(scope) {
    const attached: Attachments = new Map();
    const managed: Fields[] = [];
    try {
      for await (const page of pageCalls(scope.reader, 'iam:GetAccountAuthorizationDetails', {})) {
        const fields = fieldsOf(page);
        managed.push(...fields.list('Policies'));
        yield* holders(scope, fields, attached);
      }
    } catch (error) {
      yield* afterFailure(scope, expectFailure(error), managed.length > 0 || attached.size > 0);
    }
    for (const each of managed) yield* managedPolicy(scope, each, attached);
  },
});

function* holders(scope: CollectScope, page: Fields, attached: Attachments): Iterable<Collected> {
  for (const each of page.list('RoleDetailList')) yield* readRole(scope, each, attached);
  for (const each of page.list('UserDetailList')) yield* readUser(scope, each, attached);
  for (const each of page.list('GroupDetailList')) yield* readGroup(scope, each, attached);
}

async function* afterFailure(
  scope: CollectScope,
  failure: ApiFailure,
  hasPages: boolean,
): AsyncIterable<Collected> {
  scope.note(failure, { facet: 'principals' });
  if (!hasPages) yield* readRolesOneByOne(scope);
  else scope.note(failure, { facet: ['roles', 'managed-policies'] });
}
