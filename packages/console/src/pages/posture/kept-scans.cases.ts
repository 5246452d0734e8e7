import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const COMMAND = join(import.meta.dirname, '..', '..', '..', '..', 'cli', 'bin', 'watertight.js');

/** Texts by path. */
type Files = Readonly<Record<string, string>>;

/** A function that anybody may call, with a weak library and a template made of what the caller sends. */
const PROJECT: Files = {
  'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  OrderApi:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: order-api
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: src/
      FunctionUrlConfig: { AuthType: NONE }
`,
  'src/index.js': `const { template } = require('lodash');
exports.handler = async (event) => {
  const order = JSON.parse(event.body);
  return { statusCode: 200, body: template(order.greeting)({ id: order.id }) };
};
`,
  'src/package.json': '{ "name": "order-api", "private": true, "dependencies": { "lodash": "4.17.20" } }\n',
  'src/package-lock.json': `{
  "name": "order-api",
  "lockfileVersion": 3,
  "packages": {
    "": { "name": "order-api", "dependencies": { "lodash": "4.17.20" } },
    "node_modules/lodash": { "version": "4.17.20" }
  }
}
`,
};

/** Account and region of the simulated functions that the project deploys. */
export const ACCOUNT = '111122223333';
const REGION = 'us-east-1';

/** The simulated telemetry ends on 9 March 2026. */
const TIMES = ['2026-02-17T00:00:00Z', '2026-02-28T00:00:00Z', '2026-03-08T00:00:00Z'];

/** Keeps three scans of the account, one after the other, and one of the project, as a person would. */
export async function keepScansOf(data: string): Promise<void> {
  await inFolder(async (folder) => {
    for (const [index, at] of TIMES.entries()) {
      writeFiles(folder, { [`at-${index}/lambda.json`]: accountSnapshot(at) });
      await run(folder, ['audit', '--snapshot', `at-${index}`, '--no-store', '--keep'], data);
    }
    writeFiles(folder, PROJECT);
    await run(folder, ['scan', 'template.yaml', 'src', '--keep-as', 'order-platform'], data);
  });
}

/** Keeps one scan of a project beside a server that runs on the store; answers what the command said. */
export function keepScanBeside(data: string): Promise<string> {
  return inFolder((folder) => {
    writeFiles(folder, PROJECT);
    return run(folder, ['scan', '.', '--keep-as', 'fresh'], data);
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-posture-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(cwd: string, words: readonly string[], data: string): Promise<string> {
  const all = [COMMAND, ...words, '--data', data, '--offline', '--soft-fail', '--allow-incomplete'];
  const { stderr } = await promisify(execFile)(process.execPath, all, { cwd, maxBuffer: 1 << 28 });
  return stderr;
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Two functions of the simulated account, one of them open to everybody. */
function accountSnapshot(capturedAt: string): string {
  const arn = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
  const statement = (more: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });
  const functions = ['order-api', 'invoice-export'].map((name) => ({
    FunctionName: name,
    FunctionArn: arn(name),
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: `arn:aws:iam::${ACCOUNT}:role/${name}-role`,
  }));
  return JSON.stringify({
    format: 'aws-api',
    account: ACCOUNT,
    region: REGION,
    capturedAt,
    lambda: {
      ListFunctions: functions,
      GetPolicy: {
        'order-api': {
          Policy: statement({ Principal: '*', Action: 'lambda:InvokeFunction', Resource: arn('order-api') }),
        },
      },
    },
    iam: {
      GetRolePolicy: {
        'order-api-role': { own: JSON.parse(statement({ Action: 'dynamodb:*', Resource: '*' })) },
        'invoice-export-role': { own: JSON.parse(statement({ Action: 's3:*', Resource: '*' })) },
        deployer: { own: JSON.parse(statement({ Action: 'lambda:*', Resource: '*' })) },
      },
    },
  });
}
