import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveViolationColumns } from '../store/telemetry/violation-columns.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, askApi } from './an-api.cases.ts';
import { type ApiReply, answerRequest } from './answer-request.ts';
import { ROUTES } from './contract.ts';
import { csvText } from './export-list.ts';
import { openApi } from './open-api.ts';
import { ROLES, type Role, type Route } from './route.ts';

const DAY = Date.UTC(2026, 2, 5) / 1000;
const COLUMNS =
  'object_id, hour, account_id, region, function_name, request_id, ts, detector, verdict, field, source_address, line';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
  for (let index = 0; index < 120; index += 1) {
    const verdict = index % 3 === 0 ? 'alert' : 'block';
    const name = index % 2 === 0 ? 'order-api' : "o'brien%_";
    await workspace.telemetry.run(
      `INSERT INTO guard_violation (${COLUMNS}) VALUES ('o', $1, '111122223333', 'us-east-1', $2, $3, $4, 'sql-injection', $5, 'body.id', '198.51.100.7', '{}')`,
      [DAY, name, `request-${index}`, DAY + Math.floor(index / 4), verdict],
    );
  }
  await deriveViolationColumns(workspace.telemetry);
});
afterAll(() => workspace.close());

const contextOf = (role: Role) => anApiContext(workspace, { role, asOf: DAY + 86_400 });

const ask = (path: string, query = '', role: Role = 'viewer') =>
  askApi(contextOf(role), { path: `${path}?${query}` });

function rowsOf({ body }: ApiReply): { id: string; function: string; action: string }[] {
  const page: { rows: { id: string; function: string; action: string }[] } = JSON.parse(JSON.stringify(body));
  return page.rows;
}

/** What some routes cannot do without. */
const NEEDED: Readonly<Record<string, string>> = { 'GET /search': 'q=order', 'GET /saved': 'kind=query' };

describe('the route table', () => {
  it.each(Object.entries<Route>(ROUTES).filter(([key]) => key.startsWith('GET ') && !key.includes(':')))(
    '%s answers what its schema says',
    async (key, route) => {
      const query = NEEDED[key] ?? '';
      const reply = await ask(key.slice(4), query, 'admin');
      expect(reply.status).toBe(200);
      expect(route.response.safeParse(reply.body).error).toBeUndefined();
    },
  );

  it('names every route in OpenAPI, with its role', () => {
    const { paths } = openApi('0') as { paths: Record<string, Record<string, { operationId: string }>> };
    const ids = Object.values(paths).flatMap((each) =>
      Object.values(each).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual(
      Object.values<Route>(ROUTES)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each(ROLES)('lets %s do what the role may, and no more', async (role) => {
    expect((await ask('/journal', '', role)).status).toBe(role === 'admin' ? 200 : 403);
    expect((await ask('/events', '', role)).status).toBe(200);
  });

  it('tells methods that a path does not take from paths that are not there', async () => {
    const request = { method: 'DELETE', path: '/events', query: new URLSearchParams(), body: undefined };
    expect((await answerRequest(contextOf('admin'), request)).status).toBe(405);
    expect((await ask('/nothing')).status).toBe(404);
    expect((await ask('/alerts/%ff')).status).toBe(404);
  });

  it('notes every change before it is made', async () => {
    const body = { status: 'closed', reason: 'known' };
    const request = { method: 'POST', path: '/alerts/none/status', query: new URLSearchParams(), body };
    expect((await answerRequest(contextOf('responder'), request)).status).toBe(404);
    const [last] = (await workspace.state.listJournal()).reverse();
    expect(last).toMatchObject({
      what: 'console setAlertStatus',
      subject: '/alerts/none/status',
      user: 'ana',
    });
  });
});

describe('lists', () => {
  it('page by cursor without loss or repetition, with ties in the order', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const reply = await ask(
        '/events',
        `limit=13&sort=time&order=asc${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...rowsOf(reply).map(({ id }) => id));
      const { next }: { next: string | null } = JSON.parse(JSON.stringify(reply.body));
      if (next === null) break;
      cursor = next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it.each([
    ['f=action=Blocked', 80],
    ['f=action!=Blocked', 40],
    ['f=function:BRIEN', 60],
    [`f=${encodeURIComponent("function=o'brien%_")}`, 60],
    ['f=function:%25', 60],
    ['f=function^order', 60],
    ['f=action=Blocked&f=function^order', 40],
    ['f=action=Alerted&f=function^order&join=or', 80],
    ['f=*:request-11', 11],
    ['f=*!:request-11', 109],
    ['f=time>=2026-03-05T00:00:29Z', 4],
    ['account=111122223333', 120],
    ['account=444455556666', 0],
    [`f=${encodeURIComponent("function=x' OR 1=1 --")}`, 0],
  ])('%s gives %i', async (query, count) => {
    const { total }: { total: number } = JSON.parse(JSON.stringify((await ask('/events', query)).body));
    expect(total).toBe(count);
  });

  it.each([
    'f=nope=1',
    'f=action>=x',
    'f=time=yesterday',
    'sort=line',
    'limit=0',
    'limit=501',
    'cursor=e30',
    'x=1',
    'account=1',
    'range=5y',
  ])('refuses %s with a sentence', async (query) => {
    const reply = await ask('/events', query);
    expect(reply.status).toBe(400);
    expect(JSON.stringify(reply.body)).toContain('Cannot ');
  });

  it('answers any filter and cursor with 200 or 400, never with a mistake of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.string(),
        fc.constantFrom('f', 'sort', 'cursor'),
        async (key, value, name) => {
          const query = new URLSearchParams({ [name]: name === 'f' ? `${key}=${value}` : value }).toString();
          expect([200, 400]).toContain((await ask('/events', query)).status);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('SQL that somebody typed', () => {
  const run = (sql: string, limit = 5) =>
    answerRequest(contextOf('viewer'), {
      method: 'POST',
      path: '/query',
      query: new URLSearchParams(),
      body: { sql, limit },
    });

  it('reads, with bounded rows', async () => {
    const { body } = await run('SELECT ts FROM guard_violation ORDER BY 1');
    expect(body).toMatchObject({ columns: ['ts'], isCut: true });
  });

  it.each([
    'DROP TABLE guard_violation',
    'DELETE FROM guard_violation',
    'SELECT 1; DELETE FROM guard_violation',
    "SELECT * FROM read_csv('/etc/passwd')",
    "COPY guard_violation TO '/tmp/x.csv'",
    "ATTACH '/tmp/x.db'",
    'SET memory_limit = 1',
    'nonsense',
  ])('refuses %s', async (sql) => {
    expect((await run(sql)).status).toBe(400);
    expect(await workspace.telemetry.query('SELECT count(*) AS n FROM guard_violation')).toEqual([
      { n: 120 },
    ]);
  });
});

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('is safe to open with %j in it', (text) => {
    expect(
      csvText(['a'], [{ a: text }])
        .split('\r\n', 2)[1]
        ?.replaceAll('"', ''),
    ).toMatch(/^'/);
  });

  it('leaves numbers and plain texts as they are', () => {
    expect(csvText(['a', 'b'], [{ a: -5, b: 'x, "y"' }])).toBe('a,b\r\n-5,"x, ""y"""\r\n');
  });
});
