import type { HandlerReading, PackageImport } from '../../code/aws-call.ts';
import type { PackageRecord } from '../../model/package-record.ts';
import type { PackageAdvisory, PackageUse } from '../../model/subjects/project-parts.ts';
import type { FunctionCode } from './function-code.ts';
import { isImportOf } from './import-names.ts';
import { type PackageTree, rootsOfFolder, versionsFor, waysDown } from './package-tree.ts';

/** How one function comes to the packages of one list. */
export interface PackageReach {
  /** The function's use of a package; undefined: it does not carry it. */
  useOf(record: PackageRecord, advisories: readonly PackageAdvisory[]): PackageUse | undefined;
}

/**
 * Reads off what a function does with the packages of a list: carries it, imports it (itself or through another
 * package), uses an export that an advisory names, was seen to load it.
 */
export function packageReach(fn: FunctionCode, tree: PackageTree): PackageReach {
  const roots = rootsOfFolder(tree, fn.folder);
  const carried = roots === undefined || !tree.hasEdges ? undefined : waysDown(tree, roots);
  const imports = typeof fn.reading === 'string' ? [] : (fn.reading.imports ?? []);
  const starts = new Map<PackageRecord, PackageImport[]>();
  for (const each of imports) {
    const known = tree.list.packages.filter((record) => isImportOf(each, record));
    for (const record of versionsFor(tree, known, fn.folder))
      starts.set(record, [...(starts.get(record) ?? []), each]);
  }
  const ways = waysDown(tree, [...starts.keys()]);
  return {
    useOf: (record, advisories) => {
      const isCarried = carried === undefined ? !isForDevelopment(record) : carried.has(record);
      if (!isCarried && !ways.has(record)) return undefined;
      return tierOf(fn, { record, advisories, starts, ways });
    },
  };
}

/** Needed for work on the project only: what is deployed does not have it. */
function isForDevelopment({ groups }: PackageRecord): boolean {
  return groups.length > 0 && !groups.some((group) => group === 'optional' || group === 'peer');
}

interface Reached {
  readonly record: PackageRecord;
  readonly advisories: readonly PackageAdvisory[];
  readonly starts: ReadonlyMap<PackageRecord, readonly PackageImport[]>;
  readonly ways: ReadonlyMap<PackageRecord, readonly string[]>;
}

function tierOf(fn: FunctionCode, reached: Reached): PackageUse {
  const { record, ways, starts } = reached;
  const way = ways.get(record);
  const imported = way === undefined ? [] : importEvidence(way, starts);
  const loaded = fn.loaded?.find(({ name }) => name === record.name || name === record.alias);
  const base = contextOf(fn);
  if (loaded !== undefined) {
    const seen = { what: `${record.name} was loaded while ${fn.name} ran: ${loaded.seenBy}` };
    return { ...base, tier: 'loaded-at-run-time', evidence: [...imported, seen], because: 'it was seen' };
  }
  if (way === undefined)
    return record.shownBy === undefined ? notImported(fn, base) : inBundle(fn, record, base);
  const own = starts.get(record) ?? [];
  const used = vulnerableUses(own, reached.advisories);
  if (used.length > 0) {
    const evidence = used.map(({ symbol, at }) => ({ what: `${fn.name} uses ${record.name}.${symbol}`, at }));
    return {
      ...base,
      tier: 'uses-vulnerable-export',
      evidence: [...imported, ...evidence],
      because: 'no record of a run tells that it was loaded',
    };
  }
  return { ...base, tier: 'imported', evidence: imported, because: whyNotUsed(reached, own) };
}

function contextOf({ id, name, publicBy, reaches, invocations }: FunctionCode) {
  return {
    functionId: id,
    functionName: name,
    ...(publicBy === undefined ? {} : { publicBy }),
    ...(reaches === undefined || reaches.length === 0 ? {} : { reaches }),
    ...(invocations === undefined ? {} : { invocations }),
  };
}

