import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anOpenAdvisory, aPackage } from './a-package.cases.ts';
import { maliciousDependency } from './malicious-dependency.ts';

const malware = anOpenAdvisory({ id: 'MAL-2026-1', isMalicious: true });

postureCases(maliciousDependency, [
  { name: 'malware', given: inventoryWith([aPackage({ advisories: [malware] })]), expect: 'fail' },
  {
    name: 'malware that is for development only',
    given: inventoryWith([aPackage({ advisories: [malware], record: { groups: ['dev'] } })]),
    expect: 'fail',
  },
  {
    name: 'a vulnerability is told by another rule',
    given: inventoryWith([aPackage({ advisories: [anOpenAdvisory()] })]),
    expect: 'pass',
  },
  { name: 'nothing is known', given: inventoryWith([aPackage()]), expect: 'pass' },
  {
    name: 'the advisories at hand do not speak of it',
    given: inventoryWith([aPackage({ unjudged: 'the advisories at hand do not speak of it' })]),
    expect: 'unknown',
  },
]);
