import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-19. */
export const lockfilesOfTwoManagers = defineLockfileRule({
  id: 'lockfiles-of-two-managers',
  code: 'WT-LCK-19',
  title: 'A project has lockfiles of several package managers',
  severity: 'low',
  class: 'best-practice',
  sameAs: ['lockfile drift'],
  why: 'They go apart: what one person reviews and scans is not what another one builds.',
  fix: 'Keep the one of the package manager that builds the artifact, and name it in `packageManager`.',
  references: ['https://nodejs.org/api/packages.html#packagemanager'],
});
