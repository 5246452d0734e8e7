import { createHash } from 'node:crypto';
import type { PackageList } from '../../model/package-record.ts';
import {
  hexHashes,
  publicAddress,
  type SbomAbout,
  type SbomComponent,
  sbomComponents,
} from './sbom-component.ts';

const DOCUMENT = 'SPDXRef-DOCUMENT';
const ROOT = 'SPDXRef-Project';

/** The lists as an SPDX 2.3 document. https://spdx.github.io/spdx-spec/v2.3/ */
export function spdxOf(lists: readonly PackageList[], about: SbomAbout): Readonly<Record<string, unknown>> {
  const components = sbomComponents(lists);
  const ids = new Map(components.map(({ ref }) => [ref, `SPDXRef-Package-${hashOf([ref]).slice(0, 16)}`]));
  const idOf = (ref: string) => ids.get(ref) ?? ROOT;
  const packages = components.map((component) => packageOf(component, idOf(component.ref)));
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: DOCUMENT,
    name: about.name,
    // Unique for the content, as it has to be, and the same for the same content.
    documentNamespace: `https://spdx.org/spdxdocs/watertight-${hashOf([about, ...packages]).slice(0, 32)}`,
    creationInfo: {
      // SPDX takes whole seconds only.
      created: about.createdAt.replace(/\.\d+Z$/, 'Z'),
      creators: [`Tool: watertight-${about.toolVersion}`],
    },
    packages: [
      {
        SPDXID: ROOT,
        name: about.name,
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'NOASSERTION',
        copyrightText: 'NOASSERTION',
        primaryPackagePurpose: 'APPLICATION',
      },
      ...packages,
    ],
    relationships: [
      { spdxElementId: DOCUMENT, relationshipType: 'DESCRIBES', relatedSpdxElement: ROOT },
      ...components.flatMap((component) => relationshipsOf(component, idOf)),
    ],
  };
}

function packageOf(component: SbomComponent, id: string): Readonly<Record<string, unknown>> {
  const { record, purl } = component;
  const checksums = [...hexHashes(record)].map(([algorithm, checksumValue]) => ({
    algorithm: algorithm.toUpperCase(),
    checksumValue,
  }));
  return {
    SPDXID: id,
    name: record.name,
    ...(record.version === undefined ? {} : { versionInfo: record.version }),
    downloadLocation: publicAddress(record) ?? 'NOASSERTION',
    filesAnalyzed: false,
    ...(checksums.length === 0 ? {} : { checksums }),
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    sourceInfo: `named in ${component.places.join(', ')}`,
  };
}

function relationshipsOf(
  component: SbomComponent,
  idOf: (ref: string) => string,
): readonly Readonly<Record<string, string>>[] {
  const id = idOf(component.ref);
  return [
    ...(component.isDirect ? [directOf(component, id)] : []),
    ...component.dependsOn.map((ref) => ({
      spdxElementId: id,
      relationshipType: 'DEPENDS_ON',
      relatedSpdxElement: idOf(ref),
    })),
  ];
}

function directOf({ groups }: SbomComponent, id: string): Readonly<Record<string, string>> {
  if (groups.length === 0)
    return { spdxElementId: ROOT, relationshipType: 'DEPENDS_ON', relatedSpdxElement: id };
  const relationshipType = groups.includes('dev') ? 'DEV_DEPENDENCY_OF' : 'OPTIONAL_DEPENDENCY_OF';
  return { spdxElementId: id, relationshipType, relatedSpdxElement: ROOT };
}

/** One value at a time: the text of all of them may be many megabytes. */
function hashOf(values: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${JSON.stringify(value)}\n`);
  return hash.digest('hex');
}
