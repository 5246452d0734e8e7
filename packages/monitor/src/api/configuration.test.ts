import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, askApi } from './an-api.cases.ts';
import type { ApiReply } from './answer-request.ts';
import type { Role } from './route.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
});
afterAll(async () => {
  await workspace.close();
});

interface Asked {
  readonly body?: unknown;
  readonly role?: Role;
  readonly now?: string;
}

function ask(
  method: string,
  path: string,
  { body, role = 'responder', now = '2026-03-06T00:00:00.000Z' }: Asked = {},
): Promise<ApiReply> {
  return askApi(anApiContext(workspace, { role, now }), { method, path, body });
}

async function idOf(reply: Promise<ApiReply>): Promise<string> {
  const { body } = await reply;
  return JSON.stringify(body).match(/"id":"([0-9a-f]{12})"/)?.[1] ?? '';
}

describe('suppressions', () => {
  const body = { rule: 'beacon', reason: 'our own monitor', expires: '2026-04-01T00:00:00Z' };

  it('are listed with their reason and end, moved and removed, and the journal says by whom', async () => {
    const id = await idOf(ask('POST', '/suppressions', { body }));
    expect((await ask('GET', '/suppressions', { role: 'viewer' })).body).toMatchObject({
      suppressions: [{ id, rule: 'beacon', entity: '', owner: 'ana', reason: body.reason, isInForce: true }],
    });
    const later = { expires: '2026-05-01T00:00:00Z' };
    expect((await ask('POST', `/suppressions/${id}/end`, { body: later })).status).toBe(200);
    const may = await ask('GET', '/suppressions', { now: '2026-04-15T00:00:00.000Z' });
    expect(may.body).toMatchObject({
      suppressions: [{ expires: '2026-05-01T00:00:00.000Z', isInForce: true }],
    });
    const june = await ask('GET', '/suppressions', { now: '2026-06-01T00:00:00.000Z' });
    expect(june.body).toMatchObject({ suppressions: [{ isInForce: false }] });
    expect((await ask('DELETE', `/suppressions/${id}`)).status).toBe(200);
    expect((await ask('GET', '/suppressions')).body).toEqual({ suppressions: [] });
    const journal = await ask('GET', '/journal', { role: 'admin' });
    expect(JSON.stringify(journal.body)).toMatch(/console removeSuppression/);
    expect((await workspace.state.listJournal()).at(-1)).toMatchObject({
      what: 'suppression removed',
      user: 'ana',
    });
  });

  it('are changed by nobody who only looks, and what is not there cannot be', async () => {
    const id = await idOf(ask('POST', '/suppressions', { body }));
    const end = { expires: '2026-05-01T00:00:00Z' };
    expect((await ask('DELETE', `/suppressions/${id}`, { role: 'viewer' })).status).toBe(403);
    expect((await ask('POST', `/suppressions/${id}/end`, { role: 'viewer', body: end })).status).toBe(403);
    expect((await ask('DELETE', '/suppressions/nope')).status).toBe(404);
    expect((await ask('POST', '/suppressions/nope/end', { body: end })).status).toBe(404);
    const past = await ask('POST', `/suppressions/${id}/end`, { body: { expires: '2026-03-01T00:00:00Z' } });
    expect(past.status).toBe(422);
  });
});

describe('kept queries and filters', () => {
  it('are kept, listed by kind and removed', async () => {
    const query = { kind: 'query', name: 'All', text: 'SELECT 1' };
    const filter = { kind: 'filter', page: '/events', name: 'SQL', text: 'f=rule%3Dx' };
    const id = await idOf(ask('POST', '/saved', { body: query }));
    expect((await ask('POST', '/saved', { body: filter })).status).toBe(200);
    expect((await ask('GET', '/saved?kind=query', { role: 'viewer' })).body).toMatchObject({
      items: [{ id, name: 'All', owner: 'ana', page: '' }],
    });
    expect((await ask('GET', '/saved?kind=filter')).body).toMatchObject({ items: [{ page: '/events' }] });
    expect((await ask('DELETE', `/saved/${id}`)).status).toBe(200);
    expect((await ask('DELETE', `/saved/${id}`)).status).toBe(404);
  });

  it.each([
    [{ kind: 'query', name: ' ', text: 'SELECT 1' }],
    [{ kind: 'query', name: 'x'.repeat(121), text: 'SELECT 1' }],
    [{ kind: 'query', name: 'x', text: 'x'.repeat(20_001) }],
    [{ kind: 'filter', page: 'https://example.com', name: 'x', text: 'f=1' }],
    [{ kind: 'theme', name: 'x', text: 'y' }],
    [{ kind: 'query', name: 'x', text: 'y', owner: 'ben' }],
  ])('%j is refused', async (body) => {
    expect((await ask('POST', '/saved', { body })).status).toBe(400);
  });

  it('are not kept by somebody who only looks', async () => {
    const body = { kind: 'query', name: 'All', text: 'SELECT 1' };
    expect((await ask('POST', '/saved', { body, role: 'viewer' })).status).toBe(403);
  });
});

