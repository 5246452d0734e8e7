import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { aFinding, aKeptRule, aScan } from '../store/a-scan.cases.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, answerOf, askApi } from './an-api.cases.ts';
import { ROUTES } from './contract.ts';
import { exportList } from './export-list.ts';
import { postureScore } from './handlers/posture/posture-score.ts';
import type { Role } from './route.ts';

const ACCOUNT = '123456789012';
const FUNCTION = '/functions/:account/:region/:name';
let workspace: Workspace;

const OPEN_URL = aFinding({ risks: ['R1', 'R10'], severity: 'critical' });
const LIBRARY = aFinding({
  fingerprint: 'f2',
  rule: 'vulnerable-dependency',
  code: 'WT-DEP-01',
  severity: 'medium',
  risks: ['R6'],
  title: '=HYPERLINK("a")',
  subject: { kind: 'package', name: 'left-pad', version: '1.0.0' },
});
const INLINE = aFinding({ fingerprint: 'f3', suppressed: { by: 'inline', reason: 'by design' } });

const PACKAGE = {
  name: 'left-pad',
  version: '1.0.0',
  ecosystem: 'npm',
  source: 'package-lock.json',
  relationship: 'direct',
  advisories: [{ id: 'GHSA-1', aliases: ['CVE-1'], severity: 'medium', fixedIn: '1.0.1' }],
  upgrade: '',
  uses: [{ function: 'orders', tier: 'imported', because: 'import' }],
} as const;

beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
  const { posture } = workspace.state;
  await posture.saveScan(
    aScan({ at: '2026-02-20T00:00:00.000Z', findings: [OPEN_URL, LIBRARY], packages: [PACKAGE] }),
  );
  await posture.saveScan(
    aScan({
      findings: [OPEN_URL, LIBRARY, INLINE],
      packages: [PACKAGE],
      rules: [
        aKeptRule({ pass: 9 }),
        aKeptRule({ rule: 'asleep', code: 'WT-X-1', unknown: 2, because: 'no trail' }),
      ],
    }),
  );
  await posture.saveScan(
    aScan({
      target: ACCOUNT,
      kind: 'account',
      findings: [aFinding({ subject: { kind: 'role', name: 'r', account: ACCOUNT } })],
      incomplete: [{ what: 'iam', because: 'denied' }],
      functions: [
        {
          name: 'orders',
          account: ACCOUNT,
          region: 'eu-west-1',
          modify: [
            { party: 'role deployer', actions: ['lambda:*'], decision: 'allowed', proof: ['policy own'] },
          ],
          invoke: [],
          reach: [],
        },
      ],
    }),
  );
});
afterAll(() => workspace.close());

const contextOf = (role: Role) => anApiContext(workspace, { role });
const ask = (method: string, path: string, body?: unknown, role: Role = 'responder') =>
  askApi(contextOf(role), { method, path, body });
const get = <S extends z.ZodType>(route: { readonly response: S }, path: string) =>
  answerOf(contextOf('responder'), route, path);
const posture = () => get(ROUTES['GET /posture'], '/posture');
const findings = (query: string) =>
  get(ROUTES['GET /posture/findings'], `/posture/findings?f=${encodeURIComponent(query)}`);

async function idOf(rule: string): Promise<string> {
  const { rows } = await findings(`rule=${rule}`);
  return rows[0]?.id ?? '';
}

describe('the posture', () => {
  it('has all fourteen risks, zeros included, and what the scans could not read', async () => {
    const { byRisk, bySeverity, incomplete, scans, suppressed, undecided } = await posture();
    expect(byRisk).toHaveLength(14);
    expect(byRisk[0]).toMatchObject({
      risk: 'R1',
      name: 'Event injection',
      total: 1,
      counts: { critical: 1 },
    });
    expect(byRisk[2]).toMatchObject({ risk: 'R3', total: 0, score: null });
    expect(bySeverity).toEqual({ critical: 1, high: 1, medium: 1, low: 0, informational: 0 });
    expect([suppressed, undecided]).toEqual([1, 2]);
    expect(incomplete).toEqual([{ what: 'iam', because: 'denied' }]);
    expect(scans.map((each) => [each.target, each.scans])).toEqual([
      [ACCOUNT, 1],
      ['shop', 2],
    ]);
  });

  it('compares the score with that before the newest scan, of what was scanned before', async () => {
    const { scoreDelta, scans } = await posture();
    const { points } = await get(ROUTES['GET /posture/trend'], '/posture/trend');
    const shop = scans.find((each) => each.target === 'shop');
    expect(scoreDelta).toBeCloseTo((shop?.score ?? Number.NaN) - (points[0]?.score ?? Number.NaN), 5);
    expect(points[1]?.target).toBe(`${ACCOUNT}, shop`);
  });

  it('never rounds a score up to a hundred while something is open', () => {
    const none = { critical: 0, high: 0, medium: 0, low: 0, informational: 0 };
    expect(postureScore({ ...none, critical: 1e6 }, { ...none, low: 1 })).toBe(99.9);
    expect(postureScore({ ...none, low: 3 }, none)).toBe(100);
    expect(postureScore(none, { ...none, low: 3 })).toBe(0);
    expect(postureScore({ ...none, informational: 5 }, none)).toBeNull();
  });
});

