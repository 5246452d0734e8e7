import { isPrintable } from '../decode/base64.ts';
import { decodePercent } from '../decode/escapes.ts';

/** One part of a multipart body. */
export interface BodyPart {
  readonly name: string;
  readonly fileName?: string;
  readonly type: string;
  readonly content: string;
  readonly isBase64: boolean;
  /** Bytes of a file that is no text. */
  readonly isBinary: boolean;
  /** Encodings taken off: `quoted-printable`. */
  readonly decoded: readonly string[];
}

const MOST_PARTS = 1000;
const MOST_HEADER_CHARACTERS = 8192;
const BOUNDARY = /boundary=(?:"([^"]{1,256})"|([^\s;"]{1,256}))/i;
const FIRST_LINE = /^--([^\r\n]{1,256})\r?\n/;
const NAME = /[;\s]name\s{0,4}=\s{0,4}(?:"((?:[^"\\\r\n]|\\.){0,4096})"|([^\s;]{1,4096}))/i;
const FILE_NAME = /[;\s]filename\s{0,4}=\s{0,4}(?:"((?:[^"\\\r\n]|\\.){0,4096})"|([^\s;]{1,4096}))/i;
/** RFC 5987: charset, language, percent-encoded name. */
const EXTENDED_FILE_NAME = /[;\s]filename\*\s{0,4}=\s{0,4}[\w-]{0,32}'[\w-]{0,32}'([^\s;]{1,4096})/i;
const TYPE = /^content-type:\s{0,4}([^\r\n]{1,512})/im;
const TRANSFER_ENCODING = /^content-transfer-encoding:\s{0,4}([\w-]{1,32})/im;

/**
 * Parts of a multipart body (RFC 7578). The boundary is that of the content type, or of the first line when the type
 * names none or another: a body without its parts is no body.
 */
export function readMultipart(text: string, type: string): readonly BodyPart[] {
  const told = BOUNDARY.exec(type);
  const boundary = told?.[1] ?? told?.[2];
  const own = FIRST_LINE.exec(text)?.[1];
  const used = boundary !== undefined && text.includes(`--${boundary}`) ? boundary : own;
  if (used === undefined) return [];
  return text
    .split(`--${used}`, MOST_PARTS)
    .slice(1)
    .flatMap((piece) => readPart(piece) ?? []);
}

function readPart(piece: string): BodyPart | undefined {
  const start = piece.startsWith('\r\n') ? 2 : piece.startsWith('\n') ? 1 : -1;
  if (start < 0) return undefined; // The closing `--`.
  const blank = /\r?\n\r?\n/.exec(piece.slice(start, start + MOST_HEADER_CHARACTERS));
  const head = blank === null ? '' : piece.slice(start, start + blank.index);
  const from = blank === null ? start : start + blank.index + blank[0].length;
  const content = piece.slice(from).replace(/\r?\n$/, '');
  const coding = TRANSFER_ENCODING.exec(head)?.[1]?.toLowerCase() ?? '';
  const fileName = fileNameIn(head);
  const isQuoted = coding === 'quoted-printable';
  return {
    name: unquoted(NAME.exec(head)),
    ...(fileName === undefined ? {} : { fileName }),
    type: TYPE.exec(head)?.[1]?.trim() ?? '',
    content: isQuoted ? decodeQuotedPrintable(content) : content,
    isBase64: coding === 'base64',
    isBinary: content !== '' && !isPrintable(content),
    decoded: isQuoted ? ['quoted-printable'] : [],
  };
}

function fileNameIn(head: string): string | undefined {
  const extended = EXTENDED_FILE_NAME.exec(head)?.[1];
  if (extended !== undefined) return decodePercent(extended);
  const plain = FILE_NAME.exec(head);
  return plain === null ? undefined : unquoted(plain);
}

function unquoted(match: RegExpExecArray | null): string {
  return match?.[1]?.replaceAll('\\"', '"') ?? match?.[2] ?? '';
}

/** RFC 2045: soft line breaks gone, `=HH` as the byte. */
function decodeQuotedPrintable(text: string): string {
  return decodePercent(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('%', '%25')
      .replaceAll(/=([0-9a-f]{2})/gi, '%$1'),
  );
}
