import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-GOV-06 */
export const regionUnexpected = definePostureRule({
  id: 'region-unexpected',
  code: 'WT-GOV-06',
  title: 'A function runs in a region where none is expected',
  severity: 'medium',
  class: 'security',
  risks: ['R11'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Regions that nobody looks at are where intruders start functions: to mine, to keep a way back in, or to move data out.',
  fix: 'Find out who made it, and deny the region by a service control policy on `aws:RequestedRegion`. Expected regions are `expectedRegions` in the settings.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
  ],
  check: (subject, { settings }) => {
    if (settings.expectedRegions.length === 0) return notApplicable('no expected regions are set');
    if (subject.region.startsWith('<') || subject.region === '') return unknown('the region is not known');
    return settings.expectedRegions.includes(subject.region)
      ? PASS
      : fail(evidenceAt(subject, 'region', { value: subject.region }));
  },
});
