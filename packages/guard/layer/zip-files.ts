import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZippedFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isExecutable: boolean;
}

/** 1980-01-01, the first day a zip can name: the same files give the same bytes. */
const DATE = 0x0021;
const DEFLATED = 8;
const VERSION = 20;
const MADE_BY_UNIX = 0x0314;

/** A zip archive in the order of the files given (APPNOTE.TXT 6.3). */
export function zipFiles(files: readonly ZippedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const each of files) {
    const name = Buffer.from(each.path);
    const body = deflateRawSync(each.content, { level: 9 });
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(each.content), 0);
    sizes.writeUInt32LE(body.length, 4);
    sizes.writeUInt32LE(each.content.length, 8);
    const local = Buffer.concat([
      head(0x04034b50, [VERSION, 0, DEFLATED, 0, DATE]),
      sizes,
      shorts([name.length, 0]),
      name,
      body,
    ]);
    const mode = Buffer.alloc(8);
    mode.writeUInt32LE(((each.isExecutable ? 0o100755 : 0o100644) << 16) >>> 0, 0);
    mode.writeUInt32LE(offset, 4);
    const central = head(0x02014b50, [MADE_BY_UNIX, VERSION, 0, DEFLATED, 0, DATE]);
    entries.push(Buffer.concat([central, sizes, shorts([name.length, 0, 0, 0, 0]), mode, name]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(directory.length, 0);
  end.writeUInt32LE(offset, 4);
  const counts = head(0x06054b50, [0, 0, files.length, files.length]);
  return Buffer.concat([...bodies, directory, counts, end, shorts([0])]);
}

function head(signature: number, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return Buffer.concat([bytes, shorts(values)]);
}

function shorts(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}
