import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import { afterEach, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';
import { aMonitor } from '../testing/a-monitor.ts';
import { aProject, type Project } from '../testing/a-project.ts';

const HANDLER = `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async () => {
  await client.send(new PutItemCommand({ TableName: process.env.TABLE, Item: {} }));
};
`;

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: src/app.handler
      CodeUri: .
      Environment:
        Variables:
          TABLE: !Ref Table
      Policies: # far too wide
        - Version: '2012-10-17'
          Statement:
            - Effect: Allow
              Action: dynamodb:*
              Resource: '*'
      # this comment stays
      Timeout: 10
  Table:
    Type: AWS::DynamoDB::Table
`;

let project: Project | undefined;
afterEach(() => project?.remove());

function theProject(template = TEMPLATE): Project {
  project = aProject({ 'src/app.mjs': HANDLER, 'template.yaml': template });
  return project;
}

test('a handler without a template', async () => {
  const { code, stdout } = await theProject().run('roles', '.', '--handler', 'src/app.handler', '--json');
  expect(code).toBe(0);
  const answer = JSON.parse(stdout);
  expect(answer.schema).toBe('watertight/roles/1');
  expect(answer.functions[0]).toMatchObject({
    handler: 'src/app.handler',
    entry: 'src/app.mjs#handler',
    unresolved: [{ file: 'src/app.mjs', line: 4, what: 'resource of dynamodb:PutItem' }],
  });
  expect(answer.functions[0].actions[0]).toMatchObject({
    action: 'dynamodb:PutItem',
    resources: ['arn:aws:dynamodb:*:*:table/*'],
    source: 'code',
    required: true,
    evidence: [{ file: 'src/app.mjs', line: 4 }],
  });
});

test('a handler that does not exist is incomplete, never a role', async () => {
  const { code, stdout } = await theProject().run('roles', '.', '--handler', 'src/none.handler', '--json');
  expect(code).toBe(4);
  expect(JSON.parse(stdout).incomplete).toHaveLength(1);
});

test('every function of a template, in the template’s language', async () => {
  const { code, stdout } = await theProject().run('gen-roles', '-f', 'sam');
  expect(code).toBe(0);
  expect(stdout).toContain('- dynamodb:PutItem # src/app.mjs:4');
  expect(stdout).toContain('- !GetAtt Table.Arn');
});

test.each([
  ['without the plugin: the provider’s statements', '', /^provider:\n {2}iam:\n {4}role:\n {6}statements:$/m],
  ['with it: each function’s', 'plugins: [serverless-iam-roles-per-function]', /^ {4}iamRoleStatements:$/m],
  ['version 4: each function’s own', "frameworkVersion: '4'", /^ {4}iam:\n {6}role:\n {8}statements:$/m],
])('serverless.yml %s', async (_name, line, expected) => {
  project = aProject({
    'src/app.mjs': HANDLER,
    'serverless.yml': `service: shop
provider: { name: aws, runtime: nodejs22.x }
${line}
functions:
  orders: { handler: src/app.handler, environment: { TABLE: orders } }
`,
  });
  const { stdout } = await project.run('roles', '-f', 'serverless');
  expect(stdout).toMatch(expected);
  expect(stdout).toContain('- dynamodb:PutItem # src/app.mjs:4');
});

test('a format that roles do not have', async () => {
  const { code, stderr } = await theProject().run('roles', '-f', 'junit');
  expect(code).toBe(2);
  expect(stderr).toContain('cloudformation, sam, serverless, terraform, cdk');
});

test('a function that the template lacks', async () => {
  const { code, stderr } = await theProject().run('roles', '--function', 'Ordres');
  expect(code).toBe(2);
  expect(stderr).toContain('Orders');
});

test('check finds what is too much, and ends with 1', async () => {
  const { code, stdout } = await theProject().run('roles', '--check');
  expect(code).toBe(1);
  expect(stdout).toContain('dynamodb:PutItem of 79 actions is needed (template.yaml:15)');
  const sarif = await project?.run('roles', '--check', '-f', 'sarif');
  const [scanned] = JSON.parse(sarif?.stdout ?? '{}').runs;
  expect(scanned.results[0]).toMatchObject({ ruleId: 'WT-ROLE-01', ruleIndex: 0 });
  expect(scanned.tool.driver.rules).toMatchObject([{ id: 'WT-ROLE-01', name: 'role-excess' }]);
  expect(scanned.results[0].message.text).toMatch(/\(Orders\)\. dynamodb:PutItem of 79 actions is needed;/);
});

test('write changes the one property, keeps comments, and satisfies check', async () => {
  const { folder, run } = theProject();
  expect((await run('roles', '--write')).code).toBe(0);
  const text = readFileSync(join(folder, 'template.yaml'), 'utf8');
  expect(text).toContain('      # this comment stays\n      Timeout: 10\n');
  expect(text).not.toContain('dynamodb:*');
  const again = await run('roles', '--check', '--write');
  expect(again.code).toBe(0);
  expect(readFileSync(join(folder, 'template.yaml'), 'utf8')).toBe(text);
});

test('write adds the property where there is none', async () => {
  const { folder, run } = theProject(TEMPLATE.replace(/ {6}Policies:[\s\S]*?(?= {6}# this)/, ''));
  expect((await run('roles', '--check')).code).toBe(1);
  await run('roles', '--write');
  expect(readFileSync(join(folder, 'template.yaml'), 'utf8')).toContain(
    '      Timeout: 10\n      Policies:\n',
  );
  expect((await run('roles', '--check')).code).toBe(0);
});

function anApiCall(parts: Partial<ApiCall>): ApiCall {
  return {
    eventId: 'e1',
    time: 1_770_000_000,
    account: '123456789012',
    region: 'eu-west-1',
    eventSource: 'dynamodb.amazonaws.com',
    eventName: 'PutItem',
    category: 'Data',
    readOnly: false,
    errorCode: '',
    principalType: 'AssumedRole',
    principal: 'arn:aws:iam::123456789012:role/shop-OrdersRole-ABC',
    principalAccount: '123456789012',
    sessionName: 'shop-Orders-ABC',
    accessKeyId: '',
    invokedBy: '',
    sourceAddress: '192.0.2.1',
    userAgent: '',
    vpcEndpointId: '',
    fromConsole: false,
    mfa: false,
    resource: 'shop-Table-ABC',
    record: '',
    ...parts,
  };
}

test('CloudTrail adds what was used, replays history, and leaves other functions and failures out', async () => {
  const { folder } = theProject();
  const monitor = aMonitor({
    apiCalls: [
      anApiCall({ eventId: 'e1' }),
      anApiCall({ eventId: 'e2', eventSource: 'sqs.amazonaws.com', eventName: 'SendMessage', resource: '' }),
      anApiCall({ eventId: 'e3', eventName: 'DeleteTable', errorCode: 'AccessDenied' }),
      anApiCall({ eventId: 'e4', eventName: 'Scan', sessionName: 'shop-Other-ABC' }),
    ],
  });
  const { stdout, code } = await runCommandLine(['roles', '--from-trail', '--json'], {
    cwd: folder,
    monitor,
  });
  expect(code).toBe(0);
  const [row] = JSON.parse(stdout).functions;
  expect(row.trail).toEqual({
    calls: 2,
    used: ['dynamodb:PutItem', 'sqs:SendMessage'],
    neededNotSeen: [],
    seenNotInCode: ['sqs:SendMessage'],
    seenElsewhere: [],
    replay: {
      allowed: 2,
      wouldBreak: [],
      present: {
        allowed: 1,
        denied: [{ eventId: 'e2', action: 'sqs:SendMessage', resource: expect.any(String) }],
        notRead: [],
      },
    },
  });
  const observed = row.actions.filter((each: { source: string }) => each.source === 'observed');
  expect(observed.map((each: { action: string }) => each.action)).toEqual(['sqs:SendMessage']);
});

test('CloudTrail widens the role by resources that the code does not name', async () => {
  const { folder } = theProject();
  const put = (eventId: string, resource: string) => anApiCall({ eventId, resource });
  const monitor = aMonitor({
    apiCalls: [
      put('own', 'shop-Table-ABC'),
      put('other', 'archive'),
      anApiCall({ eventId: 'index', eventName: 'Query', resource: 'shop-Table-ABC/index/ix' }),
      anApiCall({
        eventId: 'bucket',
        eventSource: 's3.amazonaws.com',
        eventName: 'PutObject',
        record: JSON.stringify({ requestParameters: { bucketName: 'b2', key: 'k' } }),
      }),
    ],
  });
  const { stdout } = await runCommandLine(['roles', '--from-trail', '--json'], { cwd: folder, monitor });
  const [row] = JSON.parse(stdout).functions;
  const at = 'arn:aws:dynamodb:eu-west-1:123456789012:table';
  expect(row.trail.seenElsewhere).toEqual([{ action: 'dynamodb:PutItem', resources: [`${at}/archive`] }]);
  expect(row.trail.seenNotInCode).toEqual(['dynamodb:Query', 's3:PutObject']);
  expect(row.trail.replay).toMatchObject({
    allowed: 4,
    wouldBreak: [],
    present: { allowed: 3, denied: [{ eventId: 'bucket' }] },
  });
  const observed = row.actions.filter((each: { source: string }) => each.source === 'observed');
  expect(observed.flatMap((each: { resources: readonly string[] }) => each.resources)).toEqual([
    `${at}/archive`,
    `${at}/shop-Table-ABC/index/ix`,
    'arn:aws:s3:::b2/k',
  ]);
  const granted = row.policy.Statement.flatMap((each: { Resource: readonly string[] }) => each.Resource);
  expect(granted).toContain(`${at}/archive`);
});

test('the example with generous roles: one bucket instead of every action on everything', async () => {
  const cwd = join(import.meta.dirname, '../../../../examples/generous-roles');
  const checked = await runCommandLine(['roles', '--check', '--json'], { cwd });
  expect(checked.code).toBe(1);
  const [store, list] = JSON.parse(checked.stdout).functions;
  expect(store.current).toMatchObject({ excess: [{ action: 's3:*' }], missing: [] });
  expect(store.policy.Statement[0]).toEqual({
    Effect: 'Allow',
    Action: ['s3:PutObject'],
    Resource: ['arn:aws:s3:::receipts-dev-receipts/receipts/*.json'],
  });
  expect(list.current).toMatchObject({ excess: [], missing: [] });
});
