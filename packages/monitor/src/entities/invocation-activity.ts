/** Invocations of one version of one function within one hour. */
export interface InvocationHour {
  /** `account|region|name`. */
  readonly functionKey: string;
  /** '' when the source does not tell (metrics). */
  readonly version: string;
  /** Epoch seconds. */
  readonly hour: number;
  readonly calls: number;
  /** Epoch seconds: start of the first and end of the last invocation of the hour. */
  readonly firstStart: number;
  readonly lastEnd: number;
}

/** When which function ran; what is not known is said to be possible, never denied. */
export interface InvocationActivity {
  /** Invocations in the hour, `undefined` when no telemetry tells. */
  callsAt(functionKey: string, hour: number): number | undefined;
  /** False only when telemetry shows that no invocation of these versions was near the flow. */
  mayHaveSent(functionKey: string, versions: ReadonlySet<string>, flow: FlowMoment): boolean;
}

/** When the packets of an hourly flow row were seen. */
export interface FlowMoment {
  readonly hour: number;
  /** Epoch seconds. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Flow records start up to some seconds before Lambda's clock says the invocation did. */
const EARLY = 5;
/** A record ends up to one aggregation interval (600 s) after the invocation that sent the packets. */
const LATE = 600;
const HOUR = 3_600;

interface FunctionHours {
  readonly byHour: Map<number, InvocationHour[]>;
}

/**
 * Indexes invocations by function and hour. `isCovered` tells whether invocation telemetry of the function's account
 * and region exists for the hour; a function without any row is unknown everywhere. Memory: O(rows).
 */
export function buildInvocationActivity(
  rows: readonly InvocationHour[],
  isCovered: (functionKey: string, hour: number) => boolean,
): InvocationActivity {
  const byFunction = new Map<string, FunctionHours>();
  for (const row of rows) {
    if (row.calls <= 0) continue;
    const known = byFunction.get(row.functionKey) ?? { byHour: new Map<number, InvocationHour[]>() };
    byFunction.set(row.functionKey, known);
    const list = known.byHour.get(row.hour);
    if (list === undefined) known.byHour.set(row.hour, [row]);
    else list.push(row);
  }
  // A function with rows of zero calls only is known to be silent.
  for (const row of rows) {
    if (!byFunction.has(row.functionKey)) byFunction.set(row.functionKey, { byHour: new Map() });
  }
  return {
    callsAt(functionKey, hour) {
      const known = byFunction.get(functionKey);
      if (known === undefined) return undefined;
      const found = known.byHour.get(hour);
      if (found === undefined) return isCovered(functionKey, hour) ? 0 : undefined;
      return countCalls(found);
    },
    mayHaveSent(functionKey, versions, flow) {
      const known = byFunction.get(functionKey);
      if (known === undefined || !isCovered(functionKey, flow.hour)) return true;
      const runs = [flow.hour - HOUR, flow.hour, flow.hour + HOUR].flatMap((h) => known.byHour.get(h) ?? []);
      // Logs name the version that ran; metrics do not, so they count only where there are no logs.
      const logged = runs.filter((run) => run.version !== '');
      return (logged.length > 0 ? logged : runs).some(
        (run) => isOfVersions(run, versions) && isNear(run, flow),
      );
    },
  };
}

/** Logs count versions one by one, metrics count the whole function: the greater of the two is the whole. */
function countCalls(hours: readonly InvocationHour[]): number {
  let logged = 0;
  let measured = 0;
  for (const { version, calls } of hours) {
    if (version === '') measured = Math.max(measured, calls);
    else logged += calls;
  }
  return Math.max(logged, measured);
}

function isOfVersions(run: InvocationHour, versions: ReadonlySet<string>): boolean {
  return run.version === '' || versions.has(run.version) || versions.has('');
}

function isNear(run: InvocationHour, flow: FlowMoment): boolean {
  return run.firstStart - EARLY <= flow.lastSeen && run.lastEnd + LATE >= flow.firstSeen;
}
