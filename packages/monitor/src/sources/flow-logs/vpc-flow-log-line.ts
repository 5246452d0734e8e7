import { isIP } from 'node:net';
import type { FlowLogFormat } from './vpc-flow-log-format.ts';

type Check = (value: string) => boolean;

function isWhole(most: bigint): Check {
  const digits = most.toString().length;
  return (value) => value.length <= digits && /^\d+$/.test(value) && BigInt(value) <= most;
}

const isPort = isWhole(65_535n);
const isByte = isWhole(255n);
const isCount = isWhole(2n ** 53n - 1n);
/** Seconds or milliseconds. */
const isTime = isWhole(99_999_999_999_999n);
const isAddress: Check = (value) => isIP(value) !== 0;

/** What a value must look like when it is not `-`. The SQL of load-flow-logs.ts types the same columns. */
const CHECKS: Readonly<Record<string, Check>> = {
  version: isByte,
  srcaddr: isAddress,
  dstaddr: isAddress,
  'pkt-srcaddr': isAddress,
  'pkt-dstaddr': isAddress,
  srcport: isPort,
  dstport: isPort,
  protocol: isByte,
  packets: isCount,
  bytes: isCount,
  start: isTime,
  end: isTime,
  'tcp-flags': isPort,
  action: (value) => value === 'ACCEPT' || value === 'REJECT',
  'log-status': (value) => value === 'OK' || value === 'NODATA' || value === 'SKIPDATA',
};

/** A record's values in the order of its format, or why the line is none. */
export type ParsedLine =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'bad'; readonly because: string };

/** CloudWatch Logs' export to S3 puts the time of the event before each record. */
const EXPORT_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z /;

/** Reads one record strictly: number of fields, numbers in range, addresses, action and status. */
export function parseFlowLogLine(line: string, format: FlowLogFormat): ParsedLine {
  const values = line.replace(EXPORT_TIME, '').split(' ');
  if (values.length !== format.length) {
    return { kind: 'bad', because: `${values.length} fields where the format has ${format.length}` };
  }
  for (const [column, name] of format.entries()) {
    const value = values[column] ?? '';
    if (value === '-') {
      if (name === 'start') return { kind: 'bad', because: 'no value in start' };
    } else if (CHECKS[name]?.(value) === false) return { kind: 'bad', because: `not a valid ${name}` };
    // What decoding leaves of bytes that are no UTF-8.
    else if (value.includes('\uFFFD')) return { kind: 'bad', because: `not UTF-8 in ${name}` };
  }
  return { kind: 'values', values };
}
