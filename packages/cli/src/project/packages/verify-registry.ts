import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isLockFormat } from '@watertight/audit/dependencies/integrity/entry-hashes.ts';
import { entryKey, type LockProblems } from '@watertight/audit/dependencies/integrity/lock-context.ts';
import {
  compareWithRegistry,
  type RegistryAnswer,
  type RegistryKey,
} from '@watertight/audit/dependencies/integrity/registry-answer.ts';
import {
  type RegistrySettings,
  readRegistrySettings,
} from '@watertight/audit/dependencies/integrity/registry-settings.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageList, PackageRecord } from '@watertight/audit/model/package-record.ts';
import type { LockProblem } from '@watertight/audit/model/subjects/project-parts.ts';
import { z } from 'zod';
import type { CommandRun } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { readBeside } from '../read-beside.ts';
import { readingBound } from '../reading-bound.ts';

/** What the registries said. */
export interface RegistryVerdicts {
  readonly problems: ReadonlyMap<string, LockProblems>;
  readonly incomplete: readonly Incomplete[];
}

const TOGETHER = 8;
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_TOLD = 20;

const signatures = z.array(z.object({ keyid: z.string(), sig: z.string() })).optional();
const packument = z.object({
  versions: z.record(
    z.string(),
    z.object({
      hasInstallScript: z.boolean().optional(),
      scripts: z.record(z.string(), z.unknown()).optional(),
      dist: z.object({ integrity: z.string().optional(), tarball: z.string().optional(), signatures }),
    }),
  ),
});
const keyList = z.object({ keys: z.array(z.object({ keyid: z.string(), key: z.string() })) });
/** PEP 691: https://peps.python.org/pep-0691/ */
const project = z.object({
  files: z.array(z.object({ filename: z.string(), hashes: z.record(z.string(), z.string()) })),
});

/**
 * Compares every entry that comes from a registry with what the configured one says. No credentials are sent.
 * @throws WatertightError WT-E-CLI-07 with `--offline`
 */
export async function verifyRegistry(
  run: CommandRun,
  root: string,
  lists: readonly PackageList[],
): Promise<RegistryVerdicts> {
  if (run.settings.offline)
    throw cliError('WT-E-CLI-07', {
      option: '--verify-registry',
      rule: 'it needs the network',
      value: '--offline',
      next: 'Leave one of the two out.',
    });
  const problems = new Map<string, LockProblems>();
  const incomplete: Incomplete[] = [];
  const registry = new RegistryReader(run.signal);
  for (const list of lists.filter(({ format }) => isLockFormat(format))) {
    const path = join(root, list.file);
    const settings = readRegistrySettings({ readBeside: readBeside(path, readingBound(path)) });
    const entries = new Map<string, readonly LockProblem[]>();
    const records = list.packages.filter((each) => each.origin === 'registry' && each.version !== undefined);
    const open = [...records];
    const work = async () => {
      for (let record = open.pop(); record !== undefined; record = open.pop()) {
        run.progress.update(`verify ${list.file}, ${open.length} to go`);
        const found = await registry.compare(record, registryFor(run, record, settings));
        if ('because' in found)
          incomplete.push({ what: `${list.file}: ${record.name}`, because: found.because });
        else if (found.problems.length > 0) entries.set(entryKey(record), found.problems);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, work));
    problems.set(list.file, { entries, file: [] });
  }
  const left = incomplete.length - MOST_TOLD;
  return {
    problems,
    incomplete:
      left <= 0
        ? incomplete
        : [
            ...incomplete.slice(0, MOST_TOLD),
            { what: 'registry', because: `${left} more packages have no answer` },
          ],
  };
}

/** The registry of a package by the project's configuration, else by the environment's, else by npm's own. */
function registryFor(
  run: CommandRun,
  { name, ecosystem }: PackageRecord,
  settings: RegistrySettings,
): string | undefined {
  const line = (key: RegExp) => settings.lines.find((each) => key.test(each.key))?.value;
  if (ecosystem === 'PyPI')
    return (
      line(/^index-url$/) ??
      line(/^source$/) ??
      run.env['PIP_INDEX_URL'] ??
      commandOutput('pip', 'global.index-url')
    );
  const scope = name.startsWith('@') ? settings.scopes.get(name.slice(0, name.indexOf('/'))) : undefined;
  return (
    scope ??
    line(/^(?:npm-)?registry$/) ??
    run.env['npm_config_registry'] ??
    run.env['NPM_CONFIG_REGISTRY'] ??
    commandOutput('npm', 'registry')
  );
}

