import { WatertightError } from '../../model/watertight-error.ts';
import type { TemplateInput } from '../template-reading.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { type Tree, textTree } from '../tree/tree.ts';

/** Files that one service names; large services have some hundred. */
const MAXIMUM_FILES = 1_000;
const MAXIMUM_CHARACTERS = 20_000_000;

/** What a file gives: its tree, or why there is none. `isMissing` when it is not there. */
export type ServiceFile =
  | { readonly kind: 'tree'; readonly tree: Tree }
  | { readonly kind: 'none'; readonly because: string; readonly isMissing?: true };

/** Reads the files that a service names, each once. */
export class ServiceFiles {
  readonly #input: TemplateInput;
  readonly #files = new Map<string, ServiceFile>();
  readonly #gone = new Set<string>();
  #characters = 0;

  constructor(input: TemplateInput) {
    this.#input = input;
  }

  /** A file by its path relative to the service. YAML and JSON give trees, other files their text. */
  read(path: string): ServiceFile {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const file = this.#read(path);
    this.#files.set(path, file);
    return file;
  }

  /** Lists a file that is not there, once. */
  reportGone(written: string, report: (what: string, because: string) => void): void {
    const path = unquoted(written);
    const file = this.#files.get(path);
    if (file?.kind !== 'none' || file.isMissing !== true || this.#gone.has(path)) return;
    this.#gone.add(path);
    report(path, file.because);
  }

  #read(path: string): ServiceFile {
    if (/\.[cm]?[jt]s$/.test(path)) return { kind: 'none', because: 'code is not run' };
    if (this.#files.size >= MAXIMUM_FILES) {
      return { kind: 'none', because: `at most ${MAXIMUM_FILES} files are read` };
    }
    const text = this.#input.readBeside(path);
    if (text === undefined) return { kind: 'none', because: 'there is no such file', isMissing: true };
    this.#characters += text.length;
    if (this.#characters > MAXIMUM_CHARACTERS) {
      return { kind: 'none', because: `at most ${MAXIMUM_CHARACTERS} characters are read` };
    }
    return this.#parse(path, text);
  }

  #parse(path: string, text: string): ServiceFile {
    const file = besideName(this.#input.file, path);
    if (!/\.(?:ya?ml|json|tfstate|eslintrc)$/.test(path)) {
      return { kind: 'tree', tree: textTree(text.trim(), { file, line: 1, column: 1 }) };
    }
    try {
      return { kind: 'tree', tree: parseTree(text, file).tree };
    } catch (error) {
      if (!(error instanceof WatertightError)) throw error;
      return { kind: 'none', because: error.message };
    }
  }
}

/** A path as variables write it, with or without quotes. */
export function unquoted(path: string): string {
  return path.replaceAll(/^['"]|['"]$/g, '');
}

/** `api/serverless.yml` and `./x.yml` → `api/x.yml`. */
function besideName(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
