import { describe, expect, it } from 'vitest';
import { ascii, blankFlowRow, FLOW_FORMATS, FlowFormat, type FlowFormatName } from './flow-format.ts';
import { TextBuffer } from './text-buffer.ts';

const OWN = {
  account: ascii('123456789012'),
  interfaceId: ascii('eni-0example'),
  vpcId: ascii('vpc-0example'),
  subnetId: ascii('subnet-0example'),
  region: ascii('us-east-1'),
  zone: ascii('use1-az1'),
};

function write(
  name: FlowFormatName,
  change: Partial<ReturnType<typeof blankFlowRow>> = {},
): Record<string, string> {
  const format = new FlowFormat(name);
  const text = new TextBuffer(8192);
  const row = {
    ...blankFlowRow(OWN),
    source: ascii('10.0.0.1'),
    destination: ascii('10.0.0.2'),
    bytes: 77,
    ...change,
  };
  format.append(row, text);
  const values = text.take().toString().trimEnd().split(' ');
  const names = format.header.split(' ');
  expect(values).toHaveLength(names.length);
  return Object.fromEntries(names.map((field, index) => [field, values[index] ?? '']));
}

describe('FlowFormat', () => {
  it('has the field counts of the user guide: 14 in version 2, 29 up to 5, 42 up to 10', () => {
    const counts = Object.values(FLOW_FORMATS).map((header) => header.split(' ').length);
    expect(counts).toEqual([14, 29, 42, 21]);
  });

  it('names every field once', () => {
    for (const header of Object.values(FLOW_FORMATS)) {
      expect(new Set(header.split(' ')).size).toBe(header.split(' ').length);
    }
  });

  it.each(['v2', 'v5', 'v10', 'custom'] as const)('%s: values stand under their names', (name) => {
    const row = write(name);
    expect(row).toMatchObject({ srcaddr: '10.0.0.1', dstaddr: '10.0.0.2', bytes: '77', action: 'ACCEPT' });
    expect(row).toMatchObject({
      'interface-id': 'eni-0example',
      'log-status': 'OK',
      'account-id': '123456789012',
    });
  });

  it.each(['NODATA', 'SKIPDATA'] as const)(
    '%s: no traffic fields, but the interface and the times',
    (status) => {
      const row = write('v2', { status, start: 100, end: 200 });
      expect(row).toMatchObject({
        srcaddr: '-',
        bytes: '-',
        action: '-',
        'log-status': status,
        start: '100',
        end: '200',
      });
    },
  );

  it('writes REJECT and the direction', () => {
    expect(write('v5', { accepted: false, egress: false })).toMatchObject({
      action: 'REJECT',
      'flow-direction': 'ingress',
    });
  });
});