describe('queries', () => {
  it('lists tables with their columns', async () => {
    const { body } = await ask('GET', '/query/tables', { role: 'viewer' });
    expect(body).toMatchObject({
      tables: expect.arrayContaining([
        { name: 'flow_gap', rows: 0, columns: expect.arrayContaining([{ name: 'hour', type: 'BIGINT' }]) },
      ]),
    });
  });

  it('exports with a guard against formulas, and tells two columns of one name apart', async () => {
    const sql = `SELECT '=1+1' AS a, '@x' AS a, NULL AS b, 'say "hi", twice' AS c`;
    const csv = await ask('POST', '/query/export', { body: { sql, format: 'csv' } });
    expect(csv.body).toMatchObject({
      file: 'watertight-query.csv',
      text: `a,a_2,b,c\r\n'=1+1,'@x,,"say ""hi"", twice"\r\n`,
      rows: 1,
      isCut: false,
    });
    const json = await ask('POST', '/query/export', { body: { sql, format: 'json' } });
    expect(JSON.parse(String(Reflect.get(json.body as object, 'text')))).toMatchObject({
      rows: [{ a: '=1+1', a_2: '@x', b: null }],
    });
  });

  it('cuts answers that are too large, and says so', async () => {
    const sql = `SELECT '${'x'.repeat(15_000)}' FROM range(1500)`;
    expect((await ask('POST', '/query', { body: { sql } })).body).toMatchObject({ isCut: true });
  });

  it.each([
    ['DELETE FROM api_call', /Give one SELECT/],
    ['EXPLAIN ANALYZE DELETE FROM api_call', /Give one SELECT/],
    ["SELECT * FROM read_csv('/etc/passwd')", /listed beside/],
    ['SELECT * FROM nope', /listed beside/],
    ['SELECT nope FROM api_call', /listed beside/],
    ['SELEC 1', /SQL of DuckDB/],
  ])('%s is refused with the next step', async (sql, hint) => {
    for (const [path, body] of [
      ['/query', { sql }],
      ['/query/export', { sql, format: 'csv' }],
    ] as const) {
      const reply = await ask('POST', path, { body, role: 'viewer' });
      expect(reply).toMatchObject({
        status: 400,
        body: {
          error: {
            message: expect.stringMatching(/^Cannot run the query: /),
            hint: expect.stringMatching(hint),
          },
        },
      });
    }
  });
});

describe('the installation', () => {
  it('tells version, sizes, retention and limits', async () => {
    expect((await ask('GET', '/installation', { role: 'viewer' })).body).toMatchObject({
      version: '0',
      signIn: { kind: 'link', issuer: '' },
      retention: expect.arrayContaining([{ what: 'Flow records', kept: '14 days of data', oldest: '' }]),
      intelligence: [],
    });
  });

  it('has the role of the scanner, as both templates', async () => {
    const { body } = await ask('GET', '/scanner-role', { role: 'viewer' });
    const { cloudformation, terraform, actions } = body as {
      cloudformation: string;
      terraform: string;
      actions: number;
    };
    expect(JSON.parse(cloudformation)).toHaveProperty('Resources.ScannerRole');
    expect(terraform).toContain('aws_iam_role');
    expect(actions).toBeGreaterThan(50);
  });

  it('tells of sources what brings them', async () => {
    expect((await ask('GET', '/status')).body).toMatchObject({
      protectedFunctions: 0,
      sources: expect.arrayContaining([
        expect.objectContaining({
          name: 'cloudtrail',
          gapHours: 0,
          command: expect.stringContaining('ingest cloudtrail'),
        }),
      ]),
    });
  });
});
