import { posix } from 'node:path';
import { type PackageList, type PackageRecord, packageKey } from '../../model/package-record.ts';
import { checkLength } from '../document/document-error.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { archiveIdentity, pythonName } from './python-name.ts';
import { parseRequirement, pinnedVersion } from './python-requirement.ts';
import { eggName, pythonSource } from './python-source.ts';
import { type RequirementsLine, requirementsLines, viaOf } from './requirements-text.ts';

/** Files that one requirements file may lead to. */
const MOST_FILES = 100;
const LONGEST_ADDRESS = 2048;

/**
 * Reads a requirements file with the files that it includes (`-r`); constraints (`-c`) give versions to what is not
 * pinned. https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function readRequirements(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const reading = new RequirementsReading(file, options);
  reading.take(text, '');
  return { file, format: 'requirements', packages: reading.records(), incomplete: reading.incomplete };
}

interface Found {
  readonly record: PackageRecord;
  readonly via: readonly string[] | undefined;
}

class RequirementsReading {
  readonly incomplete: Unread[] = [];
  readonly #file: string;
  readonly #readBeside: ReadingOptions['readBeside'];
  readonly #found: Found[] = [];
  readonly #constraints = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(file: string, { readBeside }: ReadingOptions) {
    this.#file = file;
    this.#readBeside = readBeside;
    this.#seen.add(posix.basename(file));
  }

  /** @param path from the folder of the first file; empty: the first file itself */
  take(text: string, path: string, isConstraint = false): void {
    const file = path === '' ? this.#file : posix.join(posix.dirname(this.#file), path);
    checkLength(text, file);
    for (const line of requirementsLines(text)) this.#line(line, { file, path, isConstraint });
  }

  #line(
    line: RequirementsLine,
    place: { readonly file: string; readonly path: string; readonly isConstraint: boolean },
  ): void {
    const { text } = line;
    const included = /^(?:-(r|c)\s*=?\s*|--(requirement|constraint)(?:\s+|=))(\S.*)$/.exec(text);
    const editable = /^(?:-e\s*=?\s*|--editable(?:\s+|=))(\S.*)$/.exec(text)?.[1];
    if (included !== null)
      this.#include(included[3] ?? '', line.line, {
        ...place,
        isConstraint: place.isConstraint || (included[1] ?? included[2])?.startsWith('c') === true,
      });
    else if (editable === undefined && text.startsWith('-')) return;
    else if (/\{[{%#]/.test(text)) this.#tell(place.file, line, 'a template is to be filled in here first');
    else if (place.isConstraint) this.#constrain(text);
    else this.#add(line, editable ?? text, place.file);
  }

  #include(
    target: string,
    line: number,
    from: { readonly file: string; readonly path: string; readonly isConstraint: boolean },
  ): void {
    const name = target.trim().replace(/^(["'])(.*)\1$/, '$2');
    const path = posix.join(posix.dirname(from.path === '' ? '.' : from.path), name);
    // The same file twice, or in a circle, says nothing new.
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    const text =
      /^[a-z]+:\/\//i.test(name) || this.#seen.size > MOST_FILES ? undefined : this.#readBeside?.(path);
    if (text === undefined)
      this.incomplete.push({ what: placeText(from.file, line), because: `${name} cannot be read from here` });
    else this.take(text, path, from.isConstraint);
  }

  #constrain(text: string): void {
    const requirement = parseRequirement(withoutOptions(text).requirement);
    const version = requirement === undefined ? undefined : pinnedVersion(requirement.specifier);
    if (requirement !== undefined && version !== undefined) this.#constraints.set(requirement.name, version);
  }

  #add(line: RequirementsLine, text: string, file: string): void {
    const { requirement, hashes: options } = withoutOptions(text);
    const hashes = [...options, ...hashesOfAddress(requirement)];
    const record = recordOf(requirement, { file, line: line.line });
    if (record === undefined) this.#tell(file, line, 'it is no requirement');
    if (record === undefined || record === 'own') return;
    this.#found.push({
      record: { ...record, ...(hashes.length === 0 ? {} : { integrity: hashes }) },
      via: viaOf(line.comments),
    });
  }

  #tell(file: string, { line, text }: RequirementsLine, because: string): void {
    this.incomplete.push({ what: placeText(file, line), because: `${text.slice(0, 100)}: ${because}` });
  }

  records(): readonly PackageRecord[] {
    const constrained = this.#found.map((each) => ({ ...each, record: this.#constrained(each.record) }));
    const needed = new Map<string, string[]>();
    for (const { record, via } of constrained) {
      for (const parent of via ?? []) {
        const key = pythonName(parent.replace(/\s.*$|\[.*$/s, ''));
        const keys = needed.get(key);
        if (keys === undefined) needed.set(key, [packageKey(record)]);
        else keys.push(packageKey(record));
      }
    }
    return constrained.map(({ record, via }): PackageRecord => {
      const isTransitive = via !== undefined && via.length > 0 && !via.some(isManifest);
      const dependencies = [...new Set(needed.get(record.name))].sort();
      return {
        ...record,
        relationship: isTransitive ? 'transitive' : 'direct',
        ...(dependencies.length === 0 ? {} : { dependencies }),
      };
    });
  }

  #constrained(record: PackageRecord): PackageRecord {
    const version = this.#constraints.get(record.name);
    if (record.version !== undefined || version === undefined || record.origin !== 'registry') return record;
    return { ...record, version };
  }
}

