import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import { type DocumentNode, fieldOf, itemsOf, textField, textsOf } from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { parsePackageUrl } from './package-url.ts';
import { type SbomEntry, tieSbom } from './sbom-graph.ts';

/** Relationships of the form `A needs B`. */
const FORWARD = new Set(['DEPENDS_ON']);
/** Relationships of the form `B is needed by A`, with the group they tell. */
const BACKWARD: ReadonlyMap<string, string> = new Map([
  ['DEPENDENCY_OF', ''],
  ['RUNTIME_DEPENDENCY_OF', ''],
  ['DEV_DEPENDENCY_OF', 'dev'],
  ['BUILD_DEPENDENCY_OF', 'dev'],
  ['TEST_DEPENDENCY_OF', 'dev'],
  ['OPTIONAL_DEPENDENCY_OF', 'optional'],
]);

/**
 * Reads an SPDX 2 document in JSON: the packages with a package URL of npm or PyPI.
 * https://spdx.github.io/spdx-spec/v2.3/
 * @throws WatertightError WT-E-LOCKFILE-01 when the document is no JSON object
 */
export function readSpdx(file: string, text: string): PackageList {
  const whole = asMap(parseJson(text, file), file);
  // GitHub's export of the dependency graph wraps it.
  const document = fieldOf(whole, 'sbom') ?? whole;
  const edges = new Map<string, string[]>();
  const groups = new Map<string, string>();
  const projects = new Set(textsOf(fieldOf(document, 'documentDescribes')));
  for (const node of itemsOf(fieldOf(document, 'relationships'))) {
    const type = textField(node, 'relationshipType') ?? '';
    const from = textField(node, 'spdxElementId') ?? '';
    const to = textField(node, 'relatedSpdxElement') ?? '';
    const group = BACKWARD.get(type);
    if (type === 'DESCRIBES') projects.add(to);
    if (FORWARD.has(type)) addEdge(edges, from, to);
    if (group === undefined) continue;
    addEdge(edges, to, from);
    if (group !== '') groups.set(from, group);
  }
  const entries = itemsOf(fieldOf(document, 'packages')).flatMap((node): SbomEntry[] => {
    const id = textField(node, 'SPDXID') ?? '';
    const record = recordOf(node, file, groups.get(id));
    return record === undefined ? [] : [{ id, record }];
  });
  return { file, format: 'spdx', packages: tieSbom(entries, { edges, projects, groups }), incomplete: [] };
}

function addEdge(edges: Map<string, string[]>, from: string, to: string): void {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [to]);
  else known.push(to);
}

function recordOf(node: DocumentNode, file: string, group: string | undefined): PackageRecord | undefined {
  const purl = itemsOf(fieldOf(node, 'externalRefs')).find(
    (each) => textField(each, 'referenceType') === 'purl',
  );
  const identity = parsePackageUrl(textField(purl, 'referenceLocator') ?? '');
  if (identity === undefined) return undefined;
  const version = identity.version ?? textField(node, 'versionInfo');
  const address = textField(node, 'downloadLocation');
  const isAddress = address !== undefined && address !== 'NOASSERTION' && address !== 'NONE';
  const integrity = itemsOf(fieldOf(node, 'checksums')).flatMap((each) => {
    const algorithm = textField(each, 'algorithm')?.toLowerCase().replace('-', '');
    const value = textField(each, 'checksumValue');
    return algorithm === undefined || value === undefined ? [] : [`${algorithm}:${value}`];
  });
  return {
    ...identity,
    ...(version === undefined ? {} : { version }),
    groups: group === undefined ? [] : [group],
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    origin: 'unknown',
    ...(isAddress ? { resolved: address } : {}),
    ...(integrity.length === 0 ? {} : { integrity }),
  };
}
