import { crc32, deflateRawSync } from 'node:zlib';

/** One file to put into an archive; what is set on top of name and text makes the archive wrong. */
export interface ZipFile {
  readonly name: string;
  readonly text?: string;
  /** Not deflated. */
  readonly isStored?: boolean;
  /** CRC and sizes follow the content, as tools that write streams do it. */
  readonly hasDescriptor?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
  readonly crc?: number;
  /** Declared unpacked size. */
  readonly size?: number;
  /** Name in the local header. */
  readonly localName?: string;
  /** Offset of the local header that the directory tells. */
  readonly header?: number;
}

/** A zip archive of these files. */
export function aZip(files: readonly ZipFile[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const local = localPart(file);
    directory.push(centralPart(file, file.header ?? offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, central, end, Buffer.from(comment)]);
}

function fieldsOf({ text = '', isStored = false, hasDescriptor = false, ...file }: ZipFile) {
  const bytes = Buffer.from(text);
  return {
    packed: isStored ? bytes : deflateRawSync(bytes),
    flags: file.flags ?? (hasDescriptor ? 8 : 0),
    method: file.method ?? (isStored ? 0 : 8),
    crc: file.crc ?? crc32(bytes),
    size: file.size ?? bytes.length,
  };
}

function localPart(file: ZipFile): Buffer {
  const { packed, flags, method, crc, size } = fieldsOf(file);
  const name = Buffer.from(file.localName ?? file.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(name.length, 26);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc, 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(size, 8);
  if (file.hasDescriptor !== true) sizes.copy(header, 14);
  const descriptor = file.hasDescriptor === true ? [Buffer.from([0x50, 0x4b, 0x07, 0x08]), sizes] : [];
  return Buffer.concat([header, name, packed, ...descriptor]);
}

function centralPart(file: ZipFile, offset: number): Buffer {
  const { packed, flags, method, crc, size } = fieldsOf(file);
  const name = Buffer.from(file.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}
