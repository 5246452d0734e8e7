import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

const PASSWORD = 'Winter7moon';
const LEAK = `const x = 1;\nconst dbPassword = '${PASSWORD}';\n`;

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

function template(code: string, more = ''): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs24.x, Handler: index.handler, ${code} }
${more}`;
}

interface Answer {
  readonly code: string;
  readonly outcome: string;
  readonly because?: string;
  readonly at?: object;
  readonly evidence?: readonly { readonly what: string; readonly value?: string }[];
}

/** The answers of the checks of code, without those of inline code. */
async function look(...words: readonly string[]) {
  const { stdout } = await project.run(
    'scan',
    '-f',
    'json',
    '--outcomes',
    '--check',
    'WT-FN-04,WT-FN-05',
    ...words,
  );
  const document: { outcomes: readonly Answer[]; findings: readonly Answer[] } = JSON.parse(stdout);
  expect(stdout).not.toContain(PASSWORD);
  return {
    findings: document.findings,
    answers: document.outcomes.map(({ code, outcome, because }) =>
      [code, outcome, because ?? ''].join(' ').trim(),
    ),
  };
}

describe('the code of a template’s functions', () => {
  test('is searched where the template says it is; file and line are told, the value is masked', async () => {
    project.put({ 'app/template.yaml': template('CodeUri: src/'), 'app/src/lib/db.js': LEAK });
    const { findings } = await look();
    expect(findings).toMatchObject([
      {
        code: 'WT-FN-04',
        at: { file: 'app/src/lib/db.js', line: 2 },
        evidence: [{ what: 'password in app/src/lib/db.js, line 2', value: '****' }],
      },
    ]);
  });

  test('passes when it was read and holds none', async () => {
    project.put({ 'template.yaml': template('CodeUri: src/'), 'src/index.js': 'export const handler = 1;' });
    expect((await look()).answers).toEqual(['WT-FN-04 pass']);
  });

  test('of a layer, a CDK asset, a packaged service and a single file', async () => {
    const layer = '  Tools: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer/ } }\n';
    project.put({
      'sam/template.yaml': template('CodeUri: src/', layer),
      'sam/src/index.js': '1',
      'sam/layer/python/settings.py': LEAK,
      'cdk.out/App.template.json': JSON.stringify({
        Resources: {
          Orders: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Runtime: 'nodejs24.x',
              Handler: 'index.handler',
              Code: { S3Bucket: 'b', S3Key: 'k' },
            },
            Metadata: { 'aws:asset:path': 'asset.1' },
          },
        },
      }),
      'cdk.out/asset.1/index.js': LEAK,
      'shop/serverless.yml':
        'service: shop\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {cart: {handler: cart.handler}}\n',
      'shop/cart.js': LEAK,
      'shop/.env': `DB_PASSWORD=${PASSWORD}\n`,
      'one/template.yaml': template('CodeUri: handler.py'),
      'one/handler.py': LEAK,
    });
    const { findings } = await look();
    expect(
      findings.map(({ code, evidence }) => `${code} ${evidence?.map(({ what }) => what)}`).sort(),
    ).toEqual([
      'WT-FN-04 password in cdk.out/asset.1/index.js, line 2',
      'WT-FN-04 password in one/handler.py, line 2',
      'WT-FN-04 password in shop/cart.js, line 2',
      'WT-FN-05 password in sam/layer/python/settings.py, line 2',
    ]);
  });

  test.each([
    ['a bucket', 'CodeUri: s3://code/orders.zip', 'its code is in a bucket'],
    ['a place that is decided later', 'CodeUri: !Ref Where', 'the inline code is not known'],
    ['a folder that is not there', 'CodeUri: build/', 'its code is not in the project: build/'],
    ['a folder above', 'CodeUri: ../', 'its code lies outside of the scanned folder: ../'],
    ['an archive that is none', 'CodeUri: orders.zip', 'the archive is not read: it is no zip archive'],
    ['an image', 'PackageType: Image, ImageUri: x', 'its code is in a container image'],
  ])('in %s stays unknown', async (_, code, because) => {
    project.put({ 'template.yaml': template(code), 'orders.zip': 'PK' });
    expect((await look()).answers).toEqual([`WT-FN-04 unknown ${because}`]);
  });

  test('in an archive is the function’s, with its place in it; examples and keys of documentation are none', async () => {
    const quiet =
      "const password = 'changeme'; const key = 'AKIAIOSFODNN7EXAMPLE'; const id = 'c0ffee00-0000-4000-8000-000000000000';";
    project.put({ 'template.yaml': template('CodeUri: build/orders.zip'), 'build/empty': '' });
    for (const [text, answer] of [
      [LEAK, 'fail'],
      [quiet, 'pass'],
    ] as const) {
      writeFileSync(join(project.folder, 'build/orders.zip'), aZip([{ name: 'src/db.js', text }]));
      const { answers, findings } = await look();
      expect(answers).toEqual([`WT-FN-04 ${answer}`]);
      expect(findings.map(({ evidence }) => evidence?.[0]?.what)).toEqual(
        answer === 'pass' ? [] : ['password in build/orders.zip/src/db.js, line 2'],
      );
      expect(JSON.stringify(findings)).not.toContain(PASSWORD);
    }
  });

  test('that is a link out of the folder, or holds one, is not followed', async () => {
    const other = aProject({ 'secret/index.js': LEAK });
    project.put({ 'template.yaml': template('CodeUri: src/'), 'src/index.js': '1' });
    symlinkSync(join(other.folder, 'secret'), join(project.folder, 'src/linked'));
    symlinkSync(join(other.folder, 'secret/index.js'), join(project.folder, 'src/linked.js'));
    expect((await look()).answers).toEqual(['WT-FN-04 pass']);
    symlinkSync(join(other.folder, 'secret'), join(project.folder, 'linked'));
    project.put({ 'template.yaml': template('CodeUri: linked/') });
    expect((await look()).answers).toEqual([
      'WT-FN-04 unknown its code lies outside of the scanned folder: linked/',
    ]);
    other.remove();
  });

  test('leaves out dependencies and binary files, and made-up passwords of tests', async () => {
    project.put({
      'template.yaml': template('CodeUri: src/'),
      'src/index.js': '1',
      'src/node_modules/x/index.js': LEAK,
      'src/.git/config': LEAK,
      'src/photo.bin': `\0${LEAK}`,
      'src/test/login.js': LEAK,
      'src/login.test.js': LEAK,
    });
    expect((await look()).answers).toEqual(['WT-FN-04 pass']);
  });

  test('is not cleared where a text file was too large to be read', async () => {
    project.put({ 'template.yaml': template('CodeUri: src/'), 'src/bundle.js': 'x'.repeat(1_000_001) });
    expect((await look()).answers).toEqual([
      'WT-FN-04 unknown bundle.js has 1000001 bytes, more than 1000000 are not read',
    ]);
    project.put({ 'src/index.js': LEAK });
    expect((await look()).answers).toEqual(['WT-FN-04 fail']);
  });

  test('in the folder of the template itself leaves the templates to their own rules', async () => {
    project.put({
      'template.yaml': `${template('CodeUri: .')}# dbPassword = '${PASSWORD}'\n`,
      'index.js': '1',
    });
    expect((await look()).answers).toEqual(['WT-FN-04 pass']);
  });
});