function importEvidence(
  way: readonly string[],
  starts: ReadonlyMap<PackageRecord, readonly PackageImport[]>,
): PackageUse['evidence'] {
  const [first = '', ...rest] = way;
  const start = [...starts].find(([{ name }]) => name === first)?.[1][0];
  if (start === undefined) return [];
  const path = start.subpath === undefined ? start.name : `${start.name}/${start.subpath}`;
  const chain = rest.length === 0 ? '' : `, which needs ${rest.join(', which needs ')}`;
  return [{ what: `imports ${path}${chain}`, at: start.at }];
}

function notImported(fn: FunctionCode, base: Omit<PackageUse, 'tier' | 'evidence' | 'because'>): PackageUse {
  const because = typeof fn.reading === 'string' ? fn.reading : unsureBecause(fn.reading);
  return {
    ...base,
    tier: 'included',
    evidence: [],
    because: because ?? 'no import leads to it',
    ...(because === undefined ? { isNotImported: true } : {}),
  };
}

/** A bundler takes in what is imported only; which bundle the handler runs its reading tells. */
function inBundle(
  { reading, name }: FunctionCode,
  { at }: PackageRecord,
  base: Omit<PackageUse, 'tier' | 'evidence' | 'because'>,
): PackageUse {
  const evidence = [{ what: `in the bundle ${at.file}`, at }];
  const files = typeof reading === 'string' || reading.entry === undefined ? undefined : reading.files;
  if (files === undefined)
    return { ...base, tier: 'included', evidence, because: `it is not known which code of ${name} runs` };
  if (!files.some((file) => at.file === file || at.file.endsWith(`/${file}`)))
    return {
      ...base,
      tier: 'included',
      evidence,
      because: `the handler of ${name} does not reach that bundle`,
    };
  return {
    ...base,
    tier: 'imported',
    evidence,
    because: 'a bundle does not tell which exports are used',
  };
}

/** Why the imports of a handler may be more than were found; undefined when they are all there are. */
function unsureBecause({ imports, entry, unresolved, incomplete }: HandlerReading): string | undefined {
  if (entry === undefined) return 'the handler was not found';
  if (imports === undefined) return 'the imports of the handler are not known';
  const dynamic = unresolved.find(({ what }) => /^(?:a module|import\(\)|__import__|importlib)/.test(what));
  if (dynamic !== undefined)
    return `a module is imported whose name is known only when it runs (${dynamic.file}:${dynamic.line})`;
  // Packages that are not installed hide nothing of the handler's own imports.
  const gap = incomplete.find(({ what }) => !what.includes('(imported by '));
  return gap === undefined ? undefined : `not all of its code could be read: ${gap.what}: ${gap.because}`;
}

/** Uses of exports that an advisory names, each once. */
function vulnerableUses(
  imports: readonly PackageImport[],
  advisories: readonly PackageAdvisory[],
): PackageImport['uses'] {
  const symbols = [...new Set(advisories.flatMap((each) => each.symbols ?? []))];
  return imports.flatMap(({ uses, subpath, at }) => {
    const last = subpath?.split(/[/.]/).at(-1);
    const whole = symbols.find((symbol) => lastPart(symbol) === last);
    const seen = uses.filter((use) => symbols.some((symbol) => isUseOf(use.symbol, symbol)));
    return seen.length === 0 && whole !== undefined ? [{ symbol: whole, at }] : seen;
  });
}

/** `default.template` and `template.x` use `template`, and so does `lodash.template` as advisories write it. */
function isUseOf(use: string, symbol: string): boolean {
  const wanted = lastPart(symbol);
  return use === symbol || use.split('.').includes(wanted);
}

function lastPart(symbol: string): string {
  return (
    symbol
      .replace(/\(.*$/s, '')
      .split(/[./#:]/)
      .at(-1) ?? symbol
  );
}

function whyNotUsed({ advisories, record, ways }: Reached, own: readonly PackageImport[]): string {
  const symbols = [...new Set(advisories.flatMap((each) => each.symbols ?? []))];
  if (symbols.length === 0) return 'the advisories do not say which export holds the flaw';
  const names = symbols.slice(0, 4).join(', ');
  if (own.length === 0)
    return `${ways.get(record)?.at(-2) ?? 'another package'} decides whether ${names} is used`;
  return own.some(({ isOpen }) => isOpen)
    ? `the package goes where its uses cannot be followed; the flaw is in ${names}`
    : `no use of ${names} was found`;
}
