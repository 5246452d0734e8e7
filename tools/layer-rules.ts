/** What the files of one folder may import from the repository. Package and builtin imports have rules of their own. */
export interface LayerRule {
  /** Folder, or one file. */
  readonly from: string;
  /** Folders and files that may be imported; the folder itself always may. */
  readonly may: readonly string[];
  /** Folders of which only types may be imported. */
  readonly mayTypes?: readonly string[];
}

const MONITOR = 'packages/monitor/src';
const AUDIT = 'packages/audit/src';
const MODEL = `${AUDIT}/model`;
const ACCESS = `${AUDIT}/access`;
const POSTURE = `${AUDIT}/posture`;
const CODE = `${AUDIT}/code`;
const DEPENDENCIES = `${AUDIT}/dependencies`;
const API = `${MONITOR}/api`;
const CONSOLE = 'packages/console';
const AUDIT_ERRORS = `${AUDIT}/errors.ts`;
const ERRORS = `${MONITOR}/errors.ts`;
const RECORDS = `${MONITOR}/records`;
const ENTITIES = `${MONITOR}/entities`;
const FEATURES = `${MONITOR}/features`;
const DETECTIONS = `${MONITOR}/detections`;

/** The layer table of ARCHITECTURE.md. Tests are free: they may reach for what they need. */
export const LAYER_RULES: readonly LayerRule[] = [
  { from: MODEL, may: [] },
  { from: AUDIT_ERRORS, may: [MODEL] },
  { from: `${AUDIT}/readers`, may: [MODEL, AUDIT_ERRORS] },
  { from: ACCESS, may: [MODEL, AUDIT_ERRORS] },
  { from: CODE, may: [MODEL, ACCESS, AUDIT_ERRORS] },
  { from: DEPENDENCIES, may: [MODEL, ACCESS, CODE, AUDIT_ERRORS] },
  { from: `${POSTURE}/rules`, may: [MODEL, ACCESS, CODE, POSTURE] },
  { from: POSTURE, may: [MODEL, ACCESS, CODE, AUDIT_ERRORS] },
  { from: `${AUDIT}/report`, may: [MODEL, POSTURE, `${CODE}/secrets`, AUDIT_ERRORS], mayTypes: [ACCESS] },
  { from: `${MONITOR}/collect`, may: [MODEL, ERRORS, CODE, DEPENDENCIES] },
  { from: `${MONITOR}/intel`, may: [MODEL, ERRORS, DEPENDENCIES] },
  {
    from: `${MONITOR}/history`,
    may: [MODEL, CODE, ENTITIES, `${MONITOR}/collect`, `${MONITOR}/store/queries`],
  },
  // The browser has the contract's types and nothing of the server.
  {
    from: CONSOLE,
    may: [],
    mayTypes: [
      API,
      MODEL,
      `${AUDIT}/report/finding.ts`,
      `${MONITOR}/detections/observation.ts`,
      `${MONITOR}/alerts/alert.ts`,
    ],
  },
  { from: RECORDS, may: [MODEL] },
  { from: `${MONITOR}/simulate`, may: [MODEL] },
  { from: `${MONITOR}/sources`, may: [MODEL, RECORDS, ERRORS] },
  { from: ENTITIES, may: [MODEL, RECORDS, ERRORS], mayTypes: [FEATURES, `${MONITOR}/store`] },
  {
    from: FEATURES,
    may: [MODEL, RECORDS, ENTITIES, ERRORS, `${MONITOR}/store/queries`],
    mayTypes: [`${MONITOR}/store`],
  },
  { from: DETECTIONS, may: [MODEL, RECORDS, ENTITIES, FEATURES, ERRORS], mayTypes: [`${MONITOR}/store`] },
  {
    from: `${MONITOR}/alerts`,
    may: [MODEL, RECORDS, ENTITIES, FEATURES, DETECTIONS, ERRORS],
    mayTypes: [`${MONITOR}/store`],
  },
];

/** Who may import which package or builtin; tests and bench are free. `*` at the end stands for any ending. */
export const PACKAGE_RULES: readonly { readonly name: string; readonly only: readonly string[] }[] = [
  { name: '@duckdb/*', only: [`${MONITOR}/store/duckdb.ts`] },
  {
    name: '@aws-sdk/*',
    only: [`${MONITOR}/sources/`, `${MONITOR}/collect/live/`, `${MONITOR}/respond/responders/`],
  },
  { name: 'hono', only: ['packages/cli/src/serve/'] },
  { name: '@hono/*', only: ['packages/cli/src/serve/'] },
  { name: 'openid-client', only: ['packages/cli/src/serve/'] },
  { name: 'commander', only: ['packages/cli/src/'] },
];

/** Folders whose functions get the time, randomness and settings as values. */
export const PURE_FOLDERS: readonly string[] = [
  MODEL,
  ACCESS,
  CODE,
  DEPENDENCIES,
  POSTURE,
  `${AUDIT}/readers`,
  `${AUDIT}/report`,
  RECORDS,
  ENTITIES,
  FEATURES,
  DETECTIONS,
  `${MONITOR}/alerts`,
];

/** What is not allowed in a pure folder. */
export const IMPURE: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /\bDate\.now\b/, name: 'Date.now' },
  { pattern: /\bnew Date\(\s*\)/, name: 'new Date()' },
  { pattern: /\bMath\.random\b/, name: 'Math.random' },
  { pattern: /\bprocess\.(?:env|argv|cwd|hrtime)\b/, name: 'process' },
  { pattern: /\bperformance\.now\b/, name: 'performance.now' },
];

/** Folders that no file may live in: small functions live with the noun they serve. */
export const CATCH_ALL_FOLDERS: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'common',
  'lib',
  'shared',
  'misc',
];

/** Runtime dependencies each package may have; exact versions only. */
export const DEPENDENCY_RULES: Readonly<Record<string, readonly string[]>> = {
  '@watertight/guard': [],
  '@watertight/audit': [
    '@lezer/python',
    '@renovatebot/pep440',
    'acorn-loose',
    'ae-cvss-calculator',
    'jsonc-parser',
    'oxc-parser',
    'smol-toml',
    'yaml',
  ],
  '@watertight/console': [
    '@cloudscape-design/*',
    '@tanstack/*',
    '@xyflow/react',
    'react',
    'react-dom',
    'uplot',
  ],
  '@watertight/monitor': [
    '@aws-sdk/*',
    '@duckdb/node-api',
    '@watertight/audit',
    'ipaddr.js',
    'kysely',
    'yaml',
    'zod',
  ],
  'serverless-watertight': ['watertight'],
  watertight: [
    '@hono/node-server',
    '@watertight/audit',
    '@watertight/guard',
    '@watertight/monitor',
    'commander',
    'hono',
    'openid-client',
    'yaml',
    'zod',
  ],
};
