import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { deleteProperty, ownKeys, startsWith } from './intrinsics.ts';
import type { Judge } from './judge.ts';
import { stableFolder } from './watch-files.ts';

const { lstatSync, readdirSync, rmSync } = fs;
const MOST_ENTRIES = 1_000;

/** Follows what one invocation leaves to the next. */
export interface ResidueWatch {
  /** Call it when the function's start is over: what is there now is never touched. */
  readonly afterStart: () => void;
  /** Tells of what came since; under `block` it is removed. Returns what was found. */
  readonly afterInvocation: () => readonly string[];
}

/** Files in a folder (first level) and names of global variables; another tenant's data must not wait there. */
export function createResidueWatch(judge: Judge, folder = '/tmp'): ResidueWatch {
  let files = new Set<string>();
  let globals = new Set<PropertyKey>();
  const isLeft = (subject: string) => {
    const isCoveredBy = (entry: string) => startsWith(subject, entry);
    if (judge.policy().rules.residue.allow.some(isCoveredBy)) return false;
    const learned = startsWith(subject, '/') ? stableFolder(`${dirname(subject)}/`) : subject;
    return !judge.isAllowed({
      kind: 'residue',
      operation: 'after invocation',
      subject,
      learned,
      isCoveredBy,
    });
  };
  return {
    afterStart() {
      files = new Set(listing(folder));
      globals = new Set(ownKeys(globalThis));
    },
    afterInvocation() {
      const newFiles = listing(folder).filter((each) => !files.has(each));
      const newGlobals = ownKeys(globalThis).filter((each) => !globals.has(each));
      for (const file of newFiles) if (isLeft(file)) removeFile(file);
      for (const name of newGlobals)
        if (isLeft(`globalThis.${String(name)}`)) deleteProperty(globalThis, name);
      return [...newFiles, ...newGlobals.map((name) => `globalThis.${String(name)}`)];
    },
  };
}

/** Whole paths of a folder's entries, bounded; none where it cannot be read. */
function listing(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .slice(0, MOST_ENTRIES)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** A link is removed, not what it leads to. */
function removeFile(path: string): void {
  try {
    const isFolder = lstatSync(path).isDirectory();
    rmSync(path, { force: true, recursive: isFolder });
  } catch {
    // Another process may hold it; it is reported either way.
  }
}
