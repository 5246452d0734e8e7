import type { LockProblem } from '../../model/subjects/project-parts.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { fieldOf, isTrue, itemsOf, textField } from '../document/document-node.ts';
import { parseToml } from '../document/parse-toml.ts';
import { besides } from '../lockfiles/package-json.ts';
import { requirementsLines } from '../python/requirements-text.ts';
import type { LockContext } from './lock-context.ts';
import { shownAddress } from './package-address.ts';

const CHECK = 'lockfile-index-confusion';

/** Configurations under which a name of one's own may come from the public index, or from anyone on the way. */
export function indexConfusion(context: LockContext): readonly LockProblem[] {
  const { list } = context;
  const isPython = list.packages.some(({ ecosystem }) => ecosystem === 'PyPI');
  return isPython ? [...ofRequirements(context), ...ofPython(context)] : ofNpm(context);
}

/** Hashes of all entries leave nothing to an index. */
function isHeldByHashes({ list }: LockContext): boolean {
  return list.packages.every(({ integrity, origin }) => integrity !== undefined || origin === 'file');
}

function ofRequirements(context: LockContext): readonly LockProblem[] {
  const { list, text } = context;
  if (list.format !== 'requirements') return [];
  return requirementsLines(text).flatMap(({ text: content, line }): LockProblem[] => {
    const option = /^--(extra-index-url|trusted-host|find-links|index-url)(?:\s+|=)(\S+)/.exec(content);
    const short = /^-([fi])\s*(\S+)/.exec(content);
    const key =
      option?.[1] ?? (short?.[1] === 'f' ? 'find-links' : short?.[1] === 'i' ? 'index-url' : undefined);
    const value = option?.[2] ?? short?.[2] ?? '';
    const what = key === undefined ? undefined : whyOpen(key, value);
    if (what === undefined || (isHeldByHashes(context) && key !== 'trusted-host')) return [];
    return [{ check: CHECK, what, value: shownAddress(value), at: { file: list.file, line } }];
  });
}

function whyOpen(key: string, value: string): string | undefined {
  if (key === 'extra-index-url')
    return 'pip takes the highest version of all indexes: a name of your own may come from a public one';
  if (key === 'trusted-host') return 'the certificate of this host is not checked';
  const isOpen = value.startsWith('http:');
  return isOpen ? `${key} is not encrypted, anyone on the way can answer` : undefined;
}

function ofPython(context: LockContext): readonly LockProblem[] {
  const { list, registries } = context;
  const isPip = list.format === 'requirements';
  return [
    ...registries.lines.flatMap(({ file, line, key, value }): LockProblem[] => {
      const at = { file: besides(list.file, file), line };
      if (key === 'index-strategy' && value.startsWith('unsafe-'))
        return [{ check: CHECK, what: 'uv takes the best version of all indexes', value, at }];
      if (key === 'verify-ssl' && value === 'false')
        return [{ check: CHECK, what: 'the certificate of this source is not checked', value, at }];
      const isPipLine = /^pip|\.pip\//.test(file);
      if (isPipLine && !isPip) return [];
      const what =
        key === 'trusted-host' || (isPipLine && key === 'extra-index-url') ? whyOpen(key, value) : undefined;
      if (what === undefined || (key === 'extra-index-url' && isHeldByHashes(context))) return [];
      return [{ check: CHECK, what, value: shownAddress(value), at }];
    }),
    ...(list.format === 'poetry-lock' ? ofPoetry(context) : []),
  ];
}

/** https://python-poetry.org/docs/repositories/#package-sources */
function ofPoetry({ list, readBeside }: LockContext): readonly LockProblem[] {
  const text = readBeside?.('pyproject.toml');
  if (text === undefined) return [];
  const file = besides(list.file, 'pyproject.toml');
  try {
    const poetry = fieldOf(fieldOf(parseToml(text, file), 'tool'), 'poetry');
    const sources = itemsOf(fieldOf(poetry, 'source'));
    const open = sources.filter((node) => {
      const priority = textField(node, 'priority')?.toLowerCase();
      if (priority === 'supplemental' || priority === 'secondary' || isTrue(node, 'secondary')) return true;
      // One source alone takes the place of the public one; of several each is asked for every name.
      return sources.length > 1 && (priority === undefined || priority === 'primary');
    });
    return open.map((node) => ({
      check: CHECK,
      what: 'Poetry asks this source and others for the same names: only `priority = "explicit"` binds a package to one',
      value: shownAddress(textField(node, 'url') ?? textField(node, 'name') ?? ''),
      at: { file, line: node.line },
      severity: 'medium',
    }));
  } catch (error) {
    if (error instanceof WatertightError) return [];
    throw error;
  }
}

function ofNpm({ list, registries }: LockContext): readonly LockProblem[] {
  return registries.lines.flatMap(({ file, line, key, value }): LockProblem[] => {
    const at = { file: besides(list.file, file), line };
    if (key === 'strict-ssl' && value === 'false')
      return [
        { check: CHECK, what: 'certificates of registries are not checked', value: `${key}=${value}`, at },
      ];
    if (key === 'checksum-behavior' && /^(?:ignore|update|reset)$/.test(value))
      return [{ check: CHECK, what: 'Yarn does not hold archives to their checksums', value, at }];
    if (/(?:^|:)registry$/.test(key) && /^http:\/\/(?!localhost|127\.)/.test(value))
      return [{ check: CHECK, what: 'the registry is not encrypted', value: shownAddress(value), at }];
    return [];
  });
}
