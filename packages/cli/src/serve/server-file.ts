import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How commands on this machine find the server that holds a store. */
export interface ServerPlace {
  readonly url: string;
  readonly pid: number;
  /** Lets a command read through the server; only the owner of the store can read the file. */
  readonly token: string;
}

const schema = z.object({ url: z.url(), pid: z.number().int(), token: z.string().min(20) });

const NAME = 'server.json';

/** Writes the file, readable by its owner only. */
export function writeServerFile(folder: string, place: ServerPlace): void {
  const file = join(folder, NAME);
  // An older file keeps its mode when it is overwritten.
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(place)}\n`, { mode: 0o600, flag: 'wx' });
}

/** The server of a store; undefined when there is no file, it is damaged, or its process is gone. */
export function readServerFile(folder: string): ServerPlace | undefined {
  const file = join(folder, NAME);
  if (!existsSync(file)) return undefined;
  try {
    const place = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isAlive(place.pid) ? place : undefined;
  } catch {
    return undefined;
  }
}

export function removeServerFile(folder: string): void {
  rmSync(join(folder, NAME), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
