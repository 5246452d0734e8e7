import type { PackageImport } from '../aws-call.ts';
import type { Machine } from './machine/machine.ts';

/** The packages that the handler's code imports, with the exports that it uses. */
export function toImports(machine: Machine): readonly PackageImport[] {
  return [...machine.watch.imports.values()]
    .map((seen) => ({
      name: seen.name,
      ...(seen.subpath === undefined ? {} : { subpath: seen.subpath }),
      at: { file: seen.file, line: seen.line },
      uses: [...seen.uses]
        .map(([symbol, at]) => ({ symbol, at }))
        .sort((a, b) => (a.symbol < b.symbol ? -1 : 1)),
      isOpen: seen.isOpen,
    }))
    .sort((one, other) => {
      const [a, b] = [`${one.name} ${one.at.file}`, `${other.name} ${other.at.file}`];
      return a === b ? 0 : a < b ? -1 : 1;
    });
}
