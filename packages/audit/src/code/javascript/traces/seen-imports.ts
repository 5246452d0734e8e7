import type { CallUse, Frame } from '../machine/abstract-value.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { lineOf } from '../syntax/parse-source.ts';
import { children, part, type SyntaxNode } from '../syntax/syntax-node.ts';

/** Notes that a package is imported, and the export that the import names. */
export function noteImport(
  {
    specifier,
    symbol,
    site,
  }: { readonly specifier: string; readonly symbol: string; readonly site?: SyntaxNode },
  frame: Frame,
): void {
  if (specifier.startsWith('node:')) return;
  const { watch } = machineOf(frame);
  const { file } = frame;
  const key = `${file.path} ${specifier}`;
  let seen = watch.imports.get(key);
  if (seen === undefined) {
    const line = lineOf(file, (site ?? statementOf(specifier, file.program) ?? frame.node).start);
    const parts = specifier.split('/');
    const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const subpath = specifier.slice(name.length + 1);
    seen = {
      name,
      file: file.path,
      line,
      uses: new Map(),
      isOpen: false,
      ...(subpath === '' ? {} : { subpath }),
    };
    watch.imports.set(key, seen);
  }
  if (symbol !== '*' && symbol !== '=' && !seen.uses.has(symbol))
    seen.uses.set(symbol, { file: file.path, line: seen.line });
}

function statementOf(specifier: string, program: SyntaxNode): SyntaxNode | undefined {
  return children(program, 'body').find((each) => part(each, 'source')?.['value'] === specifier);
}

/** Notes that a member of an imported package is used. */
export function noteUse(specifier: string, symbol: string, use: CallUse): void {
  const { watch } = machineOf(use.frame);
  const { file } = use.frame;
  const own = watch.imports.get(`${file.path} ${specifier}`);
  if (own === undefined || symbol === 'then' || own.uses.has(symbol)) return;
  own.uses.set(symbol, { file: file.path, line: lineOf(file, use.site.start) });
}

/** Notes that a package's value goes where its uses cannot be followed. */
export function noteOpen(specifier: string, frame: Frame): void {
  const own = machineOf(frame).watch.imports.get(`${frame.file.path} ${specifier}`);
  if (own !== undefined) own.isOpen = true;
}
