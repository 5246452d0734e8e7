import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFlowLine, V2_HEADER } from '../../a-flow-log.ts';
import {
  DEFAULT_FLOW_LOG_FORMAT,
  parseHeader,
  parseLogFormat,
  unknownFields,
} from './vpc-flow-log-format.ts';
import { parseFlowLogLine } from './vpc-flow-log-line.ts';

describe('parseHeader()', () => {
  test.each<[string, string, readonly string[] | undefined]>([
    ['the default format', V2_HEADER, DEFAULT_FLOW_LOG_FORMAT],
    ['underscores and capitals', 'Interface_ID srcaddr', ['interface-id', 'srcaddr']],
    [
      'an unknown name among known ones',
      'start end bytes new-in-v12',
      ['start', 'end', 'bytes', 'new-in-v12'],
    ],
    ['a record', aFlowLine(), undefined],
    ['mostly unknown names', 'hello bytes world', undefined],
    ['one name twice', 'start start end', undefined],
    ['a sentence', 'the start of something', undefined],
    ['nothing', '', undefined],
    ['too many names', Array.from({ length: 300 }, (_, n) => `a${n}`).join(' '), undefined],
  ])('%s', (_name, line, format) => {
    expect(parseHeader(line)).toEqual(format);
  });

  test('knows the fields of transit gateway, ECS and version 11 logs', () => {
    const line =
      'resource-type tgw-id ecs-task-id reject-reason resource-id encryption-status interface-tag-2 next-hop-vpc-id';
    expect(unknownFields(parseHeader(line) ?? ['none'])).toEqual([]);
  });
});

test('parseLogFormat() reads what DescribeFlowLogs says', () => {
  expect(parseLogFormat(['start', 'pkt-srcaddr'].map((name) => `\${${name}}`).join(' '))).toEqual([
    'start',
    'pkt-srcaddr',
  ]);
  expect(parseLogFormat('json')).toBeUndefined();
});

describe('parseFlowLogLine()', () => {
  test('gives the values in order', () => {
    const line = parseFlowLogLine(aFlowLine({ srcaddr: '2001:db8::1' }), DEFAULT_FLOW_LOG_FORMAT);
    expect(line).toMatchObject({ kind: 'values' });
    expect(line.kind === 'values' && line.values[3]).toBe('2001:db8::1');
  });

  test('takes - for any value but start', () => {
    const dashes = DEFAULT_FLOW_LOG_FORMAT.map((name) => (name === 'start' ? '1772323200' : '-')).join(' ');
    expect(parseFlowLogLine(dashes, DEFAULT_FLOW_LOG_FORMAT).kind).toBe('values');
    expect(parseFlowLogLine(dashes.replace('1772323200', '-'), DEFAULT_FLOW_LOG_FORMAT).kind).toBe('bad');
  });

  test('never throws, and says values only for the right number of fields', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const line = parseFlowLogLine(text, DEFAULT_FLOW_LOG_FORMAT);
        if (line.kind === 'values') expect(line.values).toHaveLength(14);
        else expect(line.because).not.toBe('');
      }),
    );
  });
});
