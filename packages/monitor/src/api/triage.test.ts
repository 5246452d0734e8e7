import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anObservation } from '../alerts/an-observation.ts';
import { correlateAlerts } from '../alerts/correlate.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, askApi } from './an-api.cases.ts';
import { exportList } from './export-list.ts';
import type { Role } from './route.ts';

let workspace: Workspace;
let alertId = '';
let observationId = '';

beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
  const observation = anObservation({ alerting: true });
  observationId = observation.id;
  await workspace.state.replaceWindow('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z', [observation]);
  const alerts = correlateAlerts([observation]);
  await workspace.state.replaceAlerts(alerts);
  alertId = alerts[0]?.id ?? '';
});
afterAll(() => workspace.close());

const contextOf = (role: Role) => anApiContext(workspace, { role, asOf: Date.UTC(2099, 0) / 1000 });
const ask = (method: string, path: string, body?: unknown, role: Role = 'responder') =>
  askApi(contextOf(role), { method, path, body });

describe('triage of an alert', () => {
  it('is open to nobody who only looks', async () => {
    const bodies: Readonly<Record<string, unknown>> = {
      [`/alerts/${alertId}/status`]: { status: 'open' },
      [`/alerts/${alertId}/triage`]: { assignee: 'ben' },
      [`/alerts/${alertId}/comments`]: { text: 'seen' },
      [`/observations/${observationId}/dismissal`]: { isDismissed: true },
      '/suppressions': { rule: 'beacon', reason: 'known', expires: '2026-04-01T00:00:00Z' },
    };
    for (const [path, body] of Object.entries(bodies)) {
      const reply = await ask('POST', path, body, 'viewer');
      expect([path, reply.status]).toEqual([path, 403]);
    }
    expect((await ask('GET', `/alerts/${alertId}`, undefined, 'viewer')).body).toMatchObject({
      triage: { assignee: '', tags: [], feedback: '', comments: [] },
      history: [],
    });
  });

  it('keeps assignee, tags, comments and feedback, and who did what', async () => {
    await ask('POST', `/alerts/${alertId}/triage`, { assignee: 'ben', tags: ['b', ' a  x ', 'b'] });
    await ask('POST', `/alerts/${alertId}/comments`, { text: '<b>looked</b>' });
    const closed = { status: 'closed', reason: 'ours', feedback: 'not-helpful' };
    expect((await ask('POST', `/alerts/${alertId}/status`, closed)).status).toBe(200);
    const { body } = await ask('GET', `/alerts/${alertId}`);
    expect(body).toMatchObject({
      alert: { status: 'closed', closedReason: 'ours' },
      triage: {
        assignee: 'ben',
        tags: ['a x', 'b'],
        feedback: 'not-helpful',
        comments: [{ author: 'ana', text: '<b>looked</b>' }],
      },
    });
    const { history }: { history: { what: string; user: string }[] } = JSON.parse(JSON.stringify(body));
    expect(history.map(({ what, user }) => `${user}: ${what}`)).toEqual([
      'ana: alert assigned to ben',
      'ana: alert commented',
      'ana: alert closed',
      'ana: alert judged not helpful',
    ]);
    expect((await ask('GET', '/alerts?range=all&f=assignee=ben&f=tags:a%20x')).body).toMatchObject({
      total: 1,
    });
    expect((await ask('GET', '/alerts?range=all&f=assignee=ana')).body).toMatchObject({ total: 0 });
  });

  it('survives that an alert takes the place of another', async () => {
    const [alert] = await workspace.state.listAlerts({ now: '2026-03-06T00:00:00.000Z' });
    if (alert === undefined) throw new TypeError('no alert');
    const { closedReason: _reason, ...open } = alert;
    await workspace.state.replaceAlerts([{ ...open, id: 'taken-over', status: 'open' }]);
    expect((await ask('GET', '/alerts/taken-over')).body).toMatchObject({
      triage: { assignee: 'ben', comments: [{ text: '<b>looked</b>' }] },
    });
    alertId = 'taken-over';
  });

  it.each([
    ['a close without a reason', 'status', { status: 'closed', feedback: 'helpful' }, 422],
    ['a snooze that has ended', 'status', { status: 'snoozed', until: '2026-03-05T00:00:00Z' }, 422],
    ['an empty comment', 'comments', { text: '   ' }, 400],
    ['a field that is not known', 'triage', { owner: 'ben' }, 400],
    ['too many tags', 'triage', { tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, 400],
  ])('refuses %s', async (_, part, body, status) => {
    expect((await ask('POST', `/alerts/${alertId}/${part}`, body)).status).toBe(status);
  });

  it('knows only alerts and observations that exist', async () => {
    expect((await ask('POST', '/alerts/none/triage', { assignee: 'a' })).status).toBe(404);
    expect((await ask('POST', '/alerts/none/comments', { text: 'a' })).status).toBe(404);
    expect((await ask('POST', '/observations/none/dismissal', { isDismissed: true })).status).toBe(404);
  });
});

describe('a dismissed observation', () => {
  it('leaves the tables and their counts, and comes back', async () => {
    const totals = async () =>
      Promise.all(
        ['', '&dismissed=only', '&dismissed=with'].map(async (more) => {
          const { body } = await ask('GET', `/observations?range=all${more}`);
          const { total }: { total: number } = JSON.parse(JSON.stringify(body));
          return total;
        }),
      );
    expect(await totals()).toEqual([1, 0, 1]);
    await ask('POST', `/observations/${observationId}/dismissal`, { isDismissed: true });
    expect(await totals()).toEqual([0, 1, 1]);
    await ask('POST', `/observations/${observationId}/dismissal`, { isDismissed: false });
    expect(await totals()).toEqual([1, 0, 1]);
  });
});

describe('a suppression from the console', () => {
  it('hides what it covers, in the name of who asked', async () => {
    const body = { entity: 'orders', reason: 'a load test', expires: '2026-04-01T00:00:00Z' };
    expect((await ask('POST', '/suppressions', body)).status).toBe(200);
    expect(await workspace.state.listSuppressions()).toMatchObject([{ owner: 'ana', reason: 'a load test' }]);
    expect(
      (await ask('POST', '/suppressions', { reason: 'x', expires: '2026-04-01T00:00:00Z' })).status,
    ).toBe(422);
  });
});

describe('exports of alerts and observations', () => {
  const file = async (name: string, query: string) =>
    exportList(contextOf('viewer'), { name, query: new URLSearchParams(query) });

  it('have every column, and the filter of the page', async () => {
    const alerts = await file('alerts', 'range=all&format=csv');
    expect(alerts.kind === 'file' ? String(alerts.body).split('\r\n').length : 0).toBe(3);
    const none = await file('observations', 'range=all&format=csv&f=entity=nobody');
    expect(none.kind === 'file' ? String(none.body).split('\r\n').length : 0).toBe(2);
    const one = await file('observations', 'range=all&format=json&kind=cloudtrail-event');
    expect(one).toMatchObject({ kind: 'file', file: 'watertight-observations.json' });
  });

  it('are no Parquet', async () => {
    expect(await file('alerts', 'range=all&format=parquet')).toMatchObject({ kind: 'problem' });
  });
});

describe('lists of what detections found', () => {
  it('tell when they last ran, and which sources there are', async () => {
    const told = async (path: string) => (await ask('GET', path)).body;
    const sources = ['cloudtrail', 'flow-logs', 'metrics', 'violations'].map((name) => ({ name }));
    for (const path of ['/alerts', '/observations'])
      expect(await told(path)).toMatchObject({ lastEvaluation: '', sources });
    await workspace.state.setLastEvaluation('2026-03-05T10:00:00.000Z');
    for (const path of ['/alerts', '/observations', '/status'])
      expect(await told(path)).toMatchObject({ lastEvaluation: '2026-03-05T10:00:00.000Z' });
  });
});
