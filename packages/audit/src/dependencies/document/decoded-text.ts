/**
 * The text of a file by its byte order mark: UTF-8, UTF-16 little and big endian. Windows PowerShell writes requirements
 * in UTF-16. Without a mark, zeros at every second byte tell.
 */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (second === 0 && first !== 0 && bytes[3] === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && bytes[2] === 0);
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  // The decoder takes the mark away.
  return new TextDecoder(encoding).decode(bytes);
}