describe('findings', () => {
  it('are filtered by a risk without those of risks that begin alike', async () => {
    const of = async (risk: string) => (await findings(`risks:${risk}`)).total;
    expect(await of('R1 Event injection')).toBe(1);
    expect(await of('R1 ')).toBe(1);
    expect(await of('R14 Out-of-band code changes')).toBe(0);
  });

  it('tell when they were first seen, and how long they fail', async () => {
    const { rows } = await findings('rule=vulnerable-dependency');
    expect(rows[0]).toMatchObject({
      firstSeen: Date.UTC(2026, 1, 20) / 1000,
      failingDays: 14,
      functions: 'orders',
    });
  });

  it('are shown one by one with evidence and the others of the subject', async () => {
    const { finding, others, scannedAt } = await get(
      ROUTES['GET /posture/findings/:id'],
      `/posture/findings/${await idOf('vulnerable-dependency')}`,
    );
    expect([finding.evidence[0]?.value, others, scannedAt]).toEqual(['NONE', [], '2026-03-01T00:00:00.000Z']);
    expect((await ask('GET', '/posture/findings/nope')).status).toBe(404);
  });

  it('are exported as CSV without formulas, and not as Parquet', async () => {
    const context = contextOf('viewer');
    const query = new URLSearchParams('format=csv&f=rule=vulnerable-dependency');
    const file = await exportList(context, { name: 'findings', query });
    expect(file.kind === 'file' ? file.body : '').toContain(`"'=HYPERLINK(""a"")"`);
    const other = await exportList(context, {
      name: 'findings',
      query: new URLSearchParams('format=parquet'),
    });
    expect(other.kind).toBe('problem');
  });

  it('refuse a filter that they do not have', async () => {
    expect((await ask('GET', '/posture/findings?f=nope%3D1')).status).toBe(400);
  });
});

describe('suppressing a finding', () => {
  const body = { reason: 'accepted', expires: '2026-04-01T00:00:00Z' };

  it('is open to nobody who only looks', async () => {
    const path = `/posture/findings/${await idOf('vulnerable-dependency')}/suppression`;
    expect((await ask('POST', path, body, 'viewer')).status).toBe(403);
  });

  it('takes it out of the numbers, and back', async () => {
    const path = `/posture/findings/${await idOf('vulnerable-dependency')}/suppression`;
    expect((await ask('POST', path, body)).body).toEqual({ isSuppressed: true });
    expect((await posture()).bySeverity.medium).toBe(0);
    const { rows } = await findings('suppressedBy=console');
    expect(rows[0]).toMatchObject({ reason: 'accepted', owner: 'ana', expires: Date.UTC(2026, 3, 1) / 1000 });
    expect(
      (await get(ROUTES['GET /posture/rules'], '/posture/rules?f=rule%3Dfunction-url-public')).rows[0]
        ?.status,
    ).toBe('failing');
    await ask('POST', path, { reason: '', expires: null });
    expect((await posture()).bySeverity.medium).toBe(1);
  });

  it.each([
    ['without a reason', { ...body, reason: ' ' }, 422],
    ['that has ended', { ...body, expires: '2026-01-01T00:00:00Z' }, 422],
    ['that ends on no date', { ...body, expires: 'soon' }, 400],
  ])('refuses one %s', async (_, wrong, status) => {
    const path = `/posture/findings/${await idOf('vulnerable-dependency')}/suppression`;
    expect((await ask('POST', path, wrong)).status).toBe(status);
  });

  it('leaves what is written in a template to the template', async () => {
    const { rows } = await findings('suppressedBy=inline');
    const reply = await ask('POST', `/posture/findings/${rows[0]?.id}/suppression`, body);
    expect(reply).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('the template') } },
    });
  });
});

describe('rules and functions', () => {
  it('lists failing rules first, and says why one is not decided', async () => {
    const { rows } = await get(ROUTES['GET /posture/rules'], '/posture/rules');
    expect(rows.map((each) => each.status)).toEqual(['failing', 'undecided']);
    expect(rows[0]).toMatchObject({ resources: 2, suppressed: 1, passed: 10, severity: 'critical' });
    expect(rows[1]?.because).toBe('no trail');
  });

  it('lists functions by their most serious findings', async () => {
    const { rows } = await get(ROUTES['GET /posture/functions'], '/posture/functions');
    expect(rows[0]).toMatchObject({
      function: 'orders',
      target: 'shop',
      critical: 1,
      findings: 2,
      suppressed: 1,
    });
  });

  it('tells the page of a function who may modify it, and which packages it carries', async () => {
    const place = `/functions/${ACCOUNT}/eu-west-1/orders`;
    const posture = await get(ROUTES[`GET ${FUNCTION}/posture`], `${place}/posture`);
    expect(posture.access?.modify[0]?.party).toBe('role deployer');
    const code = await get(ROUTES[`GET ${FUNCTION}/code`], `${place}/code`);
    expect(code.packages[0]).toMatchObject({ name: 'left-pad', tier: 'imported', relationship: 'direct' });
    const other = await get(ROUTES[`GET ${FUNCTION}/code`], `/functions/${ACCOUNT}/eu-west-1/nobody/code`);
    expect(other).toEqual({ isScanned: false, packages: [], total: 0, findings: [] });
  });
});
