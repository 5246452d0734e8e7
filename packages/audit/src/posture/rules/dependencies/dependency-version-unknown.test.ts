import type { ProjectPackage } from '../../../model/subjects/project-parts.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aPackage } from './a-package.cases.ts';
import { dependencyVersionUnknown } from './dependency-version-unknown.ts';

function withoutVersion(parts: Partial<ProjectPackage['record']>): ProjectPackage {
  const whole = aPackage();
  const { version: _, ...record } = whole.record;
  return { ...whole, record: { ...record, ...parts } };
}

postureCases(dependencyVersionUnknown, [
  { name: 'a range', given: inventoryWith([withoutVersion({ requirement: '>=2,<3' })]), expect: 'fail' },
  { name: 'nothing at all', given: inventoryWith([withoutVersion({})]), expect: 'fail' },
  { name: 'one version', given: inventoryWith([aPackage()]), expect: 'pass' },
  {
    name: 'a commit of a repository',
    given: inventoryWith([withoutVersion({ origin: 'git', commit: 'a'.repeat(40) })]),
    expect: 'not-applicable',
  },
]);
