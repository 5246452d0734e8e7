/** Fields of one flow log record that a test cares about; the rest has defaults. */
export interface FlowFields {
  readonly account?: string;
  readonly interfaceId?: string;
  readonly srcaddr?: string;
  readonly dstaddr?: string;
  readonly srcport?: number | string;
  readonly dstport?: number | string;
  readonly protocol?: number | string;
  readonly packets?: number | string;
  readonly bytes?: number | string;
  readonly start?: number | string;
  readonly end?: number | string;
  readonly action?: string;
  readonly status?: string;
}

/** 2026-03-01T00:00:00Z: the first hour of the records that tests make. */
export const FIRST_HOUR = 1_772_323_200;

/** The header of the default format (version 2). */
export const V2_HEADER =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';

/** Test builder: one record in the default format. */
export function aFlowLine(fields: FlowFields = {}): string {
  const start = fields.start ?? FIRST_HOUR;
  return [
    2,
    fields.account ?? '123456789012',
    fields.interfaceId ?? 'eni-0a1b2c3d4e5f60718',
    fields.srcaddr ?? '10.0.1.5',
    fields.dstaddr ?? '10.0.2.9',
    fields.srcport ?? 49_152,
    fields.dstport ?? 3306,
    fields.protocol ?? 6,
    fields.packets ?? 10,
    fields.bytes ?? 840,
    start,
    fields.end ?? (typeof start === 'number' ? start + 60 : start),
    fields.action ?? 'ACCEPT',
    fields.status ?? 'OK',
  ].join(' ');
}

/** Test builder: a NODATA or SKIPDATA record. */
export function aGapLine(status: 'NODATA' | 'SKIPDATA', start = FIRST_HOUR): string {
  return `2 123456789012 eni-0a1b2c3d4e5f60718 - - - - - - - ${start} ${start + 60} - ${status}`;
}

/** Test builder: the text of one object, header line included. */
export function aFlowLog(lines: readonly string[], header = V2_HEADER): string {
  return [header, ...lines, ''].join('\n');
}

/**
 * Test builder: the text of the `index`-th of many small objects, each with its own records; equal index, equal text. A few
 * records continue connections of the object before it.
 */
export function aSmallFlowLog(index: number, records = 12): string {
  const start = FIRST_HOUR + index * 300;
  const lines = Array.from({ length: records }, (_, record) => {
    const isPool = record < 2;
    return aFlowLine({
      interfaceId: `eni-0a1b2c3d4e5f6071${record % 4}`,
      srcaddr: record % 3 === 0 ? '10.0.2.9' : `10.0.1.${record % 4}`,
      dstaddr: record % 3 === 0 ? `10.0.1.${record % 4}` : '10.0.2.9',
      srcport: record % 3 === 0 ? 3306 : isPool ? 50_000 + record : 40_000 + index * 20 + record,
      dstport: record % 3 === 0 ? 40_000 + index * 20 + record : 3306,
      bytes: 100 + ((index * 31 + record * 7) % 900),
      start: start + record,
      action: record % 11 === 10 ? 'REJECT' : 'ACCEPT',
    });
  });
  return aFlowLog(index % 9 === 0 ? [...lines, aGapLine('SKIPDATA', start)] : lines);
}
