import type { PackageRecord } from '../../model/package-record.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  isTrue,
  kindText,
  textField,
} from '../document/document-node.ts';
import { placeText, type Unread } from '../reading-options.ts';
import {
  type NpmEntry,
  npmAlias,
  npmGroups,
  npmSource,
  requirementsIn,
  versionInArchive,
} from './npm-entry.ts';
import { sourceOf } from './package-source.ts';

/**
 * The entries of a lockfileVersion 1, whose `dependencies` nest as the folders do.
 * https://github.com/npm/cli/blob/release/v6/docs/content/configuring-npm/package-lock-json.md
 */
export function entriesOfVersion1(
  dependencies: DocumentNode | undefined,
  file: string,
  incomplete: Unread[],
): readonly NpmEntry[] {
  const entries: NpmEntry[] = [];
  addLevel({ dependencies, folder: '' }, file, { entries, incomplete });
  return entries;
}

interface Level {
  readonly dependencies: DocumentNode | undefined;
  /** Folder of the package that nests them, with a slash at the end. */
  readonly folder: string;
}

interface Sink {
  readonly entries: NpmEntry[];
  readonly incomplete: Unread[];
}

/** Recursion is bounded by the depth of documents. */
function addLevel({ dependencies, folder }: Level, file: string, sink: Sink): void {
  for (const [key, node] of entriesOf(dependencies)) {
    const path = `${folder}node_modules/${key}`;
    const record = node.kind === 'map' ? recordOf({ key, path }, node, file) : undefined;
    if (record === undefined) {
      const because =
        node.kind === 'map' ? `${key} has no version` : `${key}: an object is needed, ${kindText(node)} seen`;
      sink.incomplete.push({ what: placeText(file, node.line), because });
      continue;
    }
    const needs = [...entriesOf(fieldOf(node, 'requires')).keys()].map((name) => ({
      name,
      isOptional: false,
    }));
    sink.entries.push({ path, record, needs });
    addLevel({ dependencies: fieldOf(node, 'dependencies'), folder: `${path}/` }, file, sink);
  }
}

function recordOf(
  { key, path }: { readonly key: string; readonly path: string },
  node: DocumentNode,
  file: string,
): PackageRecord | undefined {
  const written = textField(node, 'version');
  if (written === undefined || key === '') return undefined;
  const alias = npmAlias(written);
  const name = alias?.name ?? key;
  // What is no plain version is the address that the package comes from.
  const isAddress = alias === undefined && sourceOf(written).origin !== 'registry';
  const isArchive = alias === undefined && /^https?:/.test(written);
  const version = isAddress || isArchive ? versionInArchive(name, written) : (alias?.version ?? written);
  const address = isAddress || isArchive ? written : textField(node, 'resolved');
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined || version === '' ? {} : { version }),
    groups: npmGroups(node),
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    ...npmSource(node, address),
    ...(name === key ? {} : { alias: key }),
    path,
    ...(isTrue(node, 'bundled') ? { isHashExempt: true } : {}),
    ...requirementsIn(node, ['requires']),
  };
}
