import { firstText, isJsonObject } from '../json/json-fields.ts';

/** One entry of a list, not yet looked at. */
export interface ThreatEntry {
  readonly text: string;
  /** Line in a text, or place in a JSON array; both from 1. */
  readonly line: number;
}

const KEYS = ['ip', 'address', 'ip_address', 'cidr', 'prefix', 'domain', 'host', 'indicator', 'ioc', 'value'];
const HEADERS: ReadonlySet<string> = new Set([
  ...KEYS,
  'dst_ip',
  'src_ip',
  'ipaddress',
  'network',
  'hostname',
  'ioc_value',
]);

/** The entries of a list in text, CSV, hosts or JSON form. */
export function threatEntries(text: string): Iterable<ThreatEntry> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return /^\s*\[\s*["{\]]/.test(body) ? jsonEntries(body) : lineEntries(body);
}

function* jsonEntries(text: string): Generator<ThreatEntry> {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    yield { text: text.slice(0, 80), line: 1 };
    return;
  }
  if (!Array.isArray(values)) return;
  for (const [index, value] of values.entries()) {
    const entry = typeof value === 'string' ? value : isJsonObject(value) ? firstText(value, KEYS) : '';
    yield { text: cleaned(entry) || JSON.stringify(value).slice(0, 80), line: index + 1 };
  }
}

function* lineEntries(text: string): Generator<ThreatEntry> {
  let line = 0;
  let isFirst = true;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    line++;
    const entry = lineEntry(text.slice(start, Math.min(end, start + 4096)));
    start = end + 1;
    if (entry === '') continue;
    if (!(isFirst && HEADERS.has(entry.toLowerCase()))) yield { text: entry, line };
    isFirst = false;
  }
}

/** The first column without comment and quotes; of a hosts file's line the name. */
function lineEntry(line: string): string {
  const bare = line.trim();
  if (bare === '' || /^(?:[#;!]|\/\/)/.test(bare)) return '';
  const hosts = /^(?:0\.0\.0\.0|127\.0\.0\.1)\s{1,8}(\S{1,300})/.exec(bare);
  if (hosts !== null) return cleaned(hosts[1] ?? '');
  const [first = ''] = bare.split(/[,;\t#|]|\s\/\//, 1);
  const [left = ''] = first.trim().split(' ', 1);
  return cleaned(left);
}

/** Undoes quotes and the brackets with which people keep addresses from being clicked: `203[.]0[.]113[.]7`. */
function cleaned(text: string): string {
  const bare = text.trim().slice(0, 300);
  const inner = /^"(.*)"$|^'(.*)'$/.exec(bare);
  return (inner?.[1] ?? inner?.[2] ?? bare).trim().replaceAll('[.]', '.').replaceAll('[:]', ':');
}
