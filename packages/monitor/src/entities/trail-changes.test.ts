import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChangeEvent,
  configurationOfEvent,
  functionNameOf,
  functionOfEvent,
  interfaceOfEvent,
  livesOf,
} from './trail-changes.ts';

function anEvent(eventName: string, record: unknown, more: Partial<ChangeEvent> = {}): ChangeEvent {
  return {
    eventId: 'e1',
    time: 1_000,
    account: '123456789012',
    region: 'us-east-1',
    eventSource: 'lambda.amazonaws.com',
    eventName,
    principal: 'arn:aws:iam::123456789012:role/deploy',
    resource: '',
    record: JSON.stringify(record),
    ...more,
  };
}

describe('interfaceOfEvent()', () => {
  test('reads what CreateNetworkInterface answered', () => {
    const networkInterface = {
      networkInterfaceId: 'eni-1',
      privateIpAddress: '10.0.0.5',
      subnetId: 'subnet-a',
      vpcId: 'vpc-1',
      description: 'AWS Lambda VPC ENI-alpha',
      interfaceType: 'lambda',
      groupSet: { items: [{ groupId: 'sg-2' }, { groupId: 'sg-1' }] },
      ipv6AddressesSet: { items: [{ ipv6Address: '2001:db8::5' }] },
    };
    const event = anEvent('CreateNetworkInterface', { responseElements: { networkInterface } });
    expect(interfaceOfEvent(event)).toMatchObject({
      fact: 'created',
      seenAt: 1_000,
      interfaceId: 'eni-1',
      addresses: ['10.0.0.5', '2001:db8::5'],
      securityGroups: ['sg-1', 'sg-2'],
      type: 'lambda',
    });
  });

  test('reads the interface that DeleteNetworkInterface names', () => {
    const event = anEvent('DeleteNetworkInterface', { requestParameters: { networkInterfaceId: 'eni-1' } });
    expect(interfaceOfEvent(event)).toMatchObject({ fact: 'deleted', interfaceId: 'eni-1' });
  });

  test('other calls and cut records give nothing', () => {
    expect(interfaceOfEvent(anEvent('CreateNetworkInterface', {}))).toBeUndefined();
    expect(interfaceOfEvent(anEvent('CreateNetworkInterface', {}, { record: '{"cut' }))).toBeUndefined();
    expect(interfaceOfEvent(anEvent('RunInstances', {}))).toBeUndefined();
  });
});

describe('configurationOfEvent()', () => {
  test('reads the network configuration of the answer', () => {
    const responseElements = {
      functionName: 'alpha',
      role: 'arn:aws:iam::123456789012:role/alpha',
      vpcConfig: { vpcId: 'vpc-1', subnetIds: ['subnet-b', 'subnet-a'], securityGroupIds: ['sg-1'] },
    };
    expect(configurationOfEvent(anEvent('UpdateFunctionConfiguration', { responseElements }))).toMatchObject({
      functionName: 'alpha',
      subnetIds: ['subnet-a', 'subnet-b'],
      seenAt: 1_000,
    });
  });

  test('an answer without network configuration says nothing about it', () => {
    const responseElements = { functionName: 'alpha' };
    expect(
      configurationOfEvent(anEvent('UpdateFunctionConfiguration', { responseElements })),
    ).toBeUndefined();
  });
});

describe('livesOf()', () => {
  const request = { requestParameters: { functionName: 'alpha' } };

  test('a function deleted and made again is alive', () => {
    const lives = livesOf([
      anEvent('CreateFunction', request, { time: 3 }),
      anEvent('CreateFunction', request, { time: 1 }),
      anEvent('DeleteFunction', request, { time: 2 }),
    ]);
    expect(lives).toEqual([
      { account: '123456789012', region: 'us-east-1', functionName: 'alpha', createdAt: 1 },
    ]);
  });

  test('deleting one version does not delete the function', () => {
    const version = { requestParameters: { functionName: 'alpha', qualifier: '3' } };
    expect(livesOf([anEvent('DeleteFunction', version)])[0]?.deletedAt).toBeUndefined();
    expect(livesOf([anEvent('DeleteFunction', request)])[0]?.deletedAt).toBe(1_000);
  });
});

test.each([
  ['alpha', 'alpha'],
  ['alpha:live', 'alpha'],
  ['arn:aws:lambda:us-east-1:123456789012:function:alpha', 'alpha'],
  ['arn:aws:lambda:us-east-1:123456789012:function:alpha:3', 'alpha'],
  ['123456789012:function:alpha', 'alpha'],
  ['<script>', ''],
  ['', ''],
])('functionNameOf(%s) is %s', (resource, expected) => {
  expect(functionNameOf(resource)).toBe(expected);
});

test('any record is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom('CreateNetworkInterface', 'CreateFunction'),
      (value, name) => {
        const event = anEvent(name, { responseElements: value, requestParameters: value });
        interfaceOfEvent(event);
        configurationOfEvent(event);
        expect(typeof functionOfEvent(event)).toBe('string');
      },
    ),
  );
});
