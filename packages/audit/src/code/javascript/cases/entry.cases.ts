import { type HandlerCase, S3 } from './handler-case.cases.ts';

const RUN = '() => s3.send(new GetObjectCommand({}))';
const PUT = '() => s3.send(new PutObjectCommand({}))';
const GET = ['s3:GetObject'];
const V3 =
  "const { S3Client, GetObjectCommand, PutObjectCommand } = require('@aws-sdk/client-s3'); const s3 = new S3Client({});\n";

/** How a handler is found and exported. */
export const ENTRY_CASES: readonly HandlerCase[] = [
  { name: 'exports.x', code: `${V3}exports.handler = ${RUN};`, expect: GET },
  { name: 'module.exports.x', code: `${V3}module.exports.handler = ${RUN};`, expect: GET },
  {
    name: 'module.exports = {…}',
    code: `${V3}module.exports = { handler: ${RUN}, other: ${PUT} };`,
    expect: GET,
  },
  {
    name: 'module.exports = { shorthand }',
    code: `${V3}const handler = ${RUN}; module.exports = { handler };`,
    expect: GET,
  },
  {
    name: 'exports = module.exports = …',
    code: `${V3}exports = module.exports = { handler: ${RUN} };`,
    expect: GET,
  },
  {
    name: 'an exported function',
    code: `${S3}export async function handler() { return s3.send(new GetObjectCommand({})); }`,
    expect: GET,
  },
  {
    name: 'an exported list of names',
    code: `${S3}const a = ${RUN}; const b = ${PUT}; export { a as handler, b };`,
    expect: GET,
  },
  { name: 'a default export', code: `${S3}export default ${RUN};`, handler: 'index.default', expect: GET },
  {
    name: 'a default export of a named function',
    code: `${S3}export default function main() { return s3.send(new GetObjectCommand({})); }`,
    handler: 'index.default',
    expect: GET,
  },
  {
    name: 'a re-export',
    code: {
      'index.js': "export { run as handler } from './run.js';",
      'run.js': `${S3}export const run = ${RUN}; export const other = ${PUT};`,
    },
    expect: GET,
  },
  {
    name: 'export * from',
    code: { 'index.js': "export * from './run.js';", 'run.js': `${S3}export const handler = ${RUN};` },
    expect: GET,
  },
  {
    name: 'module.exports = require()',
    code: {
      'index.js': "module.exports = require('./run');",
      'run.js': `${V3}exports.handler = ${RUN}; exports.other = ${PUT};`,
    },
    expect: GET,
  },
  {
    name: 'a nested folder',
    code: { 'src/app/main.js': `${V3}exports.run = ${RUN};` },
    handler: 'src/app/main.run',
    expect: GET,
  },
  {
    name: 'a nested export',
    code: `${V3}exports.handlers = { main: ${RUN}, other: ${PUT} };`,
    handler: 'index.handlers.main',
    expect: GET,
  },
  { name: 'an .mjs file', code: { 'index.mjs': `${S3}export const handler = ${RUN};` }, expect: GET },
  { name: 'a .cjs file', code: { 'index.cjs': `${V3}exports.handler = ${RUN};` }, expect: GET },
  {
    name: 'a .ts file',
    code: {
      'index.ts': `${S3}export const handler = async (e: unknown): Promise<void> => { await s3.send(new GetObjectCommand({} as any)); };`,
    },
    expect: GET,
  },
  { name: 'an .mts file', code: { 'index.mts': `${S3}export const handler = ${RUN};` }, expect: GET },
  { name: 'a .cts file', code: { 'index.cts': `${V3}exports.handler = ${RUN};` }, expect: GET },
  {
    name: 'a .tsx file',
    code: {
      'index.tsx': `${S3}export const handler = () => { s3.send(new GetObjectCommand({})); return <p>don't</p>; };`,
    },
    expect: GET,
  },
  {
    name: 'export = in TypeScript',
    code: {
      'index.ts': `${S3.replace(/import (.*) from ('[^']+');/u, 'const $1 = require($2);')}export = { handler: ${RUN} };`,
    },
    expect: GET,
  },
  {
    name: 'build output that is not there',
    code: { 'src/app.ts': `${S3}export const handler = ${RUN};` },
    handler: 'dist/app.handler',
    expect: GET,
  },
  {
    name: 'a folder with an index',
    code: { 'src/hello/index.js': `${V3}exports.handler = ${RUN};` },
    handler: 'src/hello/index.handler',
    expect: GET,
  },
  {
    name: 'middy',
    code: `${S3}import middy from '@middy/core'; const run = ${RUN}; export const handler = middy(run).use({ before: ${PUT} });`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'middy around another handler',
    code: `${S3}import middy from '@middy/core'; export const handler = middy(${RUN}); export const other = middy(${PUT});`,
    expect: GET,
  },
  {
    name: "middy's handler method",
    code: `${S3}import middy from '@middy/core'; export const handler = middy().use({}).handler(${RUN});`,
    expect: GET,
  },
  {
    name: 'a wrapper of the project',
    code: {
      'index.js': `${S3}import { withLog } from './with-log.js'; export const handler = withLog(${RUN}); export const other = withLog(${PUT});`,
      'with-log.js': 'export const withLog = (f) => async (e, c) => { console.log(e); return f(e, c); };',
    },
    expect: GET,
  },
  {
    name: 'a wrapper of the project around middy',
    code: {
      'index.js': `${S3}import { wrap } from './wrap.js'; export const handler = wrap(${RUN}); export const other = wrap(${PUT});`,
      'wrap.js': "import middy from '@middy/core'; export const wrap = (f) => middy(f).use({});",
    },
    expect: GET,
  },
  {
    name: 'an error reporter around it',
    code: `${S3}import * as Sentry from '@sentry/serverless'; export const handler = Sentry.AWSLambda.wrapHandler(${RUN});`,
    expect: GET,
  },
  {
    name: 'a tracer around it',
    code: `${V3}const { datadog } = require('datadog-lambda-js'); exports.handler = datadog(${RUN});`,
    expect: GET,
  },
  {
    name: 'an express app',
    code: `${V3}const express = require('express'); const serverless = require('serverless-http'); const app = express(); app.get('/a', ${RUN}); app.post('/b', ${PUT}); exports.handler = serverless(app);`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'an express router of another file',
    code: {
      'index.js':
        "const express = require('express'); const serverless = require('serverless-http'); const app = express(); app.use('/x', require('./routes')); exports.handler = serverless(app);",
      'routes.js': `${V3}const router = require('express').Router(); router.get('/a', ${RUN}); module.exports = router;`,
    },
    expect: GET,
  },
  {
    name: 'two apps in one file',
    code: `${V3}const express = require('express'); const serverless = require('serverless-http'); const a = express(); a.get('/', ${RUN}); const b = express(); b.get('/', ${PUT}); exports.handler = serverless(a); exports.other = serverless(b);`,
    expect: GET,
  },
  {
    name: 'an app given to a server inside the handler',
    code: `${V3}const express = require('express'); const aws = require('aws-serverless-express'); const app = express(); app.get('/', ${RUN}); const server = aws.createServer(app); exports.handler = (e, c) => aws.proxy(server, e, c);`,
    expect: GET,
  },
  {
    name: 'a Fastify app',
    code: `${S3}import Fastify from 'fastify'; import awsLambdaFastify from '@fastify/aws-lambda'; const app = Fastify(); app.get('/', async () => s3.send(new GetObjectCommand({}))); export const handler = awsLambdaFastify(app);`,
    expect: GET,
  },
  {
    name: 'a stream of the response',
    code: `${S3}export const handler = awslambda.streamifyResponse(async (e, stream) => { await s3.send(new GetObjectCommand({})); });`,
    expect: GET,
  },
  {
    name: 'a stream of the response, by the global object',
    code: `${S3}const stream = globalThis.awslambda?.streamifyResponse; export const handler = stream(async () => { await s3.send(new GetObjectCommand({})); });`,
    expect: GET,
  },
  {
    name: 'TypeScript compiled to CommonJS',
    code: `"use strict"; Object.defineProperty(exports, "__esModule", { value: true }); exports.handler = void 0; const client_s3_1 = require("@aws-sdk/client-s3"); const s3 = new client_s3_1.S3Client({}); const handler = async () => { await s3.send(new client_s3_1.GetObjectCommand({})); }; exports.handler = handler;`,
    expect: GET,
  },
  {
    name: 'TypeScript compiled to ES5',
    code: `"use strict"; var __awaiter = (this && this.__awaiter) || function (a, b, P, g) { return new (P || (P = Promise))(function (r) { r(g.apply(a, b || [])); }); }; const s = require("@aws-sdk/client-s3"); const s3 = new s.S3Client({}); exports.handler = (e) => __awaiter(void 0, void 0, void 0, function* () { yield s3.send(new s.GetObjectCommand({})); });`,
    expect: GET,
  },
  {
    name: 'a bundle of esbuild',
    code: `var __defProp = Object.defineProperty; var __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name], enumerable: true }); }; var __toCommonJS = (mod) => mod; var src_exports = {}; __export(src_exports, { handler: () => handler }); module.exports = __toCommonJS(src_exports); var import_s3 = require("@aws-sdk/client-s3"); var s3 = new import_s3.S3Client({}); var handler = async () => { await s3.send(new import_s3.GetObjectCommand({})); };`,
    expect: GET,
  },
  {
    name: 'a bundle of esbuild with another handler',
    code: `var d = Object.defineProperty; var __export = (target, all) => { for (var name in all) d(target, name, { get: all[name], enumerable: true }); }; var __toCommonJS = (mod) => mod; var src_exports = {}; __export(src_exports, { handler: () => handler, other: () => other }); module.exports = __toCommonJS(src_exports); var i = require("@aws-sdk/client-s3"); var s3 = new i.S3Client({}); var handler = () => s3.send(new i.GetObjectCommand({})); var other = () => s3.send(new i.PutObjectCommand({}));`,
    expect: GET,
  },
  {
    name: 'a minified bundle of esbuild',
    code: `var o=Object.defineProperty;var n=Object.getOwnPropertyDescriptor,a=Object.getOwnPropertyNames,c=Object.prototype.hasOwnProperty;var m=(t,e)=>{for(var r in e)o(t,r,{get:e[r],enumerable:!0})},p=(t,e,r,s)=>{if(e&&typeof e=="object"||typeof e=="function")for(let i of a(e))!c.call(t,i)&&i!==r&&o(t,i,{get:()=>e[i],enumerable:!(s=n(e,i))||s.enumerable});return t};var u=t=>p(o({},"__esModule",{value:!0}),t);var l={};m(l,{handler:()=>h,other:()=>b});module.exports=u(l);var d=require("@aws-sdk/client-s3"),f=new d.S3Client({}),b=()=>f.send(new d.PutObjectCommand({})),h=async()=>{await f.send(new d.GetObjectCommand({}))};`,
    expect: GET,
  },
  {
    name: 'a bundled package',
    code: `var __commonJS = (cb, mod) => () => (mod || cb[Object.keys(cb)[0]]((mod = { exports: {} }).exports, mod), mod.exports); var __toESM = (m) => m; var require_s3 = __commonJS({ "node_modules/@aws-sdk/client-s3/dist-cjs/index.js"(exports) { exports.S3Client = class {}; } }); var i = __toESM(require_s3()); exports.handler = () => new i.S3Client({}).send(new i.GetObjectCommand({}));`,
    expect: GET,
  },
  {
    name: 'invalid code: an import declared again',
    code: `import { S3, GetObjectCommand } from '@aws-sdk/client-s3'; const S3 = new S3(); export const handler = () => S3.getObject({});`,
    expect: GET,
  },
  {
    name: 'invalid code: a broken line',
    code: `${V3}const broken = {;\nexports.handler = ${RUN};`,
    expect: GET,
  },
  {
    name: 'invalid code: broken TypeScript',
    code: { 'index.ts': `${S3}const broken: = 5;\nexport const handler = ${RUN};` },
    expect: GET,
  },
  {
    name: 'invalid code: cut off',
    code: `${V3}exports.handler = async () => { await s3.send(new GetObjectCommand({})); if (x) {`,
    expect: GET,
  },
];
