import type { UserPool, UserPoolClient } from '../../../model/subjects/front-door.ts';
import { isUnresolved, known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Words in the names of attributes by which applications tell what somebody may do, or whose data they see. */
const RIGHTS = new Set([
  'access',
  'account',
  'admin',
  'group',
  'level',
  'org',
  'organisation',
  'organization',
  'permission',
  'plan',
  'privilege',
  'right',
  'role',
  'scope',
  'tenant',
  'tier',
]);

/** COG-04. */
export const userPoolClientWritesRights = definePostureRule({
  id: 'user-pool-client-writes-rights',
  code: 'WT-COG-04',
  title: 'People may change an attribute that says what they may do',
  severity: 'high',
  class: 'security',
  risks: ['R2'],
  sameAs: [],
  subjects: ['user-pool-client'],
  needs: ['user-pools'],
  why: 'Whoever is signed in calls `UpdateUserAttributes` with their own token, sets `custom:role` to admin, and the next token says so.',
  fix: 'List in `WriteAttributes` only what people may change themselves; keep roles in groups, or in attributes that only administrators write.',
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html',
  ],
  check(client, { inventory }) {
    const pool = inventory.resolveAs('user-pool', client.userPool);
    return client.writeAttributes === undefined ? byDefault(client, pool) : asListed(client);
  },
});

function asListed(client: UserPoolClient): Outcome {
  const attributes = client.writeAttributes ?? [];
  const risky = attributes.map(known).find((name) => name?.startsWith('custom:') === true && isRight(name));
  if (risky !== undefined) {
    const what = 'the client may write an attribute that carries rights';
    return fail(evidenceAt(client, what, { path: 'writeAttributes', value: risky }));
  }
  const open = attributes.find(isUnresolved);
  return open === undefined ? PASS : unknown(`the attribute ${open.expression} is not known`);
}

/** AWS's reference says that clients then write the standard attributes; people found custom ones writable as well. */
function byDefault(client: UserPoolClient, pool: UserPool | undefined): Outcome {
  if (pool === undefined) return unknown('the attributes of the user pool are not known');
  if (pool.customAttributes.length === 0) return notApplicable('the user pool has no custom attributes');
  const risky = pool.customAttributes.map(known).find((name) => name !== undefined && isRight(name));
  if (risky === undefined) return PASS;
  const what = 'no WriteAttributes: the default may let people write an attribute that carries rights';
  return { kind: 'fail', severity: 'low', evidence: [evidenceAt(client, what, { value: risky })] };
}

function isRight(attribute: string): boolean {
  const words = attribute
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => RIGHTS.has(word) || RIGHTS.has(word.replace(/s$/, '')));
}
