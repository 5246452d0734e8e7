import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** Bounds of a dump: OSV's for npm has 200,000 records of a few KB each. */
const MOST_MEMBERS = 2_000_000;
const MOST_DIRECTORY_BYTES = 512 * 1024 * 1024;
const MOST_MEMBER_BYTES = 16 * 1024 * 1024;
/** The end record and a comment of 64 KiB. */
const TAIL = 22 + 0xffff;

/** One file of a zip archive, unpacked; or why it was not. */
export type ZipMember =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly refused: string };

/**
 * The files of a zip archive, zip64 included, one at a time in the order of its directory. For data that the user names:
 * archives of functions are read by the audit's own reader, which trusts less.
 * @param isWanted by name; others are passed over
 * @throws Error with the reason for what is no zip archive
 */
export async function* zipMembers(
  file: FileHandle,
  isWanted: (name: string) => boolean,
): AsyncGenerator<ZipMember> {
  const { size } = await file.stat();
  const { start, length, count } = await directoryPlace(file, size);
  if (length > MOST_DIRECTORY_BYTES || count > MOST_MEMBERS || start + length > size)
    throw new Error(`its directory has ${count} entries and ${length} bytes`);
  const directory = await readAt(file, start, length);
  const window = createWindow(file, size);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new Error('its directory is broken');
    const entry = entryAt(directory, at);
    at = entry.next;
    if (isWanted(entry.name)) yield await unpacked(window, entry, size);
  }
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
  readonly next: number;
}

function entryAt(directory: Buffer, at: number): Entry {
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const wide = wideFields(directory.subarray(nameEnd, extraEnd));
  const value = (place: number): number => {
    const narrow = directory.readUInt32LE(at + place);
    return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow;
  };
  // In the order in which the zip64 field has them.
  const size = value(24);
  const packed = value(20);
  const header = value(42);
  return {
    name: directory.toString('utf8', at + 46, nameEnd),
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    packed,
    size,
    header,
    next: extraEnd + directory.readUInt16LE(at + 32),
  };
}

/** The 64-bit numbers of the zip64 extra field. */
function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const end = Math.min(extra.length, at + 4 + length);
    if (extra.readUInt16LE(at) === 1) {
      const fields: number[] = [];
      for (let each = at + 4; each + 8 <= end; each += 8) fields.push(Number(extra.readBigUInt64LE(each)));
      return fields;
    }
    at += 4 + length;
  }
  return [];
}

async function unpacked(read: Window, entry: Entry, end: number): Promise<ZipMember> {
  const { name, flags, method, packed, size, header } = entry;
  if ((flags & 1) !== 0) return { name, refused: 'it is encrypted' };
  if (method !== 0 && method !== 8) return { name, refused: `it is packed by method ${method}` };
  if (size > MOST_MEMBER_BYTES || packed > MOST_MEMBER_BYTES)
    return { name, refused: `it has ${size} bytes, at most ${MOST_MEMBER_BYTES} are read` };
  try {
    const local = await read(header, 30);
    const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    if (start + packed > end) return { name, refused: 'it ends after the archive' };
    const bytes = await read(start, packed);
    return { name, bytes: method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: size + 1 }) };
  } catch (error) {
    return { name, refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads a part of the file: entries lie one behind the other, so that most are in what was read last. */
type Window = (position: number, length: number) => Promise<Buffer>;

const WINDOW_BYTES = 4 * 1024 * 1024;

function createWindow(file: FileHandle, size: number): Window {
  let from = 0;
  let held: Buffer = Buffer.alloc(0);
  return async (position, length) => {
    if (position < from || position + length > from + held.length) {
      held = await readAt(file, position, Math.max(length, Math.min(WINDOW_BYTES, size - position)));
      from = position;
    }
    return held.subarray(position - from, position - from + length);
  };
}

async function directoryPlace(
  file: FileHandle,
  size: number,
): Promise<{ readonly start: number; readonly length: number; readonly count: number }> {
  const tailStart = Math.max(0, size - TAIL);
  const tail = await readAt(file, tailStart, size - tailStart);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at === -1 || at + 22 > tail.length) throw new Error('it is no zip archive');
  const locator = at - 20;
  if (locator >= 0 && tail.readUInt32LE(locator) === 0x07064b50) {
    const end = await readAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
    if (end.readUInt32LE(0) !== 0x06064b50) throw new Error('its zip64 directory is not where it says');
    return {
      count: Number(end.readBigUInt64LE(32)),
      length: Number(end.readBigUInt64LE(40)),
      start: Number(end.readBigUInt64LE(48)),
    };
  }
  return {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('it ends before it should');
  return buffer;
}
