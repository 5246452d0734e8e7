/** Owners of one feature that are kept, at most: then more may have it. */
export const MOST_OWNERS = 8;
const FIRST_BITS = 20;
/** Part of the places that may be taken. */
const LOAD = 0.6;

/**
 * Which packages have a feature, of some tens of millions: open addressing in arrays of numbers, for a Map holds 16 million
 * entries at most. Packages are numbers from 0 to 65,534.
 */
export class FeatureOwners {
  #bits = FIRST_BITS;
  #keys = new Uint32Array(1 << FIRST_BITS);
  /** Some places each: a package's number and one, in the order in which they came; 0 is none. */
  #owners = new Uint16Array(MOST_OWNERS << FIRST_BITS);
  #size = 0;

  /** One more package has a feature; the same twice changes nothing. */
  add(hash: number, owner: number): void {
    if (this.#size > LOAD * this.#keys.length) this.#grow();
    const place = this.#placeOf(hash);
    if (this.#owners[place * MOST_OWNERS] === 0) {
      this.#keys[place] = hash;
      this.#size += 1;
    }
    this.#addAt(place, owner + 1);
  }

  /** The packages that have a feature, `MOST_OWNERS` at most. */
  of(hash: number): readonly number[] {
    return this.#at(this.#placeOf(hash));
  }

  /** Calls back with the owners of each feature that two or more have. */
  eachShared(visit: (owners: readonly number[]) => void): void {
    for (let place = 0; place < this.#keys.length; place += 1)
      if (this.#owners[place * MOST_OWNERS + 1] !== 0) visit(this.#at(place));
  }

  #at(place: number): readonly number[] {
    const owners: number[] = [];
    for (let at = place * MOST_OWNERS; owners.length < MOST_OWNERS; at += 1) {
      const owner = this.#owners[at] ?? 0;
      if (owner === 0) break;
      owners.push(owner - 1);
    }
    return owners;
  }

  #addAt(place: number, owner: number): void {
    for (let at = place * MOST_OWNERS; at < (place + 1) * MOST_OWNERS; at += 1) {
      if (this.#owners[at] === owner) return;
      if (this.#owners[at] !== 0) continue;
      this.#owners[at] = owner;
      return;
    }
  }

  #placeOf(hash: number): number {
    const mask = this.#keys.length - 1;
    let place = (Math.imul(hash, 0x9e3779b1) >>> (32 - this.#bits)) & mask;
    while (this.#owners[place * MOST_OWNERS] !== 0 && this.#keys[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, owners] = [this.#keys, this.#owners];
    this.#bits += 1;
    this.#keys = new Uint32Array(1 << this.#bits);
    this.#owners = new Uint16Array(MOST_OWNERS << this.#bits);
    for (let from = 0; from < keys.length; from += 1) {
      if (owners[from * MOST_OWNERS] === 0) continue;
      const place = this.#placeOf(keys[from] ?? 0);
      this.#keys[place] = keys[from] ?? 0;
      this.#owners.set(owners.subarray(from * MOST_OWNERS, (from + 1) * MOST_OWNERS), place * MOST_OWNERS);
    }
  }
}
