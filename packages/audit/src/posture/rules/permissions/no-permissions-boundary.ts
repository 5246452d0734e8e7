import { isAdministrator } from '../../../access/grants/is-administrator.ts';
import { roleStanding } from '../../../access/grants/policy-standing.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-IAM-14 */
export const noPermissionsBoundary = definePostureRule({
  id: 'no-permissions-boundary',
  code: 'WT-IAM-14',
  title: 'An execution role has no permissions boundary',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R4'],
  sameAs: [],
  subjects: ['role'],
  needs: [],
  clearsWith: ['roles'],
  why: 'A permissions boundary caps what a role can ever do, whatever policies people attach later.',
  fix: 'Set `PermissionsBoundary` of the role (SAM: of the function, or in `Globals`) to a managed policy that allows the services your functions use.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-boundary.html',
  ],
  check: (role, { inventory }) => {
    if (roleStanding(inventory, role) !== 'lambda') return notApplicable('no execution role');
    if (role.permissionsBoundary === undefined && isAdministrator(inventory, role))
      return notApplicable('the role may do everything, which is a finding of its own');
    return role.permissionsBoundary === undefined
      ? fail(evidenceAt(role, 'PermissionsBoundary is not set'))
      : PASS;
  },
});
