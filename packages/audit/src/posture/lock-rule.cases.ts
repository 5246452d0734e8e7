import type { PackageRecord } from '../model/package-record.ts';
import type { LockProblem } from '../model/subjects/project-parts.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { inventoryWith, postureCases } from './posture.cases.ts';
import type { AnyPostureRule } from './rule.ts';

const RECORD: PackageRecord = {
  ecosystem: 'npm',
  name: 'padder',
  version: '1.2.0',
  groups: [],
  relationship: 'direct',
  confidence: 'exact',
  origin: 'registry',
  at: { file: 'package-lock.json', line: 7 },
};

function subjectWith(rule: AnyPostureRule, problems: readonly LockProblem[]): Subject {
  const base = { name: 'padder', account: '', region: '', at: RECORD.at, problems };
  return rule.subjects.includes('package')
    ? {
        ...base,
        kind: 'package',
        id: 'package-lock.json#npm/padder@1.2.0',
        record: RECORD,
        source: 'package-lock.json',
        advisories: [],
        uses: [],
      }
    : { ...base, kind: 'lockfile', id: 'package-lock.json', format: 'package-lock' };
}

/** The cases of a rule over lockfiles: its own problem, another one's, none. What makes a problem is tested with the checks. */
export function lockRuleCases(rule: AnyPostureRule): void {
  const given = (...problems: readonly LockProblem[]) =>
    inventoryWith([subjectWith(rule, problems)], { source: 'project' });
  const problem = { check: rule.id, what: 'it is so', value: 'padder' };
  postureCases(rule, [
    { name: 'its own problem', given: given(problem), expect: 'fail' },
    { name: 'the problem of another rule', given: given({ ...problem, check: 'another' }), expect: 'pass' },
    { name: 'no problem', given: given(), expect: 'pass' },
  ]);
}
