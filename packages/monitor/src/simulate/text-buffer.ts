const ZERO = 48;
const SPACE = 32;
const NEWLINE = 10;

/**
 * Grows a block of ASCII text without making strings: flow logs are tens of millions of short fields, and string
 * concatenation would spend most of its time in the garbage collector.
 */
export class TextBuffer {
  private bytes: Buffer;
  private length = 0;
  private readonly digits = new Uint8Array(20);

  constructor(capacity = 1 << 20) {
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  get size(): number {
    return this.length;
  }

  /** Makes room for one line of at most 4 KiB; call once a line. */
  reserve(): void {
    if (this.length + 4096 <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(this.bytes.length * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  /** Appends ASCII bytes and a space. */
  word(word: Uint8Array): void {
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < word.length; index += 1) bytes[at++] = word[index] ?? 0;
    bytes[at] = SPACE;
    this.length = at + 1;
  }

  /** Appends a non-negative integer and a space. */
  number(value: number): void {
    const { bytes, digits } = this;
    let rest = value;
    let count = 0;
    while (rest > 2_147_483_647) {
      const higher = Math.floor(rest / 10);
      digits[count++] = ZERO + (rest - higher * 10);
      rest = higher;
    }
    let small = rest | 0;
    do {
      const higher = (small / 10) | 0;
      digits[count++] = ZERO + (small - higher * 10);
      small = higher;
    } while (small > 0);
    let at = this.length;
    while (count > 0) bytes[at++] = digits[--count] ?? ZERO;
    bytes[at] = SPACE;
    this.length = at + 1;
  }

  /** Turns the last space into the end of the line. */
  endLine(): void {
    this.bytes[this.length - 1] = NEWLINE;
  }

  /** Copies out everything written so far and starts again. */
  take(): Buffer {
    const copy = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return copy;
  }
}
