import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isoTime } from '@watertight/audit/model/iso-time.ts';
import type { OBSERVATION_KINDS } from '@watertight/monitor/detections/observation.ts';
import type { StoredHistory } from '@watertight/monitor/history/stored-history.ts';
import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import type { Workspace } from '@watertight/monitor/workspace.ts';
import { bindTools } from './console-tools/bind-tools.ts';
import { cliError } from './errors.ts';
import type { Explanation, FlowRow, MonitorPort, StatePort, WorkspacePort } from './monitor-port.ts';
import { readThrough } from './serve/read-through.ts';
import { placeOf } from './serve/remote-workspace.ts';
import { protocolName } from './tables/protocol-name.ts';

type Kind = (typeof OBSERVATION_KINDS)[number];

/**
 * The monitor of this installation. Each module is imported at its first use, so that `--help` and `config` start
 * without the database. The wall clock enters here and nowhere below.
 */
export function loadMonitor(): MonitorPort {
  return {
    async openWorkspace(options) {
      const { openWorkspace } = await installed(import('@watertight/monitor/workspace.ts'));
      return bindWorkspace(await openWorkspace(options));
    },
    async ingest(workspace, { onProgress, ...request }) {
      const { ingest } = await import('@watertight/monitor/ingest.ts');
      return ingest(nativeOf(workspace), {
        ...request,
        ...(onProgress === undefined ? {} : { onProgress }),
      });
    },
    async detect(workspace, { onProgress, threatLists = [], ...span }) {
      const { detect } = await import('@watertight/monitor/detect.ts');
      return detect(nativeOf(workspace), {
        ...span,
        now: isoNow(),
        threatLists: await readThreatLists(threatLists),
        ...(onProgress === undefined ? {} : { onProgress: ({ step }) => onProgress(step) }),
      });
    },
    async explain(workspace, id) {
      const place = placeOf(workspace);
      if (place !== undefined) return (await readThrough(place, 'explain', [id])) as Explanation;
      return (await import('@watertight/monitor/explain.ts')).explain(nativeOf(workspace), id, {
        now: isoNow(),
      });
    },
    async keepScans(data, scans) {
      await (await import('@watertight/monitor/keep-scans.ts')).keepScans(data, scans);
    },
    async watch(workspace, { threatLists = [], ...request }) {
      const { watch } = await import('@watertight/monitor/watch.ts');
      await watch(nativeOf(workspace), {
        ...request,
        now: isoNow,
        threatLists: await readThreatLists(threatLists),
      });
    },
    async simulate({ onProgress, size, ...request }) {
      const { simulate } = await import('@watertight/monitor/simulate/simulate.ts');
      return {
        ...(await simulate({
          ...request,
          size,
          ...(onProgress === undefined ? {} : { onProgress: ({ step }) => onProgress(step) }),
        })),
      };
    },
    async listFlows(workspace, filter) {
      const place = placeOf(workspace);
      if (place !== undefined) return (await readThrough(place, 'listFlows', [filter])) as readonly FlowRow[];
      const { listFlows } = await import('@watertight/monitor/list-flows.ts');
      const rows = await listFlows(nativeOf(workspace), filter);
      return rows.map((row) => ({ ...row, protocol: protocolName(row.protocol) }));
    },
    async listApiCalls(workspace, filter) {
      const place = placeOf(workspace);
      if (place !== undefined)
        return (await readThrough(place, 'listApiCalls', [filter])) as readonly ApiCall[];
      return (await import('@watertight/monitor/list-api-calls.ts')).listApiCalls(
        nativeOf(workspace),
        filter,
      );
    },
    async readHistory(workspace, request) {
      const place = placeOf(workspace);
      if (place !== undefined) return (await readThrough(place, 'readHistory', [request])) as StoredHistory;
      const { readHistory } = await import('@watertight/monitor/history/read-history.ts');
      return readHistory(nativeOf(workspace).telemetry, request);
    },
    ...consoleParts(),
    listRules: listMonitorRules,
  };
}

/** What the monitor's detections and event rules say about themselves. */
async function listMonitorRules(): ReturnType<MonitorPort['listRules']> {
  const [{ DETECTIONS }, { SIGMA_RULES }, { ruleSummaries }] = await Promise.all([
    import('@watertight/monitor/detections/rules.generated.ts'),
    import('@watertight/monitor/detections/sigma/sigma-rules.generated.ts'),
    import('./rule-summaries.ts'),
  ]);
  return ruleSummaries({ detections: DETECTIONS, sigma: SIGMA_RULES });
}

