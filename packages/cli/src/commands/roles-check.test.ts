import { afterEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../testing/a-project.ts';

const GET = `const { S3 } = require('@aws-sdk/client-s3');
exports.handler = () => new S3().getObject({ Bucket: 'receipts', Key: 'k' });
`;
const OBJECT = 'arn:aws:s3:::receipts/k';

let project: Project | undefined;
afterEach(() => project?.remove());

/** A SAM template with one function, its policies given. */
function samTemplate(policies: string, properties = 'CodeUri: .'): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Receipts:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: app.handler
      ${properties}
      Policies: ${policies}
`;
}

function statement(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...parts }] }]);
}

async function check(template: string, files: Readonly<Record<string, string>> = {}) {
  project = aProject({ 'app.js': GET, 'template.yaml': template, ...files });
  const { code, stdout } = await project.run('roles', '--check', '--json');
  const { functions, incomplete } = JSON.parse(stdout);
  return { code, current: functions[0]?.current, incomplete };
}

describe('policies of AWS that a developer names', () => {
  test.each(['AdministratorAccess', 'AmazonS3FullAccess', 'arn:aws:iam::aws:policy/AdministratorAccess'])(
    '%s is too much',
    async (name) => {
      const { code, current } = await check(samTemplate(name));
      expect(code).toBe(1);
      expect(current.excess.length).toBeGreaterThan(0);
    },
  );

  test('what SAM attaches for VPC and tracing is not', async () => {
    const properties = `CodeUri: .
      Tracing: Active
      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }`;
    const policies = statement({ Action: 's3:GetObject', Resource: OBJECT });
    expect(await check(samTemplate(policies, properties))).toMatchObject({ code: 0, incomplete: [] });
  });

  test('that of a VPC is, for a function in none', async () => {
    const { current } = await check(samTemplate('AWSLambdaVPCAccessExecutionRole'));
    expect(current.excess.map((each: { action: string }) => each.action)).toContain('ec2:DescribeSubnets');
  });
});

describe('resources', () => {
  test.each([
    ['just the object', [OBJECT], []],
    ['everything', ['*'], [`needed on ${OBJECT} only`]],
    ['the object and all others', [OBJECT, 'arn:aws:s3:::receipts/*'], [`needed on ${OBJECT} only`]],
    [
      'the object and one elsewhere',
      [OBJECT, 'arn:aws:s3:::other/*'],
      ['nothing needs it on arn:aws:s3:::other/*'],
    ],
    ['the object, and its bucket: nothing to read', [OBJECT, 'arn:aws:s3:::receipts'], []],
  ])('%s', async (_name, resources, reasons) => {
    const { code, current } = await check(
      samTemplate(statement({ Action: 's3:GetObject', Resource: resources })),
    );
    expect(current.excess.map((each: { because: string }) => each.because)).toEqual(reasons);
    expect(code).toBe(reasons.length === 0 ? 0 : 1);
  });

  test.each([
    ['NotResource', { Action: 's3:GetObject', NotResource: 'arn:aws:s3:::other/*' }, 's3:GetObject'],
    ['NotAction', { NotAction: 'iam:*', Resource: OBJECT }, 'NotAction'],
  ])('%s', async (_name, parts, action) => {
    const { code, current } = await check(samTemplate(statement(parts)));
    expect(code).toBe(1);
    expect(current.excess).toMatchObject([
      { action, because: expect.stringMatching(/but those that it names/) },
    ]);
  });
});

describe('what was not read is incomplete, never fine', () => {
  test('a policy of the account', async () => {
    const arn = 'arn:aws:iam::123456789012:policy/extra';
    const { code, incomplete } = await check(samTemplate(`[${arn}]`));
    expect(code).toBe(4);
    expect(incomplete).toContainEqual({
      what: 'present role of Receipts',
      because: `the document of ${arn} was not read`,
    });
    const { stdout, stderr } = (await project?.run('roles', '--check')) ?? {};
    expect(stderr).toContain(arn);
    expect(stdout).not.toContain('no more');
  });

  test('a role that the template does not declare', async () => {
    const text = samTemplate('[]').replace(/Policies: .*/, 'Role: arn:aws:iam::123456789012:role/old');
    expect(await check(text)).toMatchObject({
      code: 4,
      incomplete: [{ what: 'present role of Receipts', because: 'the template does not declare it' }],
    });
  });

  test.each([
    ['a build folder that is not there', 'CodeUri: dist/', 'none.handler', {}],
    ['another runtime', 'CodeUri: .', 'com.example.App::handle', {}],
    [
      'a syntax error',
      'CodeUri: .',
      'broken.handler',
      { 'broken.js': 'exports.handler = async () => { if (x { }' },
    ],
  ])('%s: nothing is called too much', async (_name, properties, handler, files) => {
    const runtime = handler.startsWith('com') ? 'java21' : 'nodejs22.x';
    const text = samTemplate(statement({ Action: 's3:GetObject', Resource: OBJECT }), properties)
      .replace('app.handler', handler)
      .replace('nodejs22.x', runtime);
    const { code, current, incomplete } = await check(text, files);
    expect(code).toBe(4);
    expect(current.excess).toEqual([]);
    expect(incomplete.length).toBeGreaterThan(0);
  });

  test('code outside of the folder: no other file of that name is read', async () => {
    project = aProject({
      'lambda/index.js': GET,
      'infra/index.js': GET.replace('receipts', 'wrong'),
      'infra/template.yaml': samTemplate('[]', 'CodeUri: ../lambda').replace('app.', 'index.'),
    });
    const inside = await project.run('roles', '--json');
    expect(JSON.parse(inside.stdout).functions[0].entry).toBe('lambda/index.js#handler');
    const outside = await project.run(
      'roles',
      '--template',
      `${project.folder}/infra/template.yaml`,
      '--json',
    );
    expect(JSON.parse(outside.stdout).functions[0].entry).toBe('lambda/index.js#handler');
  });

  test('a template whose code lies above the folder of the command', async () => {
    project = aProject({
      'index.js': GET.replace('receipts', 'wrong'),
      'template.yaml': samTemplate('[]', 'CodeUri: ../lambda').replace('app.', 'index.'),
    });
    const { code, stdout } = await project.run('roles', '--json');
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({
      functions: [{ entry: null }],
      incomplete: [
        { what: 'handler index.handler in ../lambda', because: expect.stringContaining('outside') },
      ],
    });
  });
});