/** `via -r requirements.in`, `via my-project (pyproject.toml)`, `via project:dev`. */
function isManifest(via: string): boolean {
  return /^-r\b|^-c\b|\(.*\)|\.(?:in|toml|txt|cfg|py)\b|:/.test(via);
}

/** A requirement without its `--hash` and other options. */
function withoutOptions(text: string): { readonly requirement: string; readonly hashes: readonly string[] } {
  const cut = text.search(/\s--?[a-z]/);
  if (cut < 0) return { requirement: text, hashes: [] };
  const hashes = [...text.slice(cut).matchAll(/--hash(?:=|\s+)["']?([\w-]+:[0-9a-fA-F]+)/g)].map(
    ([, hash]) => hash ?? '',
  );
  return { requirement: text.slice(0, cut), hashes };
}

/** `https://…/alpha-1.0.0.tar.gz#sha256=…`: https://pip.pypa.io/en/stable/topics/secure-installs/ */
function hashesOfAddress(requirement: string): readonly string[] {
  return [
    ...requirement.matchAll(/[#&](md5|sha1|sha224|sha256|sha384|sha512)=([0-9a-fA-F]{32,128})(?=[&;\s]|$)/g),
  ].map(([, algorithm = '', hash = '']) => `${algorithm}:${hash.toLowerCase()}`);
}

/** The record of a requirement; `own` for what lies in the project itself and has no name here. */
function recordOf(
  text: string,
  at: { readonly file: string; readonly line: number },
): PackageRecord | 'own' | undefined {
  const base = {
    ecosystem: 'PyPI',
    groups: groupsOfFile(at.file),
    relationship: 'direct',
    confidence: 'exact',
    at,
  } as const;
  const requirement = parseRequirement(text);
  if (requirement !== undefined && !isPath(text)) {
    const { name, specifier, url } = requirement;
    if (url !== undefined) {
      const version = archiveIdentity(url)?.version;
      return { ...base, name, ...(version === undefined ? {} : { version }), ...pythonSource(url) };
    }
    const version = pinnedVersion(specifier);
    if (version !== undefined) return { ...base, name, version, origin: 'registry' };
    return { ...base, name, ...(specifier === '' ? {} : { requirement: specifier }), origin: 'registry' };
  }
  return addressRecord(text.replace(/\s;.*$/s, '').trim(), base);
}

function addressRecord(
  address: string,
  base: Omit<PackageRecord, 'name' | 'origin'>,
): PackageRecord | 'own' | undefined {
  if (address.length > LONGEST_ADDRESS) return undefined;
  const isAddress = /^(?:[a-z][a-z+]*:|git@)/i.test(address);
  if (!isAddress && !isPath(address)) return undefined;
  const identity = archiveIdentity(address);
  const named = eggName(address);
  const source = pythonSource(address);
  if (named !== undefined || identity !== undefined)
    return {
      ...base,
      name: named === undefined ? (identity?.name ?? '') : pythonName(named),
      ...(identity === undefined ? {} : { version: identity.version }),
      ...source,
    };
  if (source.origin === 'file') return 'own';
  // The repository is mostly called as its package is.
  const guess = /([A-Za-z0-9][\w.-]*?)(?:\.git)?(?:@[^/]*)?(?:[#?].*)?$/.exec(address)?.[1];
  return guess === undefined
    ? undefined
    : { ...base, name: pythonName(guess), confidence: 'likely', ...source };
}

function isPath(text: string): boolean {
  return /^\.{0,2}\/|^\.{1,2}(?:$|\[)|^~|^[A-Za-z]:\\|^file:|^[\w./-]+\.(?:whl|zip|tar\.gz|tgz)(?:\s|$)/.test(
    text,
  );
}

/** `requirements-dev.txt`, `requirements/test.txt`: needed for development only, by the name people gave. */
function groupsOfFile(file: string): readonly string[] {
  return /(?:^|[-_./])(?:dev|develop|development|tests?|testing)(?:[-_.]|$)[^/]*$/i.test(posix.basename(file))
    ? ['dev']
    : [];
}
