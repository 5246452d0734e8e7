import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AdvisoryStore, openAdvisoryStore } from './advisory-store.ts';
import { type AskedPackage, askOsv } from './ask-osv.ts';

type Reply = { readonly status?: number; readonly body?: unknown; readonly retryAfter?: string };

let server: Server | undefined;
let store: AdvisoryStore;
let asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;
beforeEach(() => {
  store = openAdvisoryStore(':memory:');
  asked = [];
  mostAtOnce = 0;
});
afterEach(() => {
  store.close();
  server?.close();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

/** Asks a server that answers by path and body. */
async function ask(packages: readonly AskedPackage[], reply: (path: string, body: string) => Reply) {
  server?.close();
  server = createServer(async (request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const body = await bodyOf(request);
    asked.push(`${request.url} ${body}`);
    const { status = 200, body: answer = {}, retryAfter } = reply(request.url ?? '', body);
    await new Promise((done) => setImmediate(done));
    atOnce -= 1;
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  const listening = server;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const place = listening.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  return askOsv(store, packages, { address: `http://127.0.0.1:${port}/`, fetched: '2026-03-01T00:00:00Z' });
}

const npm = (name: string): AskedPackage => ({ ecosystem: 'npm', name });
const record = (id: string, name = 'a', modified = '2026-02-01T00:00:00Z') => ({
  id,
  modified,
  affected: [
    {
      package: { ecosystem: 'npm', name },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
    },
  ],
});
const idIn = (path: string) => decodeURIComponent(path.replace('/v1/vulns/', ''));

test('questions in one batch, each record once, malicious ones too', async () => {
  const { records, incomplete } = await ask([npm('a'), npm('b')], (path) =>
    path === '/v1/querybatch'
      ? {
          body: {
            results: [{ vulns: [{ id: 'GHSA-1' }, { id: 'MAL-2026-1' }] }, { vulns: [{ id: 'GHSA-1' }] }],
          },
        }
      : { body: record(idIn(path)) },
  );
  expect({ records, incomplete }).toEqual({ records: 2, incomplete: [] });
  expect(asked.map((each) => each.split(' ')[0]).sort()).toEqual([
    '/v1/querybatch',
    '/v1/vulns/GHSA-1',
    '/v1/vulns/MAL-2026-1',
  ]);
  expect(asked[0]).toContain('{"queries":[{"package":{"ecosystem":"npm","name":"a"}},');
  expect(store.index().of('npm', 'a')).toHaveLength(2);
  expect(store.origins()).toMatchObject([{ name: 'OSV API', records: 2 }]);
});

test('further pages are asked for, of the package that has them only', async () => {
  await ask([npm('a'), npm('b')], (path, body) => {
    if (path !== '/v1/querybatch') return { body: record(idIn(path)) };
    return body.includes('page_token')
      ? { body: { results: [{ vulns: [{ id: 'GHSA-2' }] }] } }
      : { body: { results: [{ vulns: [{ id: 'GHSA-1' }], next_page_token: 't1' }, {}] } };
  });
  expect(asked[1]).toBe(
    '/v1/querybatch {"queries":[{"package":{"ecosystem":"npm","name":"a"},"page_token":"t1"}]}',
  );
  expect(store.counts().advisories).toBe(2);
});

test('a server that always has another page is left', async () => {
  const { incomplete } = await ask([npm('a')], () => ({ body: { results: [{ next_page_token: 't' }] } }));
  expect(asked).toHaveLength(50);
  expect(incomplete).toEqual([{ what: 'OSV API', because: '1 packages have more than is taken' }]);
  expect(store.origins()).toEqual([]);
});

test('2,500 packages are three batches; no more than eight requests at once', async () => {
  const packages = Array.from({ length: 2500 }, (_, index) => npm(`p${index}`));
  await ask(packages, (path, body) => {
    if (path !== '/v1/querybatch') return { body: record(idIn(path)) };
    const { queries }: { queries: readonly unknown[] } = JSON.parse(body);
    return { body: { results: queries.map((_, index) => ({ vulns: [{ id: `GHSA-${index % 40}` }] })) } };
  });
  expect(asked.filter((each) => each.startsWith('/v1/querybatch'))).toHaveLength(3);
  expect(asked).toHaveLength(43);
  expect(mostAtOnce).toBeLessThanOrEqual(8);
});

test('what the store has is not fetched again, what changed is', async () => {
  const answer = (modified: string) => (path: string) =>
    path === '/v1/querybatch'
      ? { body: { results: [{ vulns: [{ id: 'GHSA-1', modified }] }] } }
      : { body: record('GHSA-1', 'a', modified) };
  await ask([npm('a')], answer('2026-02-01T00:00:00Z'));
  await ask([npm('a')], answer('2026-02-01T00:00:00Z'));
  expect(asked).toHaveLength(3);
  await ask([npm('a')], answer('2026-02-02T00:00:00Z'));
  expect(asked).toHaveLength(5);
  expect(store.modifiedOf('GHSA-1')).toBe('2026-02-02T00:00:00Z');
});

describe('covered is what was asked about', () => {
  const nothing = () => ({ body: { results: [{}] } });

  test('and no other package', async () => {
    await ask([npm('a')], nothing);
    expect(store.index().covers?.('npm', 'a')).toBe(true);
    expect(store.index().covers?.('npm', 'other')).toBe(false);
    expect(store.index().covers?.('PyPI', 'a')).toBe(false);
  });

  test('every package of an ecosystem, beside a whole dump of it', async () => {
    await ask([npm('a')], nothing);
    await store.update(async (writer) => writer.putCoverage('folder dump', 'npm'));
    expect(store.index().covers?.('npm', 'other')).toBe(true);
    expect(store.index().covers?.('PyPI', 'other')).toBe(false);
    await store.update(async (writer) => writer.putCoverage('folder dump', 'PyPI'));
    expect(store.index().covers).toBeUndefined();
  });
});

describe('bad answers are told, the good ones kept', () => {
  test.each<readonly [string, Reply, string]>([
    ['no JSON', { body: 'hello' }, 'JSON'],
    ['another form', { body: { result: [] } }, 'its answer has not the form of OSV'],
    ['answers to fewer questions', { body: { results: [] } }, 'its answer has not the form of OSV'],
    ['an error', { status: 404 }, 'HTTP 404'],
  ])('%s', async (_name, reply, because) => {
    const { records, incomplete } = await ask([npm('a')], () => reply);
    expect(records).toBe(0);
    expect(incomplete[0]?.because).toContain(because);
    expect(store.index().covers?.('npm', 'a') ?? false).toBe(false);
  });

  test('one record that is missing; ids that are none are not asked for', async () => {
    const { records, incomplete } = await ask([npm('a')], (path) => {
      if (path === '/v1/querybatch')
        return { body: { results: [{ vulns: [{ id: 'GHSA-1' }, { id: 'GHSA-2' }, { id: '../../x' }] }] } };
      return idIn(path) === 'GHSA-1' ? { body: record('GHSA-1') } : { status: 404 };
    });
    expect(records).toBe(1);
    expect(incomplete).toEqual([{ what: 'OSV API /v1/vulns/GHSA-2', because: 'HTTP 404' }]);
    expect(asked).toHaveLength(3);
  });

  test('a busy server is asked again', async () => {
    let tries = 0;
    const { incomplete } = await ask([npm('a')], () => {
      tries += 1;
      return tries < 3 ? { status: 429, retryAfter: '0' } : { body: { results: [{}] } };
    });
    expect(incomplete).toEqual([]);
    expect(asked).toHaveLength(3);
  });
});
