import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import { type DocumentNode, fieldOf, itemsOf, textField, textsOf } from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { placeText, type Unread } from '../reading-options.ts';
import { parsePackageUrl } from './package-url.ts';
import { type SbomEntry, tieSbom } from './sbom-graph.ts';

/**
 * Reads a CycloneDX document of any JSON version: the components with a package URL of npm or PyPI. Those of other
 * ecosystems are left out; a library without a package URL is told. https://cyclonedx.org/docs/1.6/json/
 * @throws WatertightError WT-E-LOCKFILE-01 when the document is no JSON object
 */
export function readCycloneDx(file: string, text: string): PackageList {
  const document = asMap(parseJson(text, file), file);
  const incomplete: Unread[] = [];
  const entries: SbomEntry[] = [];
  const others: string[] = [];
  for (const node of allComponents(fieldOf(document, 'components'))) {
    const id = textField(node, 'bom-ref') ?? textField(node, 'purl') ?? '';
    const record = recordOf(node, file);
    if (record !== undefined) entries.push({ id, record });
    else if (textField(node, 'purl') === undefined && textField(node, 'type') === 'library')
      incomplete.push({
        what: placeText(file, node.line),
        because: `${textField(node, 'name') ?? 'a library'} has no package URL`,
      });
    else others.push(id);
  }
  const root = textField(fieldOf(fieldOf(document, 'metadata'), 'component'), 'bom-ref');
  const edges = new Map(
    itemsOf(fieldOf(document, 'dependencies')).map((node) => [
      textField(node, 'ref') ?? '',
      textsOf(fieldOf(node, 'dependsOn')),
    ]),
  );
  const projects = new Set([...(root === undefined ? [] : [root]), ...others]);
  return { file, format: 'cyclonedx', packages: tieSbom(entries, { edges, projects }), incomplete };
}

/** Components hold components; the depth is that of documents. */
function allComponents(list: DocumentNode | undefined): readonly DocumentNode[] {
  const all: DocumentNode[] = [];
  const open = [...itemsOf(list)].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    all.push(node);
    open.push(...[...itemsOf(fieldOf(node, 'components'))].reverse());
  }
  return all;
}

function recordOf(node: DocumentNode, file: string): PackageRecord | undefined {
  const identity = parsePackageUrl(textField(node, 'purl') ?? '');
  if (identity === undefined) return undefined;
  const properties = itemsOf(fieldOf(node, 'properties')).map(
    (each) => [textField(each, 'name'), textField(each, 'value')] as const,
  );
  const groups = properties.flatMap(([name, value]) =>
    name === 'watertight:group' && value !== undefined ? [value] : [],
  );
  const commit = properties.find(([name]) => name === 'watertight:commit')?.[1];
  const version = identity.version ?? textField(node, 'version');
  const reference = itemsOf(fieldOf(node, 'externalReferences')).find((each) =>
    ['distribution', 'vcs'].includes(textField(each, 'type') ?? ''),
  );
  const resolved = textField(reference, 'url');
  const integrity = itemsOf(fieldOf(node, 'hashes')).flatMap((each) => {
    const content = textField(each, 'content');
    const algorithm = textField(each, 'alg')?.toLowerCase().replace('-', '');
    return content === undefined || algorithm === undefined ? [] : [`${algorithm}:${content}`];
  });
  return {
    ...identity,
    ...(version === undefined ? {} : { version }),
    groups: groups.length > 0 ? groups : groupsOfScope(textField(node, 'scope')),
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    origin: 'unknown',
    ...(commit === undefined ? {} : { commit }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(integrity.length === 0 ? {} : { integrity }),
  };
}

function groupsOfScope(scope: string | undefined): readonly string[] {
  if (scope === 'excluded') return ['dev'];
  return scope === 'optional' ? ['optional'] : [];
}
