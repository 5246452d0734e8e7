import type { FileHandle } from 'node:fs/promises';

/** One file of an archive, as its central directory has it. */
export interface ZipEntry {
  /** Relative, with `/`; folders are left out. */
  readonly name: string;
  /** Unpacked bytes, as declared. */
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly isDeflated: boolean;
  /** Offset of the packed bytes. */
  readonly start: number;
  /** Why it must not be read: encrypted, a link. */
  readonly refused?: string;
}

/** The files of an archive, and those of its entries that are no files to read. */
export interface ZipDirectory {
  /** Each name once, without `.` and empty parts, in the order of the archive. */
  readonly entries: readonly ZipEntry[];
  /** With the reason: a name that no unpacker should take, a file that a later one of its name replaces. */
  readonly leftOut: readonly LeftOutEntry[];
}

/** An entry that is told and not read. */
export interface LeftOutEntry {
  /** As the archive has it, cut. */
  readonly name: string;
  readonly because: string;
}

/** Bounds of an archive. Lambda allows 250 MB unpacked, https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of the central directory. */
  readonly directoryBytes: number;
  /** Unpacked bytes of all files together. */
  readonly unpackedBytes: number;
  /** Unpacked over packed, of the whole archive, where it matters. */
  readonly ratio: number;
}

const ZIP_LIMITS: ZipLimits = {
  entries: 100_000,
  directoryBytes: 32_000_000,
  unpackedBytes: 1_000_000_000,
  ratio: 200,
};

/** An archive that is not read, with the reason. */
export class ZipRefusal extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'ZipRefusal';
  }
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
/** The end record and the longest comment. */
const LONGEST_END = 22 + 65_535;
const LONGEST_NAME = 1024;
/** Characters of a name that messages show. */
const SHOWN_NAME = 200;
/** Small archives of empty files have any ratio. */
const RATIO_MATTERS_FROM = 50_000_000;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const HAS_DESCRIPTOR = 0x8;
const UNIX_LINK = 0o120000;

/**
 * The files of a zip archive. The central directory counts, and each local header has to agree with it: archives that
 * show different files to different readers are refused, as are overlapping files, zip64 and what declares more than the limits.
 * Names that lead out of a folder are left out, and so is all but the last of several files of one name, which is the one that
 * an unpacker leaves: one bad entry hides none of the others. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @throws ZipRefusal with the reason in words
 */
export async function readZipDirectory(
  file: FileHandle,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipDirectory> {
  const { size } = await file.stat();
  const end = await readEnd(file, size);
  if (end.count > limits.entries)
    throw new ZipRefusal(`it holds ${end.count} files, more than ${limits.entries}`);
  if (end.length > limits.directoryBytes)
    throw new ZipRefusal(`its directory has ${end.length} bytes, more than ${limits.directoryBytes}`);
  const directory = await readAt(file, end.start, end.length);
  const declared = centralEntries(directory, end.count);
  checkSizes(declared, { limits, size });
  await checkLocalHeaders(file, declared, end.start);
  return sorted(declared);
}

interface End {
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

async function readEnd(file: FileHandle, size: number): Promise<End> {
  const length = Math.min(size, LONGEST_END);
  const tail = await readAt(file, size - length, length);
  for (let at = length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    // The comment has to reach the end exactly: what follows an archive is no part of it.
    if (at + 22 + tail.readUInt16LE(at + 20) !== length) continue;
    return endAt(tail, at, size - length + at);
  }
  throw new ZipRefusal('it is no zip archive');
}

function endAt(tail: Buffer, at: number, place: number): End {
  const end = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
  const hasLocator = at >= 20 && tail.readUInt32LE(at - 20) === ZIP64_LOCATOR_SIGNATURE;
  if (hasLocator || end.count === 0xffff || end.length === 0xffffffff || end.start === 0xffffffff)
    throw new ZipRefusal('it is a zip64 archive');
  if (
    tail.readUInt16LE(at + 4) !== 0 ||
    tail.readUInt16LE(at + 6) !== 0 ||
    tail.readUInt16LE(at + 8) !== end.count
  )
    throw new ZipRefusal('it is a part of a split archive');
  if (end.start + end.length !== place) throw new ZipRefusal('its directory is not where it says');
  return end;
}

interface CentralEntry extends ZipEntry {
  /** Known when the local header was read. */
  start: number;
  readonly leftOut?: string;
  readonly flags: number;
  readonly method: number;
  readonly nameBytes: Buffer;
  readonly header: number;
}

function centralEntries(directory: Buffer, count: number): readonly CentralEntry[] {
  const entries: CentralEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL_SIGNATURE)
      throw new ZipRefusal('its directory is broken');
    const name = directory.readUInt16LE(at + 28);
    const next = at + 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw new ZipRefusal('its directory is broken');
    entries.push(centralEntry(directory.subarray(at, next), name));
    at = next;
  }
  if (at !== directory.length) throw new ZipRefusal('its directory holds more than it says');
  return entries;
}

