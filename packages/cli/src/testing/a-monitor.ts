import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import type { IngestSummary } from '@watertight/monitor/ingest-tally.ts';
import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import type {
  DetectionResult,
  FlowRow,
  MonitorPort,
  Row,
  StatePort,
  Suppression,
  WorkspacePort,
} from '../monitor-port.ts';
import type { RuleSummary } from '../rule-summaries.ts';

/** What the monitor of a test holds, and what was asked of it. */
export interface MonitorContent {
  readonly observations?: readonly Observation[];
  readonly alerts?: readonly Alert[];
  readonly flows?: readonly FlowRow[];
  readonly apiCalls?: readonly ApiCall[];
  readonly rules?: readonly RuleSummary[];
  readonly detection?: DetectionResult;
  readonly ingested?: Partial<IngestSummary>;
  /** Answer to every SQL query. */
  readonly rows?: readonly Row[];
  /** Thrown by `openWorkspace`. */
  readonly failure?: Error;
  /** Receives one line a call: `ingest cloudtrail /a`, `close`. */
  readonly log?: string[];
  /** Called by `simulate` with its folder. */
  readonly onSimulate?: (out: string) => void;
}

const NOTHING: DetectionResult = { observations: [], alerts: [], incomplete: [] };

/** The port over values in memory: an implementation as small as the commands allow. */
export function aMonitor(content: MonitorContent = {}): MonitorPort {
  const log = content.log ?? [];
  return {
    openWorkspace: async ({ data, readOnly }) => {
      if (content.failure !== undefined) throw content.failure;
      log.push(`open ${data}${readOnly === true ? ' read-only' : ''}`);
      return aWorkspace(content, log);
    },
    ingest: async (_, { source, paths }) => {
      log.push(`ingest ${source} ${paths.join(' ')}`);
      const objects = { loaded: 1, skipped: 0, quarantined: 0, recognised: 0, replaced: 0 };
      return { source, objects, records: 2, badRecords: 0, incomplete: [], ...content.ingested };
    },
    detect: async (_, { since, until }) => {
      log.push(`detect ${since ?? ''} ${until ?? ''}`.trimEnd());
      return content.detection ?? NOTHING;
    },
    explain: async (_, id) => {
      const subject = content.observations?.find((each) => each.id === id);
      if (subject === undefined) throw new Error(`no ${id}`);
      const rows = [{ day: '2017-03-12', bytes: 1 }];
      const sentences = [subject.why];
      return {
        schema: 'watertight/explanation/1',
        subject,
        observations: [],
        rows,
        formula: 'p = 0.0037',
        sentences,
      };
    },
    keepScans: async (data, scans) => {
      log.push(`keep ${data} ${scans.map(({ target }) => target).join(' ')}`);
    },
    watch: async (_, { path, onDetection }) => {
      log.push(`watch ${path}`);
      onDetection(content.detection ?? NOTHING, { records: 0, violations: 0 });
    },
    simulate: async ({ seed, size, out }) => {
      log.push(`simulate ${seed} ${size}`);
      content.onSimulate?.(out);
      return { seed, size };
    },
    liveViolation: async (_, { turn }) => `Violation ${turn}\n`,
    listFlows: async (_, filter) => {
      log.push(`flows ${JSON.stringify(filter)}`);
      return content.flows ?? [];
    },
    listApiCalls: async () => content.apiCalls ?? [],
    readHistory: async (_, { days }) => ({ usage: [], changes: [], invocations: [], trails: [], days }),
    answerRequest: async () => ({ status: 200, body: {} }),
    exportList: async () => ({ kind: 'file', type: 'text/csv', file: 'a.csv', body: '' }),
    openApi: async () => ({}),
    newestTelemetry: async () => 0,
    listRules: async () => content.rules ?? [],
  };
}

function aWorkspace(content: MonitorContent, log: string[]): WorkspacePort {
  return {
    telemetry: { query: async () => content.rows ?? [{ objects: 1 }] },
    state: aState(content, log),
    close: async () => {
      log.push('close');
    },
  };
}

function aState(content: MonitorContent, log: string[]): StatePort {
  const alerts = new Map((content.alerts ?? []).map((alert) => [alert.id, alert]));
  const suppressions = new Map<string, Suppression>();
  return {
    listObservations: async (filter) => {
      log.push(`observations ${JSON.stringify(filter)}`);
      return content.observations ?? [];
    },
    getObservation: async (id) => content.observations?.find((each) => each.id === id),
    listAlerts: async (filter) =>
      [...alerts.values()].filter((each) => each.status === (filter.status ?? each.status)),
    getAlert: async (id) => alerts.get(id),
    setAlertStatus: async (id, { status, until }) => {
      const alert = alerts.get(id);
      if (alert === undefined) return undefined;
      const changed = { ...alert, status, ...(until === undefined ? {} : { snoozedUntil: until }) };
      alerts.set(id, changed);
      return changed;
    },
    addSuppression: async (suppression) => {
      const added = { id: `s${suppressions.size + 1}`, ...suppression };
      suppressions.set(added.id, added);
      return added;
    },
    listSuppressions: async () => [...suppressions.values()],
    removeSuppression: async (id) => suppressions.delete(id),
    recordAction: async ({ what, user }) => {
      log.push(`${what}: ${user}`);
    },
  };
}
