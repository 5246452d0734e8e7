import { blastRadius } from '../../../access/answers/blast-radius.ts';
import { isAdministrator } from '../../../access/grants/is-administrator.ts';
import { linkEvidence } from '../../answer-evidence.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-IAM-21 */
export const largeBlastRadius = definePostureRule({
  id: 'large-blast-radius',
  code: 'WT-IAM-21',
  title: 'The function reaches much more than one purpose needs',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R4'],
  sameAs: [],
  subjects: ['function'],
  needs: ['roles'],
  why: 'What the execution role reaches is what an attacker in the function reaches. A function that may read every table or write to every queue turns a small hole into a large one.',
  fix: "Name the tables, buckets, queues and secrets of this function in the `Resource` of its role's statements; split a function that needs many of them.",
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
  check: (fn, { inventory }): Outcome => {
    const role = inventory.resolveAs('role', fn.role);
    if (role === undefined) return unknown('the execution role is not known');
    if (isAdministrator(inventory, role))
      return notApplicable('the role may do everything, which is a finding of its own');
    const { score, size, rows } = blastRadius(inventory, fn);
    if (size === 'none' || size === 'small') return PASS;
    const evidence = [
      { what: 'blast radius, of 100', value: score },
      ...rows
        .slice(0, 8)
        .map((row) =>
          linkEvidence(`${row.level ?? 'read'} ${row.resource.label}: ${row.action}`, row.chain[0]),
        ),
    ];
    return { kind: 'fail', evidence, ...(size === 'large' ? { severity: 'low' as const } : {}) };
  },
});
