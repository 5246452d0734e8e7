import type { PackageAdvisory, ProjectPackage } from '../../../model/subjects/project-parts.ts';

/** Builders of test cases: a package of a project. Used by tests only. */
export function aPackage(
  parts: Partial<Omit<ProjectPackage, 'record'>> & {
    readonly record?: Partial<ProjectPackage['record']>;
  } = {},
): ProjectPackage {
  const { record, ...rest } = parts;
  return {
    kind: 'package',
    id: 'package-lock.json#npm/padder@1.2.0',
    name: 'padder',
    account: '',
    region: '',
    source: 'package-lock.json',
    advisories: [],
    uses: [],
    problems: [],
    ...rest,
    record: {
      ecosystem: 'npm',
      name: 'padder',
      version: '1.2.0',
      groups: [],
      relationship: 'direct',
      confidence: 'exact',
      at: { file: 'package-lock.json', line: 7 },
      origin: 'registry',
      ...record,
    },
  };
}

/** An advisory of high severity. */
export function anOpenAdvisory(parts: Partial<PackageAdvisory> = {}): PackageAdvisory {
  return {
    id: 'GHSA-aaaa-bbbb-cccc',
    aliases: ['CVE-2026-0001'],
    summary: 'It pads too much',
    severity: 'high',
    score: 7.5,
    because: '< 1.3.1',
    fixedIn: '1.3.1',
    references: [],
    ...parts,
  };
}