function centralEntry(record: Buffer, nameLength: number): CentralEntry {
  const nameBytes = record.subarray(46, 46 + nameLength);
  const flags = record.readUInt16LE(8);
  const method = record.readUInt16LE(10);
  const name = nameBytes.toString('utf8');
  const mode = record.readUInt32LE(38) >>> 16;
  const entry = {
    name,
    nameBytes,
    flags,
    method,
    isDeflated: method === 8,
    crc: record.readUInt32LE(16),
    packedSize: record.readUInt32LE(20),
    size: record.readUInt32LE(24),
    header: record.readUInt32LE(42),
    start: 0,
    ...unsafeName(name, nameBytes.length),
  };
  if ([entry.packedSize, entry.size, entry.header].includes(0xffffffff))
    throw new ZipRefusal(`${name.slice(0, SHOWN_NAME)} is a zip64 entry`);
  const refused = refusalOf(entry, mode);
  return refused === undefined ? entry : { ...entry, refused };
}

function refusalOf(
  { flags, method, size, packedSize }: Pick<CentralEntry, 'flags' | 'method' | 'size' | 'packedSize'>,
  mode: number,
): string | undefined {
  if ((flags & ENCRYPTED) !== 0) return 'it is encrypted';
  if ((mode & 0o170000) === UNIX_LINK) return 'it is a link';
  if (method !== 0 && method !== 8) return `it is packed by method ${method}, which is not read`;
  return method === 0 && size !== packedSize ? 'its sizes do not agree' : undefined;
}

/** Names that lead out of the folder where they would be unpacked are an attack on the unpacker: no package has one. */
function unsafeName(name: string, bytes: number): { readonly leftOut?: string } {
  if (bytes === 0 || bytes > LONGEST_NAME) return { leftOut: `its name has ${bytes} bytes` };
  const isUnsafe = /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..');
  return isUnsafe ? { leftOut: 'its name leads out of the archive' } : {};
}

/** Each name once: of several files the last of the directory, as unpacking one after the other leaves it. */
function sorted(declared: readonly CentralEntry[]): ZipDirectory {
  const leftOut: LeftOutEntry[] = [];
  const files = new Map<string, CentralEntry>();
  for (const entry of declared) {
    const { name } = entry;
    if (entry.leftOut !== undefined)
      leftOut.push({ name: name.slice(0, SHOWN_NAME) || '(no name)', because: entry.leftOut });
    if (entry.leftOut !== undefined || (name.endsWith('/') && entry.size === 0)) continue;
    const path = name
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .join('/');
    const before = files.get(path);
    if (before !== undefined)
      leftOut.push({
        name: before.name.slice(0, SHOWN_NAME),
        because: 'it is one of several files of one name, of which the last counts',
      });
    files.set(path, entry);
  }
  const entries = [...files]
    .sort(([, a], [, b]) => a.header - b.header)
    .map(([name, { size, packedSize, crc, isDeflated, start, refused }]): ZipEntry => {
      const entry = { name, size, packedSize, crc, isDeflated, start };
      return refused === undefined ? entry : { ...entry, refused };
    });
  return { entries, leftOut };
}

function checkSizes(
  entries: readonly CentralEntry[],
  { limits, size }: { limits: ZipLimits; size: number },
): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > limits.unpackedBytes)
    throw new ZipRefusal(`it unpacks to ${unpacked} bytes, more than ${limits.unpackedBytes}`);
  const ratio = Math.round(unpacked / Math.max(1, size));
  if (unpacked > RATIO_MATTERS_FROM && ratio > limits.ratio)
    throw new ZipRefusal(`it unpacks to ${ratio} times its size, more than ${limits.ratio}`);
}

/** Reads each local header, in the order of the file, and checks that no two files share bytes. */
async function checkLocalHeaders(
  file: FileHandle,
  declared: readonly CentralEntry[],
  directoryStart: number,
): Promise<void> {
  let free = 0;
  for (const entry of [...declared].sort((a, b) => a.header - b.header)) {
    const name = entry.name.slice(0, SHOWN_NAME);
    if (entry.header < free) throw new ZipRefusal(`${name} shares bytes with another file`);
    entry.start = await checkLocalHeader(file, entry);
    free = entry.start + entry.packedSize;
    if (free > directoryStart) throw new ZipRefusal(`${name} reaches into the directory`);
  }
}

/** The offset of the packed bytes, when the local header says what the directory says. */
async function checkLocalHeader(file: FileHandle, entry: CentralEntry): Promise<number> {
  const { name, nameBytes, flags, method, crc, packedSize, size, header } = entry;
  const local = await readAt(file, header, 30 + nameBytes.length);
  const sizesFollow = (flags & HAS_DESCRIPTOR) !== 0;
  const agrees =
    local.readUInt32LE(0) === LOCAL_SIGNATURE &&
    local.readUInt16LE(6) === flags &&
    local.readUInt16LE(8) === method &&
    local.readUInt16LE(26) === nameBytes.length &&
    local.subarray(30).equals(nameBytes) &&
    (sizesFollow ||
      (local.readUInt32LE(14) === crc &&
        local.readUInt32LE(18) === packedSize &&
        local.readUInt32LE(22) === size));
  if (!agrees)
    throw new ZipRefusal(
      `${name.slice(0, SHOWN_NAME)} is another file in its own header than in the directory`,
    );
  return header + 30 + nameBytes.length + local.readUInt16LE(28);
}

/** @throws ZipRefusal when the file ends before */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new ZipRefusal('it ends before it should');
  return buffer;
}
