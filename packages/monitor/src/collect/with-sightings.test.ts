import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { createInventory, type InventoryParts } from '@watertight/audit/model/inventory.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import { secretInFunctionCode } from '@watertight/audit/posture/rules/secrets/secret-in-function-code.ts';
import { secretInLayer } from '@watertight/audit/posture/rules/secrets/secret-in-layer.ts';
import { secretInLogs } from '@watertight/audit/posture/rules/secrets/secret-in-logs.ts';
import { runRules } from '@watertight/audit/posture/run-rules.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountSource, ApiCall } from './account-reader.ts';
import { accountWith, denied, type GivenAnswer, NOW } from './given-answers.cases.ts';
import { withSightings } from './with-sightings.ts';

const PLACE = { account: '123456789012', region: 'eu-west-1' };
const LEAKING = aZip([{ name: 'src/db.js', text: "\nconst dbPassword = 'Winter7moon';\n" }]);
const CLEAN = aZip([{ name: 'index.js', text: 'export const handler = () => 1;\n' }]);

function aFunctionNamed(name: string, more: object = {}): Subject {
  const arn = `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
  return { kind: 'function', id: arn, arn, name, ...PLACE, ...more };
}

const LAYER_ARN = 'arn:aws:lambda:eu-west-1:123456789012:layer:tools:3';
const layer: Subject = {
  kind: 'layer',
  id: LAYER_ARN,
  arn: LAYER_ARN,
  name: 'tools',
  version: '3',
  ...PLACE,
};

function aLogGroup(name: string): Subject {
  const arn = `arn:aws:logs:eu-west-1:123456789012:log-group:${name}`;
  return { kind: 'log-group', id: arn, arn, name, ...PLACE };
}

let server: Server;
let url = '';
const downloads: string[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    downloads.push(request.url ?? '');
    if (request.url === '/leaking') answer.end(LEAKING);
    else if (request.url === '/clean') answer.end(CLEAN);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

const location = (name: 'leaking' | 'clean') => ({
  Location: `${url}/${name}`,
});
const shaOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');

interface Given {
  readonly subjects: readonly Subject[];
  readonly answers?: Readonly<Record<ApiCall, GivenAnswer>>;
  readonly withCode?: boolean;
  readonly withLogs?: boolean;
  readonly source?: Partial<AccountSource>;
}

async function look({ subjects, answers = {}, withCode = false, withLogs = false, source }: Given) {
  const parts: InventoryParts = {
    source: 'account',
    subjects,
    capturedAt: NOW,
    gaps: [
      { facet: 'function-code', account: PLACE.account, because: 'not collected' },
      { facet: 'log-events', account: PLACE.account, because: 'not collected' },
    ],
  };
  const account = { ...accountWith(answers), ...source };
  const progress: string[] = [];
  const seen = await withSightings(parts, {
    source: account,
    withCode,
    withLogs,
    now: NOW,
    onProgress: (text) => progress.push(text),
  });
  const inventory = createInventory(seen);
  const outcomes = runRules([secretInFunctionCode, secretInLayer, secretInLogs], inventory);
  return {
    inventory,
    progress,
    answers: outcomes.map(({ subject, outcome }) =>
      [subject.name, outcome.kind, 'because' in outcome ? outcome.because : ''].join(' ').trim(),
    ),
  };
}

describe('without being asked', () => {
  test('nothing is read, and the gaps say how to look', async () => {
    const { answers } = await look({
      subjects: [aFunctionNamed('orders'), layer, aLogGroup('/aws/lambda/orders')],
    });
    expect(answers).toEqual([
      'orders unknown code was not read; `watertight audit --code` downloads and searches it',
      'tools unknown code was not read; `watertight audit --code` downloads and searches it',
      '/aws/lambda/orders unknown logs were not read; `watertight audit --logs` samples them',
    ]);
  });

  test('a snapshot holds neither', async () => {
    const { answers } = await look({
      subjects: [aFunctionNamed('orders')],
      source: { capturedAt: NOW },
      withCode: true,
      withLogs: true,
    });
    expect(answers).toEqual([
      'orders unknown a snapshot holds no code; `watertight audit --code` reads that of the account',
    ]);
  });
});

describe('code', () => {
  const getFunction: GivenAnswer = ({ FunctionName }) => ({
    Code: location(FunctionName === 'clean' ? 'clean' : 'leaking'),
    Configuration: { CodeSha256: shaOf(FunctionName === 'clean' ? CLEAN : LEAKING) },
  });

  test('of functions and layers is searched; the value is masked', async () => {
    const { answers, inventory, progress } = await look({
      subjects: [aFunctionNamed('orders'), aFunctionNamed('clean'), layer],
      answers: {
        'lambda:GetFunction': getFunction,
        'lambda:GetLayerVersion': { Content: { ...location('leaking'), CodeSha256: shaOf(LEAKING) } },
      },
      withCode: true,
    });
    expect(answers).toEqual(['orders fail', 'clean pass', 'tools fail']);
    expect(inventory.secretSightings[0]).toEqual({
      subjectId: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      where: 'function-code',
      place: 'src/db.js',
      line: 2,
      what: 'password',
      masked: '****',
    });
    expect(progress).toContain('audit 123456789012 eu-west-1  code 3/3 tools');
  });

  test('that several functions share is downloaded once', async () => {
    downloads.length = 0;
    const codeSha256 = shaOf(LEAKING);
    const subjects = ['a', 'b', 'c'].map((name) => aFunctionNamed(name, { codeSha256 }));
    const { answers } = await look({
      subjects,
      answers: { 'lambda:GetFunction': getFunction },
      withCode: true,
    });
    expect(answers).toEqual(['a fail', 'b fail', 'c fail']);
    expect(downloads).toEqual(['/leaking']);
  });

  test('that is denied, gone, an image or another archive stays unknown; what failed is told once', async () => {
    const refused = await look({
      subjects: [aFunctionNamed('orders'), aFunctionNamed('bills')],
      answers: { 'lambda:GetFunction': denied('lambda:GetFunction') },
      withCode: true,
    });
    expect(refused.answers).toEqual(['orders unknown access denied', 'bills unknown access denied']);
    expect(refused.inventory.incomplete).toEqual([
      {
        what: 'code of 2 functions and layers in account 123456789012, eu-west-1',
        because: 'access denied',
        permission: 'lambda:GetFunction',
      },
    ]);
    const odd: GivenAnswer = ({ FunctionName }) =>
      FunctionName === 'image'
        ? { Code: { ImageUri: 'x' } }
        : FunctionName === 'gone'
          ? { Code: { Location: `${url}/gone` } }
          : { Code: location('clean'), Configuration: { CodeSha256: 'other' } };
    const { answers, inventory } = await look({
      subjects: ['image', 'gone', 'changed'].map((name) => aFunctionNamed(name)),
      answers: { 'lambda:GetFunction': odd },
      withCode: true,
    });
    expect(answers).toEqual([
      'image unknown its code is in a container image',
      'gone unknown the download answered 404',
      'changed unknown its archive has another SHA-256 than AWS tells',
    ]);
    expect(inventory.incomplete).toHaveLength(1);
  });
});

describe('logs', () => {
  const event = (message: string, logStreamName = 'stream') => ({ message, logStreamName });
  const subjects = [aFunctionNamed('orders'), aLogGroup('/aws/lambda/orders'), aLogGroup('/other')];
  const nameOfRest = '/other unknown only logs of functions are sampled';

  async function sample(filter: GivenAnswer) {
    const { answers, inventory } = await look({
      subjects,
      answers: { 'cloudwatch-logs:FilterLogEvents': filter },
      withLogs: true,
    });
    expect(answers[2]).toBe(nameOfRest);
    return { log: answers[1], inventory };
  }

  test('of functions are sampled; each secret counts once a stream', async () => {
    const { log, inventory } = await sample({
      events: [event('DB_PASSWORD=Winter7moon'), event('DB_PASSWORD=Winter7moon'), event('fine', 'other')],
    });
    expect(log).toBe('/aws/lambda/orders fail');
    expect(inventory.secretSightings).toEqual([
      {
        subjectId: 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders',
        where: 'log-events',
        place: 'stream',
        what: 'password',
        masked: '****',
      },
    ]);
  });

  test('without secrets pass, over pages and longer spans', async () => {
    const spans: number[] = [];
    const { log } = await sample(({ startTime, endTime, nextToken }) => {
      spans.push((Number(endTime) - Number(startTime)) / 3_600_000);
      if (spans.length === 1) return { events: [] };
      return nextToken === undefined
        ? { events: [event('fine')], nextToken: 'a' }
        : { events: [event('fine')] };
    });
    expect(log).toBe('/aws/lambda/orders pass');
    expect(spans).toEqual([1, 24, 24]);
  });

  test('end after some pages, however many there are', async () => {
    let calls = 0;
    await sample(() => {
      calls += 1;
      return { events: [event('fine')], nextToken: String(calls) };
    });
    expect(calls).toBe(5);
  });

  test('that are empty, denied or gone stay unknown', async () => {
    expect((await sample({ events: [] })).log).toBe(
      '/aws/lambda/orders unknown no log event in the last 7 days',
    );
    const refused = await sample(denied('cloudwatch-logs:FilterLogEvents'));
    expect(refused.log).toBe('/aws/lambda/orders unknown access denied');
    expect(refused.inventory.incomplete).toEqual([
      {
        what: 'log events in account 123456789012, eu-west-1',
        because: 'access denied',
        permission: 'logs:FilterLogEvents',
      },
    ]);
  });

  test('in a log group of the function’s own choice', async () => {
    const own = aLogGroup('/own');
    const { answers } = await look({
      subjects: [aFunctionNamed('orders', { logging: { logGroup: { kind: 'arn', arn: own.id } } }), own],
      answers: { 'cloudwatch-logs:FilterLogEvents': { events: [event('DB_PASSWORD=Winter7moon')] } },
      withLogs: true,
    });
    expect(answers[1]).toBe('/own fail');
  });
});
