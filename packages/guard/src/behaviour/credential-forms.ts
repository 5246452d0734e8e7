/** One value that must not leave, by the name the log may say. */
export interface Credential {
  readonly name: string;
  readonly value: string;
  /** Requests carry it by design: the key id and the session token of signed requests. */
  readonly isSent?: boolean;
}

const SHORTEST = 8;
const SHORTEST_FRAGMENT = 8;

/** Finds credentials in text, in the encodings somebody would hide them in. */
export interface CredentialScanner {
  /** The first credential the text holds, and where: in the given text's characters. */
  readonly find: (
    text: string,
  ) => { readonly name: string; readonly start: number; readonly end: number } | undefined;
  /** A credential of which this host name carries a piece. */
  readonly findInHost: (host: string) => string | undefined;
  /** Characters to keep of one write, so that a credential split over two is found. */
  readonly tail: number;
}

/** A scanner for these values: plain, reversed, base64 at each offset, base64url, hex, URL-encoded. Short ones are left out. */
export function createCredentialScanner(credentials: readonly Credential[]): CredentialScanner {
  const usable = credentials.filter(({ value }) => value.length >= SHORTEST);
  const forms = usable.flatMap(({ name, value }) => formsOf(value).map((form) => ({ name, form })));
  const inHosts = usable.flatMap(({ name, value }) =>
    [value, reversed(value), hex(value), base32(value), base64(value)].map((form) => ({
      name,
      form: form.toLowerCase(),
    })),
  );
  return {
    tail: Math.min(2_048, Math.max(0, ...forms.map(({ form }) => form.length - 1))),
    find(text) {
      for (const { name, form } of forms) {
        const start = text.indexOf(form);
        if (start >= 0) return { name, start, end: start + form.length };
      }
      return undefined;
    },
    findInHost(host) {
      for (const label of host.toLowerCase().split('.')) {
        if (label.length < SHORTEST_FRAGMENT) continue;
        const found = inHosts.find(({ form }) => form.includes(label) || label.includes(form));
        if (found !== undefined) return found.name;
      }
      return undefined;
    },
  };
}

function formsOf(value: string): readonly string[] {
  const base64s = [0, 1, 2].map((offset) => base64At(value, offset));
  return [
    ...new Set([
      value,
      reversed(value),
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/'),
      hex(value),
      hex(value).toUpperCase(),
      ...base64s,
      ...base64s.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
      base64At(reversed(value), 0),
    ]),
  ];
}

function reversed(value: string): string {
  return [...value].reverse().join('');
}

function hex(value: string): string {
  return Buffer.from(value).toString('hex');
}

function base64(value: string): string {
  return Buffer.from(value).toString('base64');
}

/** The characters of base64 that depend on the value alone when `offset` other bytes stand before it. */
function base64At(value: string, offset: number): string {
  const text = Buffer.from('\0'.repeat(offset) + value)
    .toString('base64')
    .replace(/=+$/, '');
  const from = offset === 0 ? 0 : offset === 1 ? 2 : 3;
  return text.slice(from, (Buffer.byteLength(value) + offset) % 3 === 0 ? undefined : -1);
}

/** RFC 4648 without padding, the encoding that fits into host names. */
function base32(value: string): string {
  const bits = [...Buffer.from(value)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}
