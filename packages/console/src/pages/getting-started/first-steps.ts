import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { sourceName } from '../../parts/source-name.ts';

type Status = ResponseOf<'GET /status'>;

/** What a step is ticked by. */
export interface StepFacts {
  readonly status: Status;
  readonly mode: 'live' | 'demo';
}

/** One of the first steps. */
export interface FirstStep {
  readonly title: string;
  readonly why: string;
  /** Commands of the terminal, in order. */
  readonly commands: readonly string[];
  readonly isDone: (facts: StepFacts) => boolean;
  /** What the store says of it: `3 accounts`. */
  readonly state: (facts: StepFacts) => string;
  /** Where to look once it is done. */
  readonly next?: { readonly to: string; readonly text: string };
  readonly extra?: 'scanner-role' | 'sources';
}

const connected = (...names: readonly string[]) => ({
  isDone: ({ status }: StepFacts) =>
    status.sources.some(({ name, isConnected }) => names.includes(name) && isConnected),
  state: ({ status }: StepFacts) => {
    const own = status.sources.filter(({ name, isConnected }) => names.includes(name) && isConnected);
    return own
      .map(({ name, rows }) => `${sourceName(name)}: ${rows.toLocaleString('en-US')} rows`)
      .join(', ');
  },
});

/** The way from a look around to a protected function; each is ticked when its data is here. */
export const FIRST_STEPS: readonly FirstStep[] = [
  {
    title: 'Look around with demo data',
    why: 'A simulated organisation under attack, in a store of its own: nothing of it mixes with yours. Ctrl-C ends it. To remove the demo data begin it again with --reset, or delete its folder in your cache.',
    commands: ['watertight demo', 'watertight demo --reset'],
    isDone: ({ mode, status }) => mode === 'demo' || status.places.length > 0,
    state: ({ mode }) => (mode === 'demo' ? 'You are looking at it' : ''),
    next: { to: '/', text: 'Security Dashboard' },
  },
  {
    title: 'Scan a project',
    why: 'What is weak in your templates: who can change, invoke and be reached from each function.',
    commands: ['watertight scan .'],
    isDone: ({ status }) => status.scans > 0,
    state: ({ status }) => (status.scans === 0 ? '' : `${count(status.scans, 'scan')} kept`),
    next: { to: '/posture', text: 'Security Posture' },
  },
  {
    title: 'Connect an account',
    why: 'A read-only role with the calls that an audit makes, and nothing more. Deploy one of the templates, then look.',
    commands: ['watertight audit --role-arn arn:aws:iam::123456789012:role/watertight-scanner'],
    isDone: ({ status }) => status.places.some(({ account }) => account !== ''),
    state: ({ status }) => {
      const accounts = new Set(status.places.map(({ account }) => account).filter((each) => each !== ''));
      return accounts.size === 0 ? '' : count(accounts.size, 'account');
    },
    next: { to: '/configuration?tab=places', text: 'Accounts and regions' },
    extra: 'scanner-role',
  },
  {
    title: 'Load CloudTrail',
    why: 'Who changed which function, and what each execution role does. A trail of management events to S3 is free of charge once in an account; data events cost.',
    commands: ['watertight ingest cloudtrail s3://BUCKET/AWSLogs/'],
    ...connected('cloudtrail'),
    next: { to: '/trail', text: 'CloudTrail' },
    extra: 'sources',
  },
  {
    title: 'Load VPC flow logs',
    why: 'What each function talks to, by name while its addresses change. AWS charges for delivery by the gigabyte; Parquet in S3 is the cheapest form.',
    commands: ['watertight ingest flow-logs s3://BUCKET/AWSLogs/'],
    ...connected('flow-logs'),
    next: { to: '/flows', text: 'Flows' },
  },
  {
    title: 'Load metrics and inventory',
    why: 'Invocations, errors and durations that are unusual, and which functions there are.',
    commands: ['watertight ingest metrics ./metrics', 'watertight ingest inventory ./inventory'],
    ...connected('metrics', 'inventory'),
    next: { to: '/functions', text: 'Functions' },
  },
  {
    title: 'Protect a first function, in alert mode',
    why: 'The guard tells what it would have blocked. As a layer it needs no change of code: docs/guard.md shows four ways in.',
    commands: ['node packages/guard/build.ts --out build', 'watertight ingest violations ./function-logs'],
    isDone: ({ status }) => status.protectedFunctions > 0,
    state: ({ status }) =>
      status.protectedFunctions === 0 ? '' : `${count(status.protectedFunctions, 'function')} seen`,
    next: { to: '/events', text: 'Event Viewer' },
  },
  {
    title: 'Judge it, and keep judging',
    why: 'Observations and alerts come from what is unusual for each function, and from rules over AWS API calls.',
    commands: ['watertight detect', 'watertight serve --watch ./telemetry'],
    isDone: ({ status }) => status.isWatching || status.openAlerts > 0 || status.lastEvaluation !== '',
    state: ({ status }) => (status.openAlerts === 0 ? '' : `${count(status.openAlerts, 'open alert')}`),
    next: { to: '/alerts', text: 'Alerts' },
  },
];

function count(value: number, noun: string): string {
  return `${value.toLocaleString('en-US')} ${noun}${value === 1 ? '' : 's'}`;
}
