const SAMPLE_BYTES = 1024;

/**
 * Collects the bytes of one record over several chunks without copying them, up to a limit; over the limit it keeps
 * only a sample, so that a record of any size costs no memory.
 */
export class TextCapture {
  readonly #maxBytes: number;
  #chunk: Buffer = Buffer.alloc(0);
  /** Where the text starts in the current chunk, -1 when nothing is captured. */
  #from = -1;
  #pieces: Buffer[] = [];
  #length = 0;
  #isTooLarge = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get isOn(): boolean {
    return this.#from !== -1;
  }

  /** True when the text last captured was over the limit; {@link take} then gives its first bytes only. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  /** The next chunk follows: what is being captured goes on at its first byte. */
  nextChunk(chunk: Buffer): void {
    if (this.isOn) {
      this.#keep(this.#chunk.subarray(this.#from));
      this.#from = 0;
    }
    this.#chunk = chunk;
  }

  /** Starts a text at index `at` of the current chunk. */
  begin(at: number): void {
    this.drop();
    this.#from = at;
  }

  drop(): void {
    this.#from = -1;
    this.#pieces = [];
    this.#length = 0;
    this.#isTooLarge = false;
  }

  /** Ends the text before index `end` of the current chunk and gives it. */
  take(end: number): string {
    if (this.isOn && end > this.#from) this.#keep(this.#chunk.subarray(this.#from, end));
    const [first] = this.#pieces;
    const bytes = this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces);
    this.#from = -1;
    this.#pieces = [];
    this.#length = 0;
    return bytes.toString('utf8');
  }

  #keep(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length <= this.#maxBytes) {
      if (piece.length > 0) this.#pieces.push(piece);
    } else if (!this.#isTooLarge) {
      this.#isTooLarge = true;
      const start = Buffer.concat([...this.#pieces, piece.subarray(0, SAMPLE_BYTES)]);
      this.#pieces = [Buffer.from(start.subarray(0, SAMPLE_BYTES))];
    }
  }
}
