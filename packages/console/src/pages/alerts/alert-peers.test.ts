import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import { anObservation } from '@watertight/monitor/alerts/an-observation.ts';
import { describe, expect, it } from 'vitest';
import { alertPeers } from './alert-peers.ts';

const orders: AttributedEntity = anObservation().entity;
const sets = {
  scope: 'internal',
  normal: ['10.0.10.193'],
  new: ['10.0.255.29'],
  lost: [],
  historyDays: 35,
} as const;
const event = {
  accountId: '123456789012',
  user: 'dana',
  sourceAddress: '198.51.100.7',
  event: 'AddPermission',
  errorCode: '',
};

describe('peers of an alert', () => {
  it('are what the observations name, new ones first, each once', () => {
    const peers = alertPeers(orders, [
      anObservation({ id: 'a', sets }),
      anObservation({ id: 'b', event }),
      anObservation({ id: 'c', sets: { ...sets, normal: ['10.0.255.29', '10.0.10.193'], new: [] } }),
    ]);
    expect(peers.map(({ name, relation }) => `${relation} ${name}`)).toEqual([
      'new 10.0.255.29',
      'caller 198.51.100.7',
      'caller dana',
      'normal 10.0.10.193',
    ]);
  });

  it('have the other entities, and never the alert’s own', () => {
    const role = { ...orders, kind: 'identity', name: 'arn:aws:iam::123456789012:role/r' } as const;
    const peers = alertPeers(orders, [
      anObservation({ entity: role }),
      anObservation({ event: { ...event, user: 'orders', sourceAddress: '' } }),
    ]);
    expect(peers.map(({ name }) => name)).toEqual([role.name]);
  });

  it('are none without a name', () => expect(alertPeers(orders, [anObservation()])).toEqual([]));
});
