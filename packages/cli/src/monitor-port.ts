import type { Alert, AlertStatus } from '@watertight/monitor/alerts/alert.ts';
import type { ApiReply, ApiRequest } from '@watertight/monitor/api/answer-request.ts';
import type { ExportAnswer } from '@watertight/monitor/api/export-list.ts';
import type { ApiAbout, ApiUser } from '@watertight/monitor/api/handler.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import type { HistoryRequest, StoredHistory } from '@watertight/monitor/history/stored-history.ts';
import type { IngestProgress, IngestSummary } from '@watertight/monitor/ingest-tally.ts';
import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import type { Incomplete } from '@watertight/monitor/records/incomplete.ts';
import type { TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import type { SavedScan } from '@watertight/monitor/store/kept-scan.ts';
import type { RuleSummary } from './rule-summaries.ts';

/** A function that a demo attacks. */
export interface LiveTarget {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
}

/** A row as the stores give it: plain values only. */
export type Row = Readonly<Record<string, string | number | boolean>>;

/** A span of time to look at: epoch seconds, `until` excluded. */
export interface TimeSpan {
  readonly since?: number;
  readonly until?: number;
}

/** One direction-free flow between two sides, as the flow table shows it. */
export interface FlowRow {
  /** Epoch seconds. */
  readonly time: number;
  readonly address: string;
  readonly connectedAddress: string;
  readonly port: number;
  readonly connectedPort: number;
  /** IANA protocol name or number: `TCP`. */
  readonly protocol: string;
  readonly bytesTo: number;
  readonly bytesFrom: number;
  readonly packetsTo: number;
  readonly packetsFrom: number;
}

export interface Suppression {
  readonly id: string;
  readonly entity?: string;
  readonly rule?: string;
  readonly indicator?: string;
  readonly owner: string;
  readonly reason: string;
  /** ISO-8601 UTC. */
  readonly expires: string;
}

export interface ObservationFilter extends TimeSpan {
  readonly kind?: string;
  readonly entity?: string;
  readonly limit?: number;
}

export interface AlertFilter extends TimeSpan {
  readonly status?: AlertStatus;
  readonly entity?: string;
  readonly limit?: number;
}

/** Questions and changes to the operational state that the command line needs. */
export interface StatePort {
  listObservations(filter: ObservationFilter): Promise<readonly Observation[]>;
  getObservation(id: string): Promise<Observation | undefined>;
  listAlerts(filter: AlertFilter): Promise<readonly Alert[]>;
  getAlert(id: string): Promise<Alert | undefined>;
  setAlertStatus(
    id: string,
    change: { readonly status: AlertStatus; readonly reason?: string; readonly until?: string },
  ): Promise<Alert | undefined>;
  addSuppression(suppression: Omit<Suppression, 'id'>): Promise<Suppression>;
  listSuppressions(): Promise<readonly Suppression[]>;
  removeSuppression(id: string): Promise<boolean>;
  /** Adds to the journal what somebody asked the server to do. */
  recordAction(action: {
    /** ISO-8601 UTC. */
    readonly at: string;
    readonly what: string;
    readonly subject: string;
    readonly user: string;
    readonly role: string;
  }): Promise<void>;
}

/** Both stores, opened together. */
export interface WorkspacePort {
  readonly telemetry: {
    query(sql: string, params?: readonly (string | number | boolean)[]): Promise<readonly Row[]>;
  };
  readonly state: StatePort;
  close(): Promise<void>;
}

export interface DetectionResult {
  /** New since the last time. */
  readonly observations: readonly Observation[];
  /** New or changed since the last time. */
  readonly alerts: readonly Alert[];
  readonly incomplete: readonly Incomplete[];
}

export interface Explanation {
  readonly schema: 'watertight/explanation/1';
  readonly subject: Observation | Alert;
  readonly observations: readonly Observation[];
  readonly rows: readonly Row[];
  readonly formula: string;
  readonly sentences: readonly string[];
}

/** Who asks the API, when, and what the server says of itself. */
export interface ApiCaller {
  readonly user: ApiUser;
  readonly csrf: string;
  /** ISO-8601 UTC. */
  readonly now: string;
  /** What relative time ranges end at, epoch seconds. */
  readonly asOf: number;
  readonly about: ApiAbout;
  /** Gets mistakes of ours; the caller of the API is told nothing of them. */
  readonly onMistake: (error: unknown) => void;
}

/** What the simulator wrote. */
export interface SimulationManifest {
  readonly seed: number;
  readonly size: string;
  /** Everything else it says about itself. */
  readonly [key: string]: unknown;
}

export type SimulationSize = 'S' | 'M' | 'L';

/** Everything the command line asks of the monitor; the one seam between the two packages. */
export interface MonitorPort {
  openWorkspace(options: { data: string; readOnly?: boolean }): Promise<WorkspacePort>;
  ingest(
    workspace: WorkspacePort,
    request: {
      source: TelemetrySource;
      paths: readonly string[];
      offline?: boolean;
      onProgress?: (progress: IngestProgress) => void;
    },
  ): Promise<IngestSummary>;
  detect(
    workspace: WorkspacePort,
    request: TimeSpan & { threatLists?: readonly string[]; onProgress?: (text: string) => void },
  ): Promise<DetectionResult>;
  explain(workspace: WorkspacePort, id: string): Promise<Explanation>;
  /** Keeps results of scans in a data folder; works beside a server that holds its telemetry. */
  keepScans(data: string, scans: readonly SavedScan[]): Promise<void>;
  watch(
    workspace: WorkspacePort,
    request: {
      path: string;
      threatLists?: readonly string[];
      signal: AbortSignal;
      /** @param read what the round read that was new, records */
      onDetection: (
        result: DetectionResult,
        read: { readonly records: number; readonly violations: number },
      ) => void;
    },
  ): Promise<void>;
  simulate(request: {
    seed: number;
    size: SimulationSize;
    out: string;
    onProgress?: (text: string) => void;
  }): Promise<SimulationManifest>;
  /** The guard's log line about one more attempt on one of the targets; the same seed and turn give the same line. */
  liveViolation(
    targets: readonly [LiveTarget, ...LiveTarget[]],
    turn: { readonly seed: number; readonly turn: number; readonly at: number },
  ): Promise<string>;
  listFlows(
    workspace: WorkspacePort,
    filter: TimeSpan & { entity?: string; limit?: number },
  ): Promise<readonly FlowRow[]>;
  listApiCalls(
    workspace: WorkspacePort,
    filter: TimeSpan & { entity?: string; limit?: number },
  ): Promise<readonly ApiCall[]>;
  /** What the telemetry store knows of accounts that are audited. */
  readHistory(workspace: WorkspacePort, request: HistoryRequest): Promise<StoredHistory>;
  /** Answers one request of the console's API. */
  answerRequest(workspace: WorkspacePort, caller: ApiCaller, request: ApiRequest): Promise<ApiReply>;
  /** A whole filtered list as CSV, JSON or Parquet. */
  exportList(
    workspace: WorkspacePort,
    caller: ApiCaller,
    request: { readonly name: string; readonly query: URLSearchParams },
  ): Promise<ExportAnswer>;
  /** The OpenAPI document of the console's API. */
  openApi(version: string): Promise<Readonly<Record<string, unknown>>>;
  /** Epoch seconds of the newest telemetry; 0 without any. */
  newestTelemetry(workspace: WorkspacePort): Promise<number>;
  /** Detections in code and Sigma rules, by id. */
  listRules(): Promise<readonly RuleSummary[]>;
}