/** What the console's server and its demo ask. */
function consoleParts(): Pick<
  MonitorPort,
  'answerRequest' | 'exportList' | 'openApi' | 'newestTelemetry' | 'liveViolation'
> {
  return {
    async answerRequest(workspace, { onMistake, ...caller }, request) {
      const { answerRequest } = await import('@watertight/monitor/api/answer-request.ts');
      const native = nativeOf(workspace);
      const context = { ...caller, workspace: native, tools: bindTools(native.folder) };
      return answerRequest(context, request, onMistake);
    },
    async exportList(workspace, { onMistake, ...caller }, request) {
      const { exportList } = await import('@watertight/monitor/api/export-list.ts');
      return exportList({ ...caller, workspace: nativeOf(workspace) }, request, onMistake);
    },
    async openApi(version) {
      return (await import('@watertight/monitor/api/open-api.ts')).openApi(version);
    },
    async liveViolation(targets, turn) {
      const { liveViolation } = await import('@watertight/monitor/simulate/live-violation.ts');
      return liveViolation(targets, turn);
    },
    async newestTelemetry(workspace) {
      const { sourceStates } = await import('@watertight/monitor/api/listing/source-states.ts');
      const states = await sourceStates(nativeOf(workspace));
      return Math.max(0, ...states.map(({ latest }) => (latest === '' ? 0 : Date.parse(latest) / 1000)));
    },
  };
}

/** A database whose binary is missing for this platform is a matter of the installation, and says so. */
async function installed<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (!(error instanceof Error) || !(code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED'))
      throw error;
    const problem = error.message.split('\n')[0] ?? '';
    throw cliError('WT-E-CLI-11', { part: 'the database', problem }, { cause: error });
  }
}

const natives = new WeakMap<WorkspacePort, Workspace>();

function nativeOf(port: WorkspacePort): Workspace {
  const native = natives.get(port);
  if (native === undefined) throw new TypeError('a workspace of another monitor');
  return native;
}

function bindWorkspace(native: Workspace): WorkspacePort {
  const port: WorkspacePort = {
    telemetry: {
      async query(sql, parameters) {
        const rows = await native.telemetry.query(sql, parameters);
        return rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])),
        );
      },
    },
    state: bindState(native),
    close: () => native.close(),
  };
  natives.set(port, native);
  return port;
}

function bindState(workspace: Workspace): StatePort {
  const { state } = workspace;
  return {
    async listObservations({ since, until, kind, ...filter }) {
      const known = kind === undefined ? undefined : await knownKind(kind);
      return state.listObservations({
        ...filter,
        ...(known === undefined ? {} : { kind: known }),
        ...(since === undefined ? {} : { since: isoTime(since) }),
        ...(until === undefined ? {} : { until: isoTime(until) }),
      });
    },
    getObservation: (id) => state.getObservation(id),
    async listAlerts(filter) {
      const { listAlerts } = await import('@watertight/monitor/list-alerts.ts');
      return listAlerts(workspace, { ...filter, now: isoNow() });
    },
    async getAlert(id) {
      const { showAlert } = await import('@watertight/monitor/list-alerts.ts');
      return showAlert(workspace, id, isoNow());
    },
    async setAlertStatus(id, change) {
      await state.setAlertStatus(id, { ...change, at: isoNow() });
      return state.getAlert(id, isoNow());
    },
    async addSuppression(wanted) {
      const created = isoNow();
      const id = createHash('sha256')
        .update(JSON.stringify([created, wanted]))
        .digest('hex')
        .slice(0, 12);
      await state.addSuppression({ ...wanted, id, created });
      return { ...wanted, id };
    },
    listSuppressions: () => state.listSuppressions(),
    removeSuppression: (id) => state.removeSuppression(id, isoNow()),
    recordAction: (action) => state.recordAction(action),
  };
}

async function knownKind(kind: string): Promise<Kind> {
  const { OBSERVATION_KINDS: kinds } = await import('@watertight/monitor/detections/observation.ts');
  const known = kinds.find((each) => each === kind);
  if (known === undefined) {
    const problem = `${kind} is not a kind of observation, choose one of ${kinds.join(', ')}`;
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight observations list' });
  }
  return known;
}

async function readThreatLists(files: readonly string[]) {
  if (files.length === 0) return [];
  const { parseThreatList } = await import('@watertight/monitor/sources/threat-lists/threat-list.ts');
  return Promise.all(
    files.map(async (file) => {
      const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
      return parseThreatList(text, { name: basename(file), updatedAt: Math.floor(mtimeMs / 1000) });
    }),
  );
}

function isoNow(): string {
  return new Date().toISOString();
}
