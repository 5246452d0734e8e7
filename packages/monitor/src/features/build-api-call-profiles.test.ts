import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../store/queries/feature-source.ts';
import { loadFeatures } from './load-features.ts';
import { type MemorySource, openMemorySource } from './memory-source.cases.ts';
import { aFunction, PLACE, START } from './row-cases.ts';
import { DAY, HOUR } from './series.ts';

let source: MemorySource;

beforeEach(async () => {
  source = await openMemorySource();
});
afterEach(() => source.close());

function load() {
  return loadFeatures(source, { from: START, to: START + DAY, historyDays: 0 });
}

describe('API calls', () => {
  function aCall(id: string, time: number, more: Row = {}): Row {
    return {
      ...PLACE,
      object_id: 'o1',
      event_id: id,
      ts: time,
      hour: time - (time % HOUR),
      event_source: 's3.amazonaws.com',
      event_name: 'GetObject',
      read_only: true,
      principal_type: 'AssumedRole',
      principal: 'arn:aws:iam::123456789012:role/alpha',
      session_name: 'alpha',
      ...more,
    };
  }

  test('belong to the function whose role it is alone; two copies of an event are one call', async () => {
    await source.insert('function_configuration', [aFunction('alpha')]);
    await source.insert('api_call', [
      aCall('e1', START + 10),
      aCall('e1', START + 10, { object_id: 'o2' }),
      aCall('e2', START + 20, { error_code: 'Client.UnauthorizedOperation' }),
      aCall('e3', START + 30, { principal_type: 'AWSService', principal: 'lambda.amazonaws.com' }),
    ]);
    const { apiCallProfiles } = await load();
    expect(apiCallProfiles.length).toBe(1);
    const [profile] = apiCallProfiles;
    expect(profile?.entity).toMatchObject({ kind: 'function', name: 'alpha', attribution: 'exact' });
    expect(profile?.isExecutionRole).toBe(true);
    expect(profile?.calls.map((call) => [call.errorClass, call.days])).toEqual([
      ['AccessDenied', [{ day: START, count: 1, eventIds: ['e2'] }]],
      ['', [{ day: START, count: 1, eventIds: ['e1'] }]],
    ]);
  });

  test('of a shared role belong to the identity, with the functions as candidates', async () => {
    const role = 'arn:aws:iam::123456789012:role/shared';
    await source.insert('function_configuration', [
      aFunction('alpha', { role }),
      aFunction('beta', { role }),
    ]);
    await source.insert('api_call', [aCall('e1', START + 10, { principal: role })]);
    const { apiCallProfiles, identityActivity } = await load();
    expect(apiCallProfiles[0]?.entity).toMatchObject({
      kind: 'identity',
      attribution: 'set',
      candidates: ['alpha', 'beta'],
    });
    expect(identityActivity).toEqual([]);
  });

  test('of people are listed by hour', async () => {
    const user = {
      principal: 'arn:aws:iam::123456789012:user/ana',
      principal_type: 'IAMUser',
      from_console: true,
    };
    await source.insert('api_call', [
      aCall('e1', START + 2 * HOUR, user),
      aCall('e2', START + 2 * HOUR + 5, { ...user, event_name: 'ListBuckets' }),
    ]);
    const { identityActivity } = await load();
    expect(identityActivity[0]?.isConsoleUser).toBe(true);
    expect(identityActivity[0]?.hours).toEqual([
      { hour: START + 2 * HOUR, calls: 2, names: 2, eventIds: ['e1', 'e2'] },
    ]);
  });
});
