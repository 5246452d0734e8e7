import type { PackageList } from '../../model/package-record.ts';
import {
  hexHashes,
  publicAddress,
  type SbomAbout,
  type SbomComponent,
  sbomComponents,
} from './sbom-component.ts';

const ALGORITHMS: Readonly<Record<string, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

const ROOT = 'project';

/** The schema takes no longer version; the package URL has it whole. */
const LONGEST_VERSION = 1024;

/** The lists as a CycloneDX 1.6 document. https://cyclonedx.org/docs/1.6/json/ */
export function cycloneDxOf(
  lists: readonly PackageList[],
  about: SbomAbout,
): Readonly<Record<string, unknown>> {
  const components = sbomComponents(lists);
  const direct = components.filter(({ isDirect }) => isDirect).map(({ ref }) => ref);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: about.createdAt,
      tools: { components: [{ type: 'application', name: 'watertight', version: about.toolVersion }] },
      component: { type: 'application', 'bom-ref': ROOT, name: about.name },
    },
    components: components.map(componentOf),
    dependencies: [
      { ref: ROOT, dependsOn: direct },
      ...components.map(({ ref, dependsOn }) => ({ ref, ...(dependsOn.length === 0 ? {} : { dependsOn }) })),
    ],
  };
}

function componentOf(component: SbomComponent): Readonly<Record<string, unknown>> {
  const { ref, purl, record } = component;
  const { ecosystem, name, version } = record;
  const cut = ecosystem === 'npm' && name.startsWith('@') ? name.indexOf('/') : -1;
  const hashes = [...hexHashes(record)].map(([algorithm, content]) => ({
    alg: ALGORITHMS[algorithm],
    content,
  }));
  const address = publicAddress(record);
  const type = record.origin === 'git' ? 'vcs' : 'distribution';
  return {
    type: 'library',
    'bom-ref': ref,
    ...(cut > 0 ? { group: name.slice(0, cut) } : {}),
    name: name.slice(cut + 1),
    ...(version === undefined || version.length > LONGEST_VERSION ? {} : { version }),
    scope: scopeOf(component),
    ...(hashes.length === 0 ? {} : { hashes }),
    purl,
    ...(address === undefined ? {} : { externalReferences: [{ type, url: address }] }),
    properties: propertiesOf(component),
  };
}

/** What only development needs is not part of what runs. */
function scopeOf({ groups }: SbomComponent): 'required' | 'optional' | 'excluded' {
  if (groups.length === 0) return 'required';
  return groups.includes('dev') ? 'excluded' : 'optional';
}

function propertiesOf({ groups, places, record }: SbomComponent): readonly { name: string; value: string }[] {
  return [
    ...groups.map((value) => ({ name: 'watertight:group', value })),
    ...(record.commit === undefined ? [] : [{ name: 'watertight:commit', value: record.commit }]),
    ...(record.confidence === 'exact' ? [] : [{ name: 'watertight:confidence', value: record.confidence }]),
    ...places.map((value) => ({ name: 'watertight:place', value })),
  ];
}
