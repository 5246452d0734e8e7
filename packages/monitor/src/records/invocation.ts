/** One invocation as its REPORT line or platform.report event tells it. */
export interface Invocation {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  readonly version: string;
  /** 32 hex digits of the log stream: one execution environment. '' when unknown. */
  readonly environment: string;
  readonly requestId: string;
  /** Epoch seconds, fractional: when the report was written (the end of the invocation). */
  readonly time: number;
  readonly durationMs: number;
  readonly billedMs: number;
  readonly memorySizeMb: number;
  readonly maxMemoryUsedMb: number;
  /** 0 when the environment was warm. */
  readonly initMs: number;
  /** success, timeout, error or failure. */
  readonly status: string;
}
