import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadFeatures } from './load-features.ts';
import { type MemorySource, openMemorySource } from './memory-source.cases.ts';
import { aFlow, aFunction, anInterface, PLACE, START } from './row-cases.ts';
import { DAY } from './series.ts';

let source: MemorySource;
beforeEach(async () => {
  source = await openMemorySource();
  await source.insert('network_interface', [anInterface('eni-1', '10.0.11.233')]);
  await source.insert('flow_hour', [aFlow(START)]);
});
afterEach(() => source.close());

/** `count` different names of 10 digits below a domain, one a second. */
function queries(
  domain: string,
  count: number,
  given: { source?: string; from?: number; type?: string } = {},
) {
  const from = given.from ?? START + 600;
  return Array.from({ length: count }, (_, i) => ({
    ...PLACE,
    vpc_id: 'vpc-1',
    source_address: given.source ?? '10.0.11.233',
    ts: from + i,
    hour: from - (from % 3_600),
    query_name: `${String(i).padStart(10, '0')}.${domain}`,
    query_type: given.type ?? 'A',
  }));
}

async function profiles(days = 1) {
  const window = { from: START, to: START + days * DAY, historyDays: 0 };
  return (await loadFeatures(source, window)).dnsProfiles;
}

describe('names per registered domain', () => {
  test('are counted for the only function of the interface', async () => {
    await source.insert('function_configuration', [aFunction('alpha')]);
    await source.insert('dns_query', [
      ...queries('data.evil.example', 40, { type: 'TXT' }),
      ...queries('evil.co.uk', 30),
      ...queries('co.uk', 5),
      ...queries('other.example', 19),
      ...queries('s3.amazonaws.com', 50),
      ...queries('stranger.example', 50, { source: '10.9.9.9' }),
    ]);
    const found = await profiles();
    expect(found.map(({ entity, domain }) => [entity.name, domain])).toEqual([
      ['alpha', 'evil.co.uk'],
      ['alpha', 'evil.example'],
    ]);
    expect(found[1]?.days).toEqual([
      {
        day: START,
        queries: 40,
        names: 40,
        payload: 15,
        bulky: 1,
        example: '0000000000.data.evil.example',
        firstSeen: START + 600,
        lastSeen: START + 639,
      },
    ]);
  });
  test('of a shared interface belong to the group', async () => {
    await source.insert('function_configuration', [aFunction('alpha'), aFunction('beta')]);
    await source.insert('dns_query', queries('evil.example', 40));
    const [profile] = await profiles();
    expect(profile?.entity).toMatchObject({ attribution: 'set', candidates: ['alpha', 'beta'] });
  });
  test('over two interfaces and days are joined by day', async () => {
    await source.insert('function_configuration', [aFunction('alpha')]);
    await source.insert('network_interface', [anInterface('eni-2', '10.0.11.99')]);
    await source.insert('dns_query', [
      ...queries('evil.example', 40),
      ...queries('evil.example', 20, { source: '10.0.11.99' }),
      ...queries('evil.example', 25, { from: START + DAY }),
    ]);
    expect((await profiles(2))[0]?.days.map(({ names }) => names)).toEqual([60, 25]);
  });
});
