/** What is done about a behaviour. `alert` writes a log line; `block` throws before anything happens. */
export type BehaviourMode = 'allow' | 'alert' | 'block';

/** What a function can do beside answering, by what an entry of `allow` names. */
export const BEHAVIOUR_KINDS = [
  /** Starting processes. Allowed: file names (`ffmpeg`) or whole paths (`/opt/bin/ffmpeg`). */
  'processes',
  /** Reading the function's own code. Allowed: path prefixes. */
  'handlerCode',
  /** Reading or writing `/proc` and `/sys`: memory, environment and arguments of this process. Allowed: path prefixes. */
  'processFiles',
  /** Reading any other file. Allowed: path prefixes. */
  'fileReads',
  /** Writing below `/tmp`. Allowed: path prefixes. */
  'tempWrites',
  /** Writing elsewhere. Allowed: path prefixes. */
  'otherWrites',
  /** Outbound connections, datagrams and name look-ups. Allowed: `host`, `*.host`, address or CIDR, each with `:port` if wanted. */
  'network',
  /** Lambda's Runtime API, called by the function's own code. Allowed: path fragments of the calling code. */
  'runtimeApi',
  /** `eval`, `Function`, `vm`, `data:` modules, loader hooks, code from `/tmp`. Allowed: path fragments of the calling code. */
  'codeGeneration',
  /** Worker threads. Allowed: path fragments of the calling code. */
  'workers',
  /** Debugger sessions, heap snapshots, diagnostic reports. Allowed: path fragments of the calling code. */
  'inspector',
  /** Native add-ons, SQLite extensions, WASI, V8 flags. Allowed: path fragments of the add-on or of the calling code. */
  'nativeCode',
  /** `process.binding`: Node's internals without their checks. Allowed: names of bindings. */
  'internalBinding',
  /** Reading credentials from the environment. Allowed: path fragments of the calling code. */
  'environment',
  /** Reading any other environment variable. Allowed: names. */
  'variables',
  /** Packages and Node's modules that are loaded. Allowed: names. */
  'modules',
  /** The role's keys, or a canary, leaving in a body, header, URL, log line or name look-up. Allowed: hosts. */
  'credentialTheft',
  /** Files in `/tmp` and global variables that stay from one invocation to the next; `block` removes them. Allowed: prefixes. */
  'residue',
] as const;

export type BehaviourKind = (typeof BEHAVIOUR_KINDS)[number];

export interface BehaviourRule {
  readonly mode: BehaviourMode;
  /** What is allowed all the same; what an entry means is said at each kind. */
  readonly allow: readonly string[];
}

/** One function's behaviour policy. */
export interface BehaviourPolicy {
  readonly rules: Readonly<Record<BehaviourKind, BehaviourRule>>;
  /** Environment variables whose reading is judged, `*` at either end stands for any text. */
  readonly protectedVariables: readonly string[];
  /** Values that must never leave, besides the role's keys: planted ones, or a database password. At least 8 characters. */
  readonly canaries: readonly string[];
  /** Node's permission model as a second layer, put on by the Lambda layer's script before Node starts. */
  readonly permissionModel?: boolean;
}

/** Code that reads the role's keys because it signs requests with them. */
const AWS_CODE: readonly string[] = [
  '/node_modules/@aws-sdk/',
  '/node_modules/@smithy/',
  '/node_modules/aws-sdk/',
  '/var/runtime/',
];

/** Nothing is watched. */
export const DEFAULT_BEHAVIOUR_POLICY: BehaviourPolicy = {
  rules: {
    processes: { mode: 'allow', allow: [] },
    handlerCode: { mode: 'allow', allow: [] },
    processFiles: { mode: 'allow', allow: [] },
    fileReads: { mode: 'allow', allow: [] },
    tempWrites: { mode: 'allow', allow: [] },
    otherWrites: { mode: 'allow', allow: [] },
    network: { mode: 'allow', allow: [] },
    runtimeApi: { mode: 'allow', allow: ['/var/runtime/'] },
    codeGeneration: { mode: 'allow', allow: [] },
    workers: { mode: 'allow', allow: [] },
    inspector: { mode: 'allow', allow: [] },
    nativeCode: { mode: 'allow', allow: [] },
    internalBinding: { mode: 'allow', allow: [] },
    environment: { mode: 'allow', allow: AWS_CODE },
    variables: { mode: 'allow', allow: [] },
    modules: { mode: 'allow', allow: [] },
    credentialTheft: { mode: 'allow', allow: [] },
    residue: { mode: 'allow', allow: [] },
  },
  protectedVariables: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  canaries: [],
};
