import { type PackageList, type PackageRecord, packageKey } from '../../model/package-record.ts';
import type { LockProblem } from '../../model/subjects/project-parts.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { RegistrySettings } from './registry-settings.ts';

/** A list of packages with what stands around it. */
export interface LockContext extends ReadingOptions {
  readonly list: PackageList;
  /** Content of the list's file. */
  readonly text: string;
  /** What the configuration beside it says about registries. */
  readonly registries: RegistrySettings;
  /** Hosts or addresses of registries that the user allows; empty: the configured ones and what the list agrees on. */
  readonly allowedRegistries: readonly string[];
  /** The same list at the base of a change. */
  readonly base?: PackageList;
}

/** What is wrong with a list: with single entries, and as a whole. */
export interface LockProblems {
  /** By `entryKey`. */
  readonly entries: ReadonlyMap<string, readonly LockProblem[]>;
  readonly file: readonly LockProblem[];
}

/** A problem of one entry. */
export interface EntryProblem {
  readonly record: PackageRecord;
  readonly problem: LockProblem;
}

/** What one package of a list is known by, wherever it is installed. */
export function entryKey(record: PackageRecord): string {
  return `${record.ecosystem}/${packageKey(record)}${record.commit === undefined ? '' : `#${record.commit}`}`;
}

/** The problem of an entry at its place. */
export function entryProblem(
  record: PackageRecord,
  check: string,
  told: Omit<LockProblem, 'check' | 'at'>,
): EntryProblem {
  return { record, problem: { check, at: record.at, ...told } };
}
