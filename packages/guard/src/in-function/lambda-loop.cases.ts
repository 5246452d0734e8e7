import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installPackages, nodeVersions } from '../behaviour/node-versions.cases.ts';

const RUNTIME = 'aws-lambda-ric@3.3.0';

/** What a function answered to one event. */
export interface LoopAnswer {
  readonly requestId: string;
  readonly kind: 'response' | 'error';
  /** Parsed when it is JSON. */
  readonly body: unknown;
  readonly contentType: string;
  /** Trailer of a stream that failed. */
  readonly streamError?: string;
}

/** What happened from start to end of one function instance. */
export interface LoopResult {
  readonly answers: readonly LoopAnswer[];
  readonly initError: unknown;
  readonly output: string;
  readonly exitCode: number | null;
  /** Lines of the guard. */
  readonly violations: readonly Readonly<Record<string, unknown>>[];
}

/** One function instance in Lambda's runtime loop. */
export interface LoopRun {
  readonly node: string;
  /** Files of the function by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly handler: string;
  readonly events: readonly unknown[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Folder of the built layer: then its wrapper script starts the runtime. */
  readonly layer?: string;
  /** Milliseconds until the instance is ended, as Lambda does at a function's timeout. */
  readonly timeout?: number;
}

/** Lambda's runtime interface client and Node versions from npm; undefined, loudly, when they cannot be had. */
export function installRuntime():
  | { readonly client: string; readonly nodes: readonly (readonly [string, string])[] }
  | undefined {
  const { folder, isThere } = installPackages('runtime', [RUNTIME]);
  if (!isThere) return undefined;
  const nodes = nodeVersions().map(({ major, path }) => [major, path] as const);
  return { client: join(folder, 'node_modules/aws-lambda-ric'), nodes };
}

/** Runs a function on events until it has answered all of them, and ends it. */
export async function runInLoop(client: string, run: LoopRun): Promise<LoopResult> {
  const folder = mkdtempSync(join(tmpdir(), 'guard-loop-'));
  const api = await startRuntimeApi(run.events);
  try {
    writeFunction(folder, run.files, client);
    const result = await runInstance(folder, api, run);
    return { ...api.seen(), ...result, violations: violationsIn(result.output) };
  } finally {
    api.server.closeAllConnections();
    api.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFunction(folder: string, files: LoopRun['files'], client: string): void {
  const all = {
    ...files,
    '.runtime/shim.cjs': SHIM,
    '.runtime/rapid-client.cjs': RAPID_CLIENT,
    '.runtime/start.mjs': start(client),
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The client's native part only speaks HTTP: a module of ours takes its place. */
const SHIM = `
const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return request.endsWith('rapid-client.node') ? require.resolve('./rapid-client.cjs') : resolve.call(this, request, ...rest);
};
`;

const RAPID_CLIENT = `
const http = require('node:http');
const [hostname, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path: '/2018-06-01/runtime/invocation/' + path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
      answer.on('end', () => resolve({ bodyJson: text, headers: answer.headers }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
module.exports = {
  initializeClient() {},
  next: () => ask('GET', 'next'),
  done: (id, body) => ask('POST', id + '/response', body),
  error: (id, body) => ask('POST', id + '/error', body),
};
`;

/** As Lambda's own bootstrap: the handler's name is read from the environment when the process starts. */
function start(client: string): string {
  return `
import { createRequire } from 'node:module';
createRequire(import.meta.url)('./shim.cjs');
const { run } = await import(${JSON.stringify(join(client, 'dist/index.mjs'))});
await run(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER);
`;
}

interface RuntimeApi {
  readonly server: Server;
  readonly address: string;
  readonly isDone: Promise<void>;
  readonly seen: () => { readonly answers: readonly LoopAnswer[]; readonly initError: unknown };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
async function startRuntimeApi(events: readonly unknown[]): Promise<RuntimeApi> {
  const answers: LoopAnswer[] = [];
  let initError: unknown;
  let given = 0;
  let finish: () => void = () => undefined;
  const isDone = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      // Lambda freezes an instance that has nothing to do: the question stays open.
      if (given >= events.length) return;
      const id = `req-${given + 1}`;
      const event = events[given];
      given += 1;
      response.writeHead(200, {
        'Lambda-Runtime-Aws-Request-Id': id,
        'Lambda-Runtime-Deadline-Ms': String(Date.now() + 30_000),
        'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
        'Lambda-Runtime-Trace-Id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1',
      });
      response.end(JSON.stringify(event));
      return;
    }
    const text = await bodyOf(request);
    response.writeHead(202).end();
    const found = /\/invocation\/([^/]+)\/(response|error)$/.exec(path);
    if (found?.[1] === undefined) initError = parsed(text);
    else answers.push(toAnswer(found[1], { isError: found[2] === 'error', request, text }));
    if (found === null || answers.length >= events.length) finish();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, address: `127.0.0.1:${port}`, isDone, seen: () => ({ answers, initError }) };
}

function toAnswer(
  requestId: string,
  {
    isError,
    request,
    text,
  }: { readonly isError: boolean; readonly request: IncomingMessage; readonly text: string },
): LoopAnswer {
  const streamError = request.trailers['lambda-runtime-function-error-type'];
  return {
    requestId,
    kind: isError ? 'error' : 'response',
    body: parsed(text),
    contentType: request.headers['content-type'] ?? '',
    ...(streamError === undefined ? {} : { streamError }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function runInstance(
  folder: string,
  api: RuntimeApi,
  { node, handler, environment = {}, layer, timeout = 20_000 }: LoopRun,
): Promise<{ readonly output: string; readonly exitCode: number | null }> {
  const command = [node, join(folder, '.runtime/start.mjs')];
  const [program = '', ...parameters] =
    layer === undefined ? command : ['sh', join(layer, 'watertight-guard'), ...command];
  const child = spawn(program, parameters, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      AWS_LAMBDA_RUNTIME_API: api.address,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: handler,
      AWS_LAMBDA_FUNCTION_NAME: 'orders',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_REGION: 'eu-west-1',
      ...(layer === undefined ? {} : { WATERTIGHT_LAYER: layer }),
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const limit = new Promise<void>((resolve) => setTimeout(resolve, timeout).unref());
  await Promise.race([api.isDone, ended, limit]);
  // What a function writes after its answer, it writes at once.
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 30))]);
  child.kill('SIGKILL');
  return { output, exitCode: await ended };
}

function violationsIn(output: string): readonly Readonly<Record<string, unknown>>[] {
  return output.split('\n').flatMap((line) => {
    const value = line.startsWith('{') ? parsed(line) : undefined;
    return typeof value === 'object' && value !== null && 'watertight' in value
      ? [Object.fromEntries(Object.entries(value))]
      : [];
  });
}
