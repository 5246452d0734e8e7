import type { DeclaredPackage } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  itemsOf,
  textField,
  textOf,
} from '../document/document-node.ts';
import { parseToml } from '../document/parse-toml.ts';
import { besides } from '../lockfiles/package-json.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { pythonName } from './python-name.ts';
import { parseRequirement } from './python-requirement.ts';

/** What the manifest beside a lockfile demands. */
export interface PythonManifest {
  /** Absent where there is no manifest, or a broken one. */
  readonly declared?: readonly DeclaredPackage[];
  readonly incomplete: readonly Unread[];
}

/** Reads `pyproject.toml` or `Pipfile` beside a lockfile. */
export function readPythonManifest(
  lockfile: string,
  name: 'pyproject.toml' | 'Pipfile',
  { readBeside }: ReadingOptions,
): PythonManifest {
  const text = readBeside?.(name);
  if (text === undefined) return { incomplete: [] };
  const file = besides(lockfile, name);
  try {
    const document = parseToml(text, file);
    return {
      declared: name === 'Pipfile' ? inPipfile(document, file) : inPyproject(document, file),
      incomplete: [],
    };
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
    return { incomplete: [{ what: placeText(file, error.at?.line), because: error.message }] };
  }
}

/** Sections of a Pipfile; what is no setting is a category of packages. */
function inPipfile(document: DocumentNode, file: string): readonly DeclaredPackage[] {
  return [...entriesOf(document)]
    .filter(([section]) => !['source', 'requires', 'scripts', 'pipenv', 'pipfile'].includes(section))
    .flatMap(([section, node]) => inTable(node, file, groupOfSection(section)));
}

/** The group of a category of a Pipfile and of its lockfile. */
export function groupOfSection(section: string): string | undefined {
  if (section === 'packages' || section === 'default') return undefined;
  return section === 'dev-packages' || section === 'develop' ? 'dev' : section;
}

/**
 * PEP 621, PEP 735, and the sections of Poetry, PDM and uv.
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/
 */
function inPyproject(document: DocumentNode, file: string): readonly DeclaredPackage[] {
  const project = fieldOf(document, 'project');
  const tool = fieldOf(document, 'tool');
  const poetry = fieldOf(tool, 'poetry');
  return [
    ...inList(fieldOf(project, 'dependencies'), file),
    ...byGroup(fieldOf(project, 'optional-dependencies'), (node, group) => inList(node, file, group)),
    ...byGroup(fieldOf(document, 'dependency-groups'), (node, group) => inList(node, file, group)),
    ...inTable(fieldOf(poetry, 'dependencies'), file),
    ...inTable(fieldOf(poetry, 'dev-dependencies'), file, 'dev'),
    ...byGroup(fieldOf(poetry, 'group'), (node, group) =>
      inTable(fieldOf(node, 'dependencies'), file, group),
    ),
    ...byGroup(fieldOf(fieldOf(tool, 'pdm'), 'dev-dependencies'), (node, group) => inList(node, file, group)),
    ...inList(fieldOf(fieldOf(tool, 'uv'), 'dev-dependencies'), file, 'dev'),
  ];
}

function byGroup(
  node: DocumentNode | undefined,
  read: (node: DocumentNode, group: string) => readonly DeclaredPackage[],
): readonly DeclaredPackage[] {
  return [...entriesOf(node)].flatMap(([group, each]) => read(each, group));
}

/** `["requests>=2"]`; groups that include others (`{ include-group = "x" }`) add nothing of their own. */
function inList(node: DocumentNode | undefined, file: string, group?: string): readonly DeclaredPackage[] {
  return itemsOf(node).flatMap((item): DeclaredPackage[] => {
    const parsed = parseRequirement(textOf(item) ?? '');
    if (parsed === undefined) return [];
    const at = { file, line: item.line };
    const requirement = parsed.url ?? parsed.specifier;
    return [
      { ecosystem: 'PyPI', name: parsed.name, requirement, ...(group === undefined ? {} : { group }), at },
    ];
  });
}

/** `requests = "^2"`, `requests = { version = "^2", optional = true }`; Poetry's `python` is no package. */
function inTable(node: DocumentNode | undefined, file: string, group?: string): readonly DeclaredPackage[] {
  return [...entriesOf(node)]
    .filter(([name]) => name !== 'python')
    .map(([name, value]): DeclaredPackage => {
      const address = ['git', 'url', 'path', 'file'].flatMap((key) => textField(value, key) ?? [])[0];
      const requirement = textOf(value) ?? textField(value, 'version') ?? address ?? '';
      const at = { file, line: value.line };
      return {
        ecosystem: 'PyPI',
        name: pythonName(name),
        requirement,
        ...(group === undefined ? {} : { group }),
        at,
      };
    });
}
