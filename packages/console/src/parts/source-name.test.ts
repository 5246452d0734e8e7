import { describe, expect, it } from 'vitest';
import { notConnectedText, sourceName } from './source-name.ts';

describe('what a source is called', () => {
  it.each([
    ['cloudtrail', 'CloudTrail'],
    ['flow-logs', 'VPC flow logs'],
    ['inventory', 'Inventory'],
    ['something-new', 'something-new'],
    ['constructor', 'constructor'],
  ])('%s: %s', (source, name) => expect(sourceName(source)).toBe(name));
});

describe('sources that are not connected', () => {
  it.each([
    [['cloudtrail'], 'CloudTrail is not connected'],
    [['metrics'], 'Metrics are not connected'],
    [['violations'], 'Violations of the guard are not connected'],
    [['cloudtrail', 'flow-logs'], 'CloudTrail and VPC flow logs are not connected'],
    [
      ['metrics', 'cloudtrail', 'violations'],
      'Metrics, CloudTrail and violations of the guard are not connected',
    ],
    [['inventory', 'guardduty'], 'Inventory and GuardDuty are not connected'],
    [['flow-logs', 'resolver-logs'], 'VPC flow logs and Resolver query logs are not connected'],
  ])('%j: %s', (sources, text) => expect(notConnectedText(sources)).toBe(text));
});
