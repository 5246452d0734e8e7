import { type HandlerCase, S3 } from './handler-case.cases.ts';

const LIB = `${S3}export const load = () => s3.send(new GetObjectCommand({})); export const save = () => s3.send(new PutObjectCommand({}));`;
const GET = ['s3:GetObject'];
const USE = 'export const handler = () => load();';

/** How modules find each other. */
export const MODULE_CASES: readonly HandlerCase[] = [
  {
    name: 'a file without its ending',
    code: { 'index.js': `import { load } from './lib/s3'; ${USE}`, 'lib/s3.js': LIB },
    expect: GET,
  },
  {
    name: 'a TypeScript file by its later name',
    code: { 'index.ts': `import { load } from './lib/s3.js'; ${USE}`, 'lib/s3.ts': LIB },
    expect: GET,
  },
  {
    name: "a folder's index",
    code: { 'index.js': `import { load } from './lib'; ${USE}`, 'lib/index.js': LIB },
    expect: GET,
  },
  {
    name: "a folder's main",
    code: {
      'index.js': `import { load } from './lib'; ${USE}`,
      'lib/package.json': '{"main":"go.js"}',
      'lib/go.js': LIB,
    },
    expect: GET,
  },
  {
    name: 'paths of tsconfig.json',
    code: {
      'index.ts': `import { load } from '@lib/s3'; ${USE}`,
      'tsconfig.json': '{ // paths\n"compilerOptions":{"paths":{"@lib/*":["./lib/*"],}}}',
      'lib/s3.ts': LIB,
    },
    expect: GET,
  },
  {
    name: 'paths of a tsconfig.json that extends',
    code: {
      'a/index.ts': `import { load } from '@lib/s3'; ${USE}`,
      'a/tsconfig.json': '{"extends":"../base.json"}',
      'base.json': '{"compilerOptions":{"baseUrl":".","paths":{"@lib/*":["lib/*"]}}}',
      'lib/s3.ts': LIB,
    },
    handler: 'a/index.handler',
    expect: GET,
  },
  {
    name: 'baseUrl',
    code: {
      'index.ts': `import { load } from 'lib/s3'; ${USE}`,
      'tsconfig.json': '{"compilerOptions":{"baseUrl":"./"}}',
      'lib/s3.ts': LIB,
    },
    expect: GET,
  },
  {
    name: 'imports of package.json',
    code: {
      'index.ts': `import { load } from '#lib/s3'; ${USE}`,
      'package.json': '{"imports":{"#lib/*":"./lib/*.js"}}',
      'lib/s3.ts': LIB,
    },
    expect: GET,
  },
  {
    name: 'imports of package.json by condition',
    code: {
      'index.js': `import { load } from '#s3'; ${USE}`,
      'package.json': '{"imports":{"#s3":{"browser":"./no.js","default":"./lib/s3.js"}}}',
      'lib/s3.js': LIB,
    },
    expect: GET,
  },
  {
    name: 'a workspace',
    code: {
      'app/index.js': `import { load } from '@me/lib'; ${USE}`,
      'package.json': '{"workspaces":["packages/*"]}',
      'packages/lib/package.json': '{"name":"@me/lib","main":"dist/s3.js"}',
      'packages/lib/src/s3.ts': LIB,
    },
    handler: 'app/index.handler',
    expect: GET,
  },
  {
    name: 'a file of a workspace',
    code: {
      'app/index.js': `import { load } from '@me/lib/s3'; ${USE}`,
      'packages/lib/package.json': '{"name":"@me/lib","exports":{"./*":"./src/*.js"}}',
      'packages/lib/src/s3.js': LIB,
    },
    handler: 'app/index.handler',
    expect: GET,
  },
  {
    name: 'a layer',
    code: {
      'f/index.js': `const { load } = require('/opt/nodejs/s3'); exports.handler = () => load();`,
      'layer/nodejs/s3.js': LIB,
    },
    handler: 'f/index.handler',
    expect: GET,
  },
  {
    name: 'a dynamic import',
    code: {
      'index.js':
        "export const handler = async () => { const { load } = await import('./lib.js'); return load(); };",
      'lib.js': LIB,
    },
    expect: GET,
  },
  {
    name: 'a require inside a function',
    code: { 'index.js': "exports.handler = () => require('./lib').load();", 'lib.js': LIB },
    expect: GET,
  },
  {
    name: 'a module that is not imported',
    code: { 'index.js': 'export const handler = () => 1;', 'lib.js': `${LIB} load();` },
    expect: [],
  },
  {
    name: 'a module imported for what it does',
    code: { 'index.js': "import './lib.js'; export const handler = () => 1;", 'lib.js': `${LIB} load();` },
    expect: GET,
  },
  {
    name: 'a type import runs nothing',
    code: {
      'index.ts': "import type { X } from './lib'; export const handler = (x: X) => 1;",
      'lib.ts': `${LIB} export interface X {} load();`,
    },
    expect: [],
  },
  {
    name: 'a namespace of a module',
    code: {
      'index.js': "import * as lib from './lib.js'; export const handler = () => lib.load();",
      'lib.js': LIB,
    },
    expect: GET,
  },
  {
    name: 'a default import of CommonJS',
    code: {
      'index.js': "import lib from './lib.cjs'; export const handler = () => lib.load();",
      'lib.cjs':
        "const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3'); module.exports = { load: () => new S3Client({}).send(new GetObjectCommand({})) };",
    },
    expect: GET,
  },
  {
    name: 'a barrel',
    code: {
      'index.js': `import { load } from './all.js'; ${USE}`,
      'all.js': "export * from './lib.js'; export * as other from './lib.js';",
      'lib.js': LIB,
    },
    expect: GET,
  },
  {
    name: 'modules in a circle',
    code: {
      'index.js': "import { a } from './a.js'; export const handler = () => a();",
      'a.js': `${S3}import { b } from './b.js'; export const a = () => b(); export const c = () => s3.send(new GetObjectCommand({}));`,
      'b.js': "import { c } from './a.js'; export const b = () => c();",
    },
    expect: GET,
  },
  {
    name: 'a client of another module',
    code: {
      'index.js': "const db = require('./db'); exports.handler = () => db.get({ TableName: 't' }).promise();",
      'db.js': "const AWS = require('aws-sdk'); module.exports = new AWS.DynamoDB.DocumentClient();",
    },
    expect: ['DynamoDB:GetItem TableName=t'],
  },
  {
    name: 'a JSON file',
    code: {
      'index.js': `${S3}import config from './config.json'; export const handler = () => s3.send(new GetObjectCommand({ Bucket: config.bucket }));`,
      'config.json': '{"bucket":"b"}',
    },
    expect: ['s3:GetObject Bucket=b'],
  },
  {
    name: 'import x = require()',
    code: {
      'index.ts': "import lib = require('./lib'); export const handler = () => lib.load();",
      'lib.ts': LIB,
    },
    expect: GET,
  },
  {
    name: "Babel's interop",
    code: {
      'index.js':
        "var _lib = _interopRequireDefault(require('./lib')); function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; } exports.handler = () => _lib.default.load();",
      'lib.js':
        "const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3'); module.exports = { load: () => new S3Client({}).send(new GetObjectCommand({})) };",
    },
    expect: GET,
  },
];
