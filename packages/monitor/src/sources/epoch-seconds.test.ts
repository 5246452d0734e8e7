import { describe, expect, test } from 'vitest';
import { epochSeconds } from './epoch-seconds.ts';
import { parseFunctionReference } from './function-name.ts';
import { readLocation } from './location-parts.ts';

const AT = Date.UTC(2026, 2, 1, 4, 15, 9) / 1000;

describe('times', () => {
  test.each<[unknown, number | undefined]>([
    ['2026-03-01T04:15:09Z', AT],
    ['2026-03-01 04:15:09', AT],
    ['2026-03-01T04:15:09.250Z', AT + 0.25],
    ['2026-03-01T05:15:09+01:00', AT],
    ['2026-03-01T04:15:09.000+0000', AT],
    ['2026-03-01', AT - 15_309],
    [AT, AT],
    [AT * 1000, AT],
    [AT * 1_000_000, AT],
    [String(AT), AT],
    ['2026-02-30T00:00:00Z', undefined],
    ['2026-13-01T00:00:00Z', undefined],
    ['2026-03-01T25:00:00Z', undefined],
    ['March 1 2026', undefined],
    ['1', undefined],
    ['', undefined],
    [0, undefined],
    [-AT, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['2199-01-01T00:00:00Z', undefined],
    [null, undefined],
    [{}, undefined],
  ])('%j', (value, expected) => {
    expect(epochSeconds(value)).toBe(expected);
  });
});

describe('references to functions', () => {
  test.each([
    ['f', { name: 'f', qualifier: '', account: '', region: '' }],
    ['f:live', { name: 'f', qualifier: 'live' }],
    ['f:$LATEST', { name: 'f', qualifier: '$LATEST' }],
    ['123456789012:function:f', { name: 'f', account: '123456789012' }],
    ['123456789012:f:7', { name: 'f', qualifier: '7', account: '123456789012' }],
    [
      'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f:7',
      { name: 'f', qualifier: '7', region: 'us-gov-west-1' },
    ],
  ])('%s', (text, expected) => {
    expect(parseFunctionReference(text)).toMatchObject(expected);
  });

  test.each([
    '',
    'a b',
    'arn:aws:s3:::b',
    'a:b:c:d',
    'x'.repeat(500),
    'arn:aws:lambda:r:123456789012:layer:l',
  ])('none: %s', (text) => {
    expect(parseFunctionReference(text)).toBeUndefined();
  });
});

describe('locations', () => {
  test.each([
    [
      's3://b/AWSLogs/123456789012/CloudTrail/eu-west-1/2026/a.json.gz',
      { account: '123456789012', region: 'eu-west-1', functionName: '' },
    ],
    ['logs/aws/lambda/rds-poller/2026-03-01/000000.gz', { functionName: 'rds-poller', stem: '' }],
    ['aws/lambda/rds-poller.log', { functionName: 'rds-poller', stem: 'rds-poller' }],
    ['rds-poller.log.gz', { account: '', region: '', functionName: '', stem: 'rds-poller' }],
    ['a b.txt', { stem: '' }],
    ['', { account: '', region: '', functionName: '', stem: '' }],
  ])('%s', (location, expected) => {
    expect(readLocation(location)).toMatchObject(expected);
  });
});
