import type { LockProblem } from '../../model/subjects/project-parts.ts';
import { type DocumentNode, entriesOf, fieldOf, isTrue, itemsOf, textOf } from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { parseYaml } from '../document/parse-yaml.ts';
import { besides } from '../lockfiles/package-json.ts';
import { documentBeside } from './document-beside.ts';
import { type EntryProblem, entryProblem, type LockContext } from './lock-context.ts';

/** Entries that run a script of their own when they are installed. */
export function installScripts({ list }: LockContext): readonly EntryProblem[] {
  return list.packages
    .filter(({ hasInstallScript }) => hasInstallScript === true)
    .map((record) =>
      entryProblem(record, 'lock-entry-install-script', { what: 'it runs a script when it is installed' }),
    );
}

/** Approvals of install scripts that hold for versions nobody has looked at, or for everything. */
export function scriptApprovals(context: LockContext): readonly LockProblem[] {
  const { list, readBeside, registries } = context;
  if (!list.packages.some(({ ecosystem }) => ecosystem === 'npm')) return [];
  const manifest = documentBeside('package.json', readBeside, parseJson);
  const workspace = documentBeside(
    'pnpm-workspace.yaml',
    readBeside,
    (text, file) => parseYaml(text, file)[0],
  );
  const at = (file: string) => (node: DocumentNode | undefined) => ({
    file: besides(list.file, file),
    ...(node === undefined ? {} : { line: node.line }),
  });
  return [
    ...approvals(manifest, at('package.json')),
    ...approvals(fieldOf(manifest, 'pnpm'), at('package.json')),
    ...approvals(workspace, at('pnpm-workspace.yaml')),
    ...registries.lines
      .filter(
        ({ key, value }) =>
          (key === 'ignore-scripts' && value === 'false') ||
          (/^(?:dangerously-allow-all-(?:builds|scripts)|enable-scripts)$/.test(key) && value === 'true'),
      )
      .map(({ file, line, key, value }) => ({
        ...everything(`${key}=${value}`),
        at: { file: besides(list.file, file), line },
      })),
  ];
}

type Place = (node: DocumentNode | undefined) => { readonly file: string; readonly line?: number };

/** Names of npm 11's, pnpm's and Bun's lists of approvals. */
const LISTS = ['allowScripts', 'onlyBuiltDependencies', 'allowBuilds', 'trustedDependencies'] as const;

function approvals(node: DocumentNode | undefined, at: Place): readonly LockProblem[] {
  return [
    ...['dangerouslyAllowAllBuilds', 'dangerouslyAllowAllScripts']
      .filter((key) => isTrue(node, key))
      .map((key) => ({ ...everything(key), at: at(fieldOf(node, key)) })),
    ...LISTS.flatMap((key): readonly LockProblem[] => {
      const list = fieldOf(node, key);
      if (list === undefined) return [];
      if (list.kind === 'scalar') return list.value === true ? [{ ...everything(key), at: at(list) }] : [];
      const names = approved(list);
      if (names.includes('*')) return [{ ...everything(`${key}: *`), at: at(list) }];
      const open = names.filter((name) => !isPinned(name));
      if (open.length === 0) return [];
      return [
        {
          check: 'install-scripts-approved-unpinned',
          what: `${key} approves the scripts of every version of ${open.length} package${open.length === 1 ? '' : 's'}`,
          value: open.slice(0, 10).join(', '),
          at: at(list),
        },
      ];
    }),
  ];
}

function approved(list: DocumentNode): readonly string[] {
  if (list.kind === 'list') return itemsOf(list).flatMap((item) => textOf(item) ?? []);
  return [...entriesOf(list)].flatMap(([name, value]) =>
    value.kind === 'scalar' && value.value === true ? [name] : [],
  );
}

/** `esbuild@0.25.1`, also several versions: `a@1.0.0 || 1.0.1`; a range is no pin. */
function isPinned(name: string): boolean {
  const cut = name.indexOf('@', 1);
  if (cut < 0) return false;
  return name
    .slice(cut + 1)
    .split('||')
    .every((each) => /^\s*v?\d+\.\d+\.\d+[\w.+-]*\s*$/.test(each));
}

function everything(value: string): LockProblem {
  return {
    check: 'install-scripts-approved-unpinned',
    what: 'every package may run scripts when it is installed',
    value,
    severity: 'medium',
  };
}
