import type { Atom, CallUse, ExternalAtom } from '../machine/abstract-value.ts';
import { nameOf, part } from '../syntax/syntax-node.ts';

/** A called function by where it comes from. */
export interface Callee {
  /** Package, `node:fs`, `global`, `response`; `?` when it is not known. */
  readonly package: string;
  /** The last name: `query`; empty for the package itself. */
  readonly method: string;
  /** All names after the package's: `Pool().query`. */
  readonly path: string;
}

/** Names of the runtime that stand for themselves. */
const GLOBALS =
  /^(?:fetch|WebSocket|EventSource|RegExp|eval|Function|AsyncFunction|require|structuredClone)$/u;

/** Whom a call calls. */
export function calleeOf(atom: Atom, use: CallUse): Callee {
  if (atom.kind === 'external') return externalCallee(atom);
  const written = writtenName(use);
  if (atom.kind === 'model') {
    if (/^process\.std/u.test(written.text))
      return { package: 'process', method: written.name, path: written.text };
    return { package: 'global', method: atom.name, path: atom.name };
  }
  if (/^process\.std(?:out|err)\./u.test(written.text))
    return { package: 'process', method: written.name, path: written.text };
  if (/^Math\./u.test(written.text)) return { package: 'global', method: written.text, path: written.text };
  return { package: '?', method: written.name, path: written.text };
}

function externalCallee(atom: ExternalAtom): Callee {
  let root = atom;
  while (root.origin !== undefined) root = root.origin;
  const path = atom.name.slice(root.name.length).replace(/^\./u, '');
  if (GLOBALS.test(root.name)) return { package: 'global', method: path === '' ? root.name : path, path };
  const method = path.endsWith('()') ? '' : path.slice(path.lastIndexOf('.') + 1);
  // `lodash/set` is the function of that name.
  const inner =
    method === '' && path === '' ? /^lodash(?:-es|\/fp)?\/(\w+)(?:\.js)?$/u.exec(root.name)?.[1] : undefined;
  return { package: packageName(root.name), method: inner ?? method, path };
}

/** `mysql2/promise` → `mysql2`; `node:fs/promises` → `node:fs`. */
function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function writtenName(use: CallUse): { readonly name: string; readonly text: string } {
  const callee = part(use.site, 'callee') ?? part(use.site, 'tag') ?? use.site;
  const plain = callee.type === 'ChainExpression' ? (part(callee, 'expression') ?? callee) : callee;
  const name = nameOf(plain.type === 'MemberExpression' ? part(plain, 'property') : plain) ?? '';
  const { text } = use.frame.file;
  return { name, text: text.slice(plain.start, Math.min(plain.end, plain.start + 80)) };
}
