import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aViolationRow } from '../store/telemetry/violation.cases.ts';
import { deriveViolationColumns } from '../store/telemetry/violation-columns.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, askApi } from './an-api.cases.ts';

const COUNT = 240;
const START = 1_772_668_800;

let once: Workspace;
let repeated: Workspace;

async function aWorkspace(copies: (index: number) => number): Promise<Workspace> {
  const workspace = await openWorkspace({ data: ':memory:' });
  const rows = Array.from({ length: COUNT }, (_, index) =>
    Array.from({ length: copies(index) }, (_copy, copy) =>
      aViolationRow(index, { object: `object-${copy}` }),
    ),
  );
  await workspace.telemetry.append('guard_violation', rows.flat());
  await deriveViolationColumns(workspace.telemetry);
  return workspace;
}

beforeAll(async () => {
  once = await aWorkspace(() => 1);
  // Some were delivered once, most twice, a few very often.
  repeated = await aWorkspace((index) => (index % 40 === 0 ? 30 : 1 + (index % 3)));
});
afterAll(async () => {
  await once.close();
  await repeated.close();
});

async function ask(workspace: Workspace, path: string, query: string): Promise<unknown> {
  const context = anApiContext(workspace, { asOf: START + 86_400 });
  const { sources: _, ...body }: Record<string, unknown> = JSON.parse(
    JSON.stringify((await askApi(context, { path: `${path}?${query}` })).body),
  );
  return body;
}

describe('violations that were delivered more than once', () => {
  it.each([
    ['/events', 'limit=100'],
    ['/events', 'limit=100&sort=attackType&order=asc'],
    ['/events', 'limit=100&sort=sourceIp&order=desc'],
    ['/events', 'f=rule=rule-1&limit=500'],
    ['/events', 'f=*:request-11&limit=500'],
    ['/events', 'range=15m'],
    ['/events', 'range=all&account=444455556666'],
    ['/events/timeline', 'range=24h'],
    ['/events/timeline', 'range=all'],
    ['/events/timeline', 'range=all&f=action=Blocked'],
    ['/dashboard', 'range=24h'],
    ['/dashboard', 'range=all'],
  ])('%s?%s answers as if they were delivered once', async (path, query) => {
    expect(await ask(repeated, path, query)).toEqual(await ask(once, path, query));
  });

  it('come once each, page after page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await ask(repeated, '/events', `limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const { rows, next, total }: { rows: { id: string }[]; next: string | null; total: number } =
        JSON.parse(JSON.stringify(page));
      expect(total).toBe(COUNT);
      seen.push(...rows.map(({ id }) => id));
      cursor = next ?? '';
    } while (cursor !== '');
    expect([seen.length, new Set(seen).size]).toEqual([COUNT, COUNT]);
  });

  it('are shown by their id, with their line', async () => {
    const page = await ask(repeated, '/events', 'f=requestId=request-40');
    const { rows }: { rows: { id: string }[] } = JSON.parse(JSON.stringify(page));
    expect(rows).toHaveLength(1);
    expect(await ask(repeated, `/events/${rows[0]?.id}`, '')).toMatchObject({
      event: { requestId: 'request-40', rule: 'rule-0', trigger: 'api-gateway-rest', sample: "' OR 40=40" },
      line: expect.stringContaining('"rule":"rule-0"'),
      neighbours: [],
    });
  });
});

describe('the dashboard', () => {
  it('counts what the chart shows', async () => {
    expect(await ask(once, '/dashboard', 'range=all')).toMatchObject({
      totalAttacksDetected: COUNT,
      blocked: 160,
      alerted: 80,
      attackTypes: [{ name: 'sql-injection', count: COUNT }],
    });
  });
});
