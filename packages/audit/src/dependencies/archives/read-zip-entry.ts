import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, crc32, inflateRaw, inflateRawSync } from 'node:zlib';
import { isBinary } from '../../code/secrets/secrets-in-file.ts';
import { readAt, type ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);

/** What a file of an archive holds, or why it was not read. */
export type UnpackedFile =
  | { readonly bytes: Buffer }
  | { readonly isBinary: true }
  | { readonly refused: string };

/** Packed bytes by which a large file is told to be binary: they unpack to 8 MB at most. */
const SNIFFED_BYTES = 8000;

/**
 * Files up to this size are unpacked at once: each unpacking beside the main thread holds memory of its own until the next
 * collection, and archives hold tens of thousands of small files.
 */
const AT_ONCE_BYTES = 256 * 1024;

/**
 * Unpacks one file of an archive; of a large one just enough to tell whether it is text. Not a byte more than the directory declared, and only with its checksum.
 * @param mostBytes larger files are not unpacked
 */
export async function readZipEntry(
  file: FileHandle,
  entry: ZipEntry,
  mostBytes: number,
): Promise<UnpackedFile> {
  if (entry.refused !== undefined) return { refused: entry.refused };
  if (entry.size > mostBytes && (await isBinaryEntry(file, entry))) return { isBinary: true };
  if (entry.size > mostBytes)
    return { refused: `it has ${entry.size} bytes, more than ${mostBytes} are not read` };
  // What is packed into more than its own size and some is no work of a packer.
  if (entry.packedSize > entry.size + entry.size / 100 + 1024) return { refused: 'its sizes do not agree' };
  const packed = await readAt(file, entry.start, entry.packedSize);
  const bytes = entry.isDeflated ? await unpack(packed, entry.size) : packed;
  if (bytes === undefined || bytes.length !== entry.size)
    return { refused: 'it does not unpack to its size' };
  return crc32(bytes) === entry.crc ? { bytes } : { refused: 'its checksum is wrong' };
}

async function unpack(packed: Buffer, size: number): Promise<Buffer | undefined> {
  // At least one byte, so that a stream for an empty file is read as well.
  const most = { maxOutputLength: Math.max(1, size) };
  try {
    if (size > AT_ONCE_BYTES) return await inflate(packed, most);
    return inflateRawSync(packed, { ...most, chunkSize: Math.max(64, size + 1) });
  } catch {
    return undefined;
  }
}

async function isBinaryEntry(file: FileHandle, entry: ZipEntry): Promise<boolean> {
  const packed = await readAt(file, entry.start, Math.min(entry.packedSize, SNIFFED_BYTES));
  if (!entry.isDeflated) return isBinary(packed);
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: SNIFFED_BYTES * 1100 };
    return isBinary(await inflate(packed, options));
  } catch {
    return false;
  }
}
