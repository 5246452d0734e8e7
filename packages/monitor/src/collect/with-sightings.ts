import type { Facet, Gap } from '@watertight/audit/model/facet.ts';
import type { InventoryParts } from '@watertight/audit/model/inventory.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import type { AccountSource } from './account-reader.ts';
import type { CodeSecrets, CodeSecretsOptions } from './code/collect-code-secrets.ts';

/** What is searched for secrets beside the configuration. */
export interface SightingOptions {
  /** The accounts themselves: what is read here is never recorded. */
  readonly source: AccountSource;
  /** Download and search the packages of functions and layers. */
  readonly withCode: boolean;
  /** Sample the logs of functions. */
  readonly withLogs: boolean;
  /** ISO-8601 UTC. */
  readonly now: string;
  readonly onProgress?: (text: string) => void;
  /** Reads what else the code of functions and layers tells: called with each archive while it lies open. */
  readonly onArchive?: CodeSecretsOptions['onArchive'];
}

/**
 * An account's inventory with the secrets that were seen in code and logs. Both take time and rights of their own, so they
 * are asked for; what was not looked at stays a gap that says how to look.
 */
export async function withSightings(
  parts: InventoryParts,
  options: SightingOptions,
): Promise<InventoryParts> {
  const { source, onProgress, onArchive, now } = options;
  const isSnapshot = source.capturedAt !== undefined;
  const { subjects } = parts;
  const readerFor = (account: string, region: string) => source.readerFor(account, region);
  const told =
    (what: string) =>
    (done: number, total: number, { account, region, name }: Subject) =>
      onProgress?.(`audit ${account} ${region}  ${what} ${done}/${total} ${String(name)}`);
  let result = parts;
  if (options.withCode && !isSnapshot) {
    const { collectCodeSecrets } = await import('./code/collect-code-secrets.ts');
    const found = await collectCodeSecrets({
      subjects,
      readerFor,
      onProgress: told('code'),
      onArchive,
    });
    result = joined(result, 'function-code', found);
  } else result = notLooked(result, source, ['function-code', isSnapshot ? NO_CODE : NOT_ASKED_CODE]);
  if (options.withLogs && !isSnapshot) {
    const { collectLogSecrets } = await import('./code/collect-log-secrets.ts');
    const found = await collectLogSecrets({ subjects, readerFor, now, onProgress: told('logs') });
    return joined(result, 'log-events', found);
  }
  return notLooked(result, source, ['log-events', isSnapshot ? NO_LOGS : NOT_ASKED_LOGS]);
}

const NOT_ASKED_CODE = 'code was not read; `watertight audit --code` downloads and searches it';
const NOT_ASKED_LOGS = 'logs were not read; `watertight audit --logs` samples them';
const NO_CODE = 'a snapshot holds no code; `watertight audit --code` reads that of the account';
const NO_LOGS = 'a snapshot holds no log events; `watertight audit --logs` samples those of the account';

function joined(parts: InventoryParts, facet: Facet, found: CodeSecrets): InventoryParts {
  return {
    ...parts,
    gaps: [...withoutFacet(parts, facet), ...found.gaps],
    incomplete: [...(parts.incomplete ?? []), ...found.incomplete],
    secretSightings: [...(parts.secretSightings ?? []), ...found.sightings],
  };
}

function notLooked(
  parts: InventoryParts,
  { targets }: AccountSource,
  [facet, because]: readonly [Facet, string],
): InventoryParts {
  const gaps: readonly Gap[] = targets.map(({ account }) => ({ facet, account, because }));
  return { ...parts, gaps: [...withoutFacet(parts, facet), ...gaps] };
}

function withoutFacet(parts: InventoryParts, facet: Facet): readonly Gap[] {
  return (parts.gaps ?? []).filter((gap) => gap.facet !== facet);
}
