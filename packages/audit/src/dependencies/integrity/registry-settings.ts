import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  itemsOf,
  textField,
  textOf,
} from '../document/document-node.ts';
import { parseToml } from '../document/parse-toml.ts';
import { parseYaml } from '../document/parse-yaml.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { documentBeside } from './document-beside.ts';
import { hostOf } from './package-address.ts';

/** One line of a configuration, as `npm config` and pip know it. */
export interface SettingLine {
  readonly file: string;
  readonly line: number;
  /** In lower case, with `-`: `extra-index-url`. */
  readonly key: string;
  readonly value: string;
}

/** What the configuration of a project says about registries and scripts. */
export interface RegistrySettings {
  /** Hosts of every registry that is configured. */
  readonly hosts: ReadonlySet<string>;
  /** Registry of a scope: `@orders`. */
  readonly scopes: ReadonlyMap<string, string>;
  readonly lines: readonly SettingLine[];
}

/** Configurations as lines of `key = value`: npm's, pip's. https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/npmrc.md */
const INI_FILES = ['.npmrc', '.yarnrc', 'pip.conf', 'pip.ini', '.pip/pip.conf'] as const;
const TOML_FILES = ['bunfig.toml', 'uv.toml', 'pyproject.toml', 'Pipfile'] as const;
const MOST_LINES = 2000;

/** Reads the configuration beside a lockfile. What is broken says nothing; the readers of lists tell it. */
export function readRegistrySettings({ readBeside }: ReadingOptions): RegistrySettings {
  const lines: SettingLine[] = [];
  for (const file of INI_FILES) lines.push(...iniLines(file, readBeside?.(file) ?? ''));
  const yarn = documentBeside('.yarnrc.yml', readBeside, (text, file) => parseYaml(text, file)[0]);
  if (yarn !== undefined) lines.push(...yarnLines(yarn));
  for (const file of TOML_FILES) {
    const document = documentBeside(file, readBeside, parseToml);
    if (document !== undefined) lines.push(...tomlLines(document, file));
  }
  const registries = lines.filter(({ key }) => isRegistryKey(key));
  const scopes = lines.flatMap(({ key, value }): [string, string][] =>
    key.startsWith('@') && key.endsWith(':registry') ? [[key.slice(0, -':registry'.length), value]] : [],
  );
  return {
    hosts: new Set(
      registries
        .flatMap(({ value }) => value.split(/[\s,]+/).map(hostOf))
        .filter((host) => /[.:]|^localhost$/.test(host)),
    ),
    scopes: new Map(scopes),
    lines,
  };
}

function isRegistryKey(key: string): boolean {
  return /(?:^|:)registry$|^(?:extra-)?index-url$|^index$|^source$/.test(key);
}

/** `key = value`, `key value` (Yarn 1), continued values of pip's on indented lines. */
function iniLines(file: string, text: string): readonly SettingLine[] {
  const lines: SettingLine[] = [];
  for (const [index, raw] of text.split(/\r?\n/).slice(0, MOST_LINES).entries()) {
    const content = raw.trim();
    if (content === '' || /^[#;[]/.test(content)) continue;
    const last = lines.at(-1);
    if (/^\s/.test(raw) && !content.includes('=') && last !== undefined) {
      lines.push({ ...last, line: index + 1, value: content });
      continue;
    }
    const cut = content.search(file === '.yarnrc' ? /[\s=]/ : /=/);
    const key = (cut < 0 ? content : content.slice(0, cut)).trim().replace(/^["']|["']$/g, '');
    const value =
      cut < 0
        ? 'true'
        : content
            .slice(cut + 1)
            .trim()
            .replace(/^["']|["']$/g, '');
    lines.push({ file, line: index + 1, key: key.toLowerCase().replaceAll('_', '-'), value });
  }
  return lines;
}

/** https://yarnpkg.com/configuration/yarnrc */
function yarnLines(document: DocumentNode): readonly SettingLine[] {
  const file = '.yarnrc.yml';
  const at = (key: string, node: DocumentNode | undefined, value = plainText(node)): SettingLine[] =>
    node === undefined || value === undefined ? [] : [{ file, line: node.line, key, value }];
  const server = fieldOf(document, 'npmRegistryServer');
  return [
    ...at('registry', server),
    ...[...entriesOf(fieldOf(document, 'npmScopes'))].flatMap(([scope, node]) =>
      at(`@${scope}:registry`, fieldOf(node, 'npmRegistryServer')),
    ),
    ...at('enable-scripts', fieldOf(document, 'enableScripts')),
    ...at('strict-ssl', fieldOf(document, 'enableStrictSsl')),
    ...at('checksum-behavior', fieldOf(document, 'checksumBehavior')),
  ];
}

function plainText(node: DocumentNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}

/** Indexes of uv, Poetry, PDM and Pipenv, the registry of Bun. */
function tomlLines(document: DocumentNode, file: string): readonly SettingLine[] {
  const tool = fieldOf(document, 'tool');
  const uv = file === 'uv.toml' ? document : fieldOf(tool, 'uv');
  const install = fieldOf(document, 'install');
  const line = (key: string, node: DocumentNode | undefined): SettingLine[] => {
    const value = plainText(node) ?? textField(node, 'url');
    return node === undefined || value === undefined ? [] : [{ file, line: node.line, key, value }];
  };
  const sources = [
    fieldOf(uv, 'index'),
    fieldOf(uv, 'extra-index-url'),
    fieldOf(fieldOf(tool, 'poetry'), 'source'),
    fieldOf(fieldOf(tool, 'pdm'), 'source'),
    fieldOf(document, 'source'),
  ].flatMap(itemsOf);
  const insecure = [fieldOf(uv, 'allow-insecure-host'), fieldOf(uv, 'trusted-host')].flatMap((node) =>
    node?.kind === 'list' ? node.items : node === undefined ? [] : [node],
  );
  return [
    ...sources.flatMap((node) => line('source', textOf(node) === undefined ? fieldOf(node, 'url') : node)),
    ...line('index-url', fieldOf(uv, 'index-url')),
    ...line('index-strategy', fieldOf(uv, 'index-strategy')),
    ...insecure.flatMap((node) => line('trusted-host', node)),
    ...sources.flatMap((node) => line('verify-ssl', fieldOf(node, 'verify_ssl'))),
    ...line('registry', fieldOf(install, 'registry')),
    ...[...entriesOf(fieldOf(install, 'scopes'))].flatMap(([scope, node]) =>
      line(`@${scope.replace(/^@/, '')}:registry`, node),
    ),
  ];
}