const asked = new Map<string, string | undefined>();

function commandOutput(command: 'npm' | 'pip', key: string): string | undefined {
  if (asked.has(command)) return asked.get(command);
  let value: string | undefined;
  try {
    const text = execFileSync(command, ['config', 'get', key], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
    });
    value = text.toString('utf8').trim();
  } catch {
    // The command is not there, or has no such setting.
  }
  asked.set(command, value === '' ? undefined : value);
  return asked.get(command);
}

type Compared = { readonly problems: readonly LockProblem[] } | { readonly because: string };

/** Asks each registry for each package once. */
class RegistryReader {
  readonly #signal: AbortSignal;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async compare(record: PackageRecord, registry: string | undefined): Promise<Compared> {
    if (registry === undefined || !/^https?:\/\//.test(registry))
      return { because: 'no registry is configured' };
    const base = registry.endsWith('/') ? registry : `${registry}/`;
    try {
      const isNpm = record.ecosystem === 'npm';
      const answer = isNpm ? await this.#npm(base, record) : await this.#python(base, record);
      if (answer === undefined) return { because: `the registry has no version ${record.version ?? ''}` };
      const isSigned = (answer.signatures ?? []).length > 0;
      return { problems: compareWithRegistry(record, answer, isSigned ? await this.#keys(base) : []) };
    } catch (error) {
      return {
        because: error instanceof Error ? error.message.slice(0, 200) : 'the registry does not answer',
      };
    }
  }

  async #npm(base: string, { name, version = '' }: PackageRecord): Promise<RegistryAnswer | undefined> {
    const answer = packument.safeParse(await this.#get(`${base}${name.replace('/', '%2f')}`));
    if (!answer.success) throw new Error('the answer of the registry is not understood');
    const found = Object.hasOwn(answer.data.versions, version) ? answer.data.versions[version] : undefined;
    if (found === undefined) return undefined;
    const { dist, hasInstallScript, scripts = {} } = found;
    const runs = ['preinstall', 'install', 'postinstall'].some((key) => Object.hasOwn(scripts, key));
    return {
      hashes: dist.integrity?.split(/\s+/) ?? [],
      hasInstallScript: hasInstallScript ?? runs,
      ...(dist.tarball === undefined ? {} : { archive: dist.tarball }),
      ...(dist.signatures === undefined ? {} : { signatures: dist.signatures }),
    };
  }

  async #python(base: string, { name }: PackageRecord): Promise<RegistryAnswer | undefined> {
    const answer = project.safeParse(
      await this.#get(`${base}${name}/`, 'application/vnd.pypi.simple.v1+json'),
    );
    if (!answer.success) throw new Error('the answer of the index is not understood');
    const hashes = answer.data.files.flatMap((file) =>
      Object.entries(file.hashes).map(([kind, hash]) => `${kind}:${hash}`),
    );
    return { hashes };
  }

  /** A registry without keys signs nothing that could be checked. */
  async #keys(base: string): Promise<readonly RegistryKey[]> {
    try {
      const answer = keyList.safeParse(await this.#get(`${base}-/npm/v1/keys`));
      return answer.success ? answer.data.keys : [];
    } catch {
      return [];
    }
  }

  #get(address: string, accept = 'application/json'): Promise<unknown> {
    const known = this.#known.get(address) ?? this.#fetch(address, accept);
    this.#known.set(address, known);
    return known;
  }

  async #fetch(address: string, accept: string): Promise<unknown> {
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const response = await fetch(address, { headers: { accept }, signal });
    if (!response.ok) throw new Error(`the registry answers ${response.status}`);
    const text = await response.text();
    if (text.length > MOST_BYTES) throw new Error(`the answer has more than ${MOST_BYTES} characters`);
    return JSON.parse(text);
  }
}
