import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  kindText,
  textField,
  textsOf,
} from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { rootsOfDeclared, tiePython } from './python-graph.ts';
import { groupOfSection, readPythonManifest } from './python-manifest.ts';
import { archiveIdentity, isPythonName, pythonName } from './python-name.ts';
import { pinnedVersion } from './python-requirement.ts';
import { isCommit } from './python-source.ts';

/**
 * Reads a Pipfile.lock. https://pipenv.pypa.io/en/latest/pipfile.html
 * @throws WatertightError WT-E-LOCKFILE-01 when the document is no JSON object
 */
export function readPipfileLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const document = asMap(parseJson(text, file), file);
  const manifest = readPythonManifest(file, 'Pipfile', options);
  const incomplete: Unread[] = [...manifest.incomplete];
  const records: PackageRecord[] = [];
  for (const [section, packages] of document.entries) {
    if (section === '_meta') continue;
    const group = groupOfSection(section);
    for (const [name, node] of entriesOf(packages)) {
      if (node.kind === 'map' && isPythonName(name))
        records.push(recordOf(name, node, { file, groups: group === undefined ? [] : [group] }));
      else
        incomplete.push({
          what: placeText(file, node.line),
          because: `${name}: a package is needed, ${kindText(node)} seen`,
        });
    }
  }
  const { declared } = manifest;
  return {
    file,
    format: 'pipfile-lock',
    packages: tiePython(
      records.map((record) => ({ record, needs: [] })),
      rootsOfDeclared(declared),
      { groupsAreKnown: true },
    ),
    ...(declared === undefined ? {} : { declared }),
    incomplete,
  };
}

function recordOf(
  name: string,
  node: DocumentNode,
  { file, groups }: { readonly file: string; readonly groups: readonly string[] },
): PackageRecord {
  const specifier = textField(node, 'version');
  const source = sourceIn(node);
  const version = specifier === undefined ? versionOf(source) : pinnedVersion(specifier);
  const isOpen = version === undefined && specifier !== undefined && specifier !== '*';
  const hashes = textsOf(fieldOf(node, 'hashes'));
  return {
    ecosystem: 'PyPI',
    name: pythonName(name),
    ...(version === undefined ? {} : { version }),
    ...(isOpen ? { requirement: specifier } : {}),
    groups,
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    ...source,
    ...(hashes.length === 0 ? {} : { integrity: hashes }),
  };
}

/** An archive's name tells its version; that of a repository tells nothing. */
function versionOf({
  origin,
  resolved = '',
}: Pick<PackageRecord, 'origin' | 'resolved'>): string | undefined {
  return origin === 'git' ? undefined : archiveIdentity(resolved)?.version;
}

function sourceIn(node: DocumentNode): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const repository = ['git', 'hg', 'svn', 'bzr'].flatMap((key) => textField(node, key) ?? [])[0];
  const ref = textField(node, 'ref');
  if (repository !== undefined)
    return {
      origin: 'git',
      resolved: repository,
      ...(ref !== undefined && isCommit(ref) ? { commit: ref } : {}),
    };
  const file = textField(node, 'file');
  if (file !== undefined) return { origin: /^https?:/.test(file) ? 'tarball' : 'file', resolved: file };
  const path = textField(node, 'path');
  return path === undefined ? { origin: 'registry' } : { origin: 'file', resolved: path };
}
