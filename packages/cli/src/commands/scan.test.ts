import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project, urlTemplate } from '../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

interface Reported {
  readonly code: string;
  readonly rule: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly at?: { readonly file: string; readonly line: number };
  readonly suppressed: { readonly by: string; readonly reason: string } | null;
}

/** `scan -f json` with these words: the document, and what ran. */
async function scan(...words: readonly string[]) {
  const result = await project.run('scan', '-f', 'json', ...words);
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  const findings: readonly Reported[] = document?.findings ?? [];
  return { ...result, document, findings, codes: findings.map(({ code }) => code) };
}

describe('what is scanned', () => {
  test('a folder: every template below it, each with places relative to the current folder', async () => {
    project.put({ 'a/template.yaml': urlTemplate('NONE'), 'b/c/template.yml': urlTemplate('NONE') });
    const { findings, document, code } = await scan();
    const urls = findings.filter((each) => each.code === 'WT-INV-06');
    expect(code).toBe(1);
    expect(urls.map(({ at }) => at?.file)).toEqual(['a/template.yaml', 'b/c/template.yml']);
    expect(new Set(urls.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(document.target).toMatchObject({
      kind: 'project',
      templates: ['a/template.yaml', 'b/c/template.yml'],
    });
    expect(document.schema).toBe('watertight/findings/1');
  });

  test('one file, whatever its name is', async () => {
    project.put({ 'stack.txt': urlTemplate('NONE') });
    const { document, codes } = await scan('stack.txt');
    expect(document.target.kind).toBe('template');
    expect(codes).toContain('WT-INV-06');
  });

  test('several paths, and --template beside them; a file named twice counts once', async () => {
    project.put({ 'a.yaml': urlTemplate('NONE'), 'b.yaml': urlTemplate('NONE') });
    const { findings } = await scan('a.yaml', '.', '--template', 'b.yaml');
    expect(findings.filter((each) => each.code === 'WT-INV-06')).toHaveLength(2);
  });

  test('a policy document, when it is named', async () => {
    const statement = { Effect: 'Allow', Action: '*', Resource: '*' };
    project.put({ 'policy.json': JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) });
    expect((await scan('policy.json')).codes).toContain('WT-IAM-01');
    expect((await scan()).code).toBe(4);
  });

  test('not what others wrote: dependencies, build output, assets of CDK', async () => {
    project.put({
      'node_modules/x/template.yaml': urlTemplate('NONE'),
      'cdk.out/asset.1/template.yaml': urlTemplate('NONE'),
      '.aws-sam/build/template.yaml': urlTemplate('NONE'),
    });
    expect((await scan()).code).toBe(4);
  });

  test('values of parameters', async () => {
    const template = `Parameters: {Auth: {Type: String, Default: AWS_IAM}}\n${urlTemplate('NONE').replace('AuthType: NONE', 'AuthType: !Ref Auth')}`;
    project.put({ 'template.yaml': template });
    expect((await scan()).codes).not.toContain('WT-INV-06');
    expect((await scan('--parameter-overrides', 'Auth=NONE')).codes).toContain('WT-INV-06');
    expect((await scan('--parameter-overrides', 'Auth')).code).toBe(2);
  });
});

describe('what cannot be scanned', () => {
  test('nothing found is no clean result: exit code 4, and what to do', async () => {
    project.put({ 'README.md': '# hello' });
    const { code, stdout, stderr } = await project.run('scan');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^Nothing to look at: \. holds no CloudFormation.*\n.*cdk synth/);
    expect(stderr).toBe('');
    expect((await project.run('scan', '--allow-incomplete')).code).toBe(0);
  });

  test('a broken template is listed with its line, and the good one beside it is judged', async () => {
    project.put({
      'good.yaml': urlTemplate('AWS_IAM'),
      'broken.yaml': 'Resources:\n  A:\n    Type: AWS::SQS::Queue\n   B: [\n',
    });
    const { code, document, stderr } = await scan('--severity', 'high');
    expect(code).toBe(4);
    expect(document.incomplete).toEqual([
      { what: expect.stringMatching(/^broken\.yaml:[45]$/), because: expect.stringMatching(/^Cannot read/) },
    ]);
    expect(document.summary.functions).toBe(1);
    expect(stderr).toContain('broken.yaml:');
  });

  test('a broken template alone is told with its place, and no clean result', async () => {
    project.put({ 'broken.yaml': 'Resources:\n  A:\n    Type: AWS::SQS::Queue\n   B: [\n' });
    const { code, stdout, stderr } = await project.run('scan', 'broken.yaml');
    expect(code).toBe(4);
    expect(stdout).toContain('Nothing to look at: broken.yaml holds no');
    expect(stderr).toMatch(/^Incomplete:\n {2}broken\.yaml:4: Cannot read the template: .*\n$/);
    expect((await scan('broken.yaml')).document.incomplete).toHaveLength(1);
  });

  test('a path that is not there', async () => {
    const { code, stdout, stderr } = await project.run('scan', 'nowhere.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('nowhere.yaml: no such file');
  });

  test('a configuration in code says how it can be read', async () => {
    project.put({ 'serverless.ts': 'export default {}', 'template.yaml': urlTemplate('AWS_IAM') });
    const { document, code } = await scan('--severity', 'high');
    expect(code).toBe(4);
    expect(document.incomplete[0]).toMatchObject({
      what: 'serverless.ts',
      because: expect.stringMatching(/serverless print/),
    });
  });

  test('links lead nowhere: neither a folder nor a file outside is read through them', async () => {
    const outside = aProject({ 'template.yaml': urlTemplate('NONE') });
    symlinkSync(outside.folder, join(project.folder, 'folder'));
    symlinkSync(join(outside.folder, 'template.yaml'), join(project.folder, 'link.yaml'));
    expect((await scan()).code).toBe(4);
    outside.remove();
  });

  test('nor outside of the path that is named, unless both are in one repository', async () => {
    project.put({
      'stack/serverless.yml': `service: a\nprovider: {name: aws, runtime: nodejs24.x, stage: "\${file(../shared/n.yml):stage}"}\nfunctions: {f: {handler: a.b}}\n`,
      'shared/n.yml': 'stage: canary\n',
    });
    const shown = async () => (await project.run('scan', '-f', 'json', '--outcomes', 'stack')).stdout;
    expect(await shown()).not.toContain('canary');
    project.put({ '.git/HEAD': 'ref: refs/heads/main\n' });
    expect(await shown()).toContain('canary');
  });

  test('a template reads no file outside of the scanned folder', async () => {
    const outside = aProject({ 'secret.yml': 'password: tr0ub4dor-and-3-more\n' });
    symlinkSync(join(outside.folder, 'secret.yml'), join(project.folder, 'link.yml'));
    const service = (path: string) => `service: s
provider: { name: aws, runtime: nodejs24.x, environment: { DB_PASSWORD: '\${file(${path}):password}' } }
functions: { f: { handler: index.handler } }
`;
    for (const path of [
      join(outside.folder, 'secret.yml'),
      `../${outside.folder.split('/').at(-1)}/secret.yml`,
      'link.yml',
    ]) {
      project.put({ 'serverless.yml': service(path) });
      const { stdout } = await project.run('scan', '--outcomes', '-f', 'json');
      expect(stdout).not.toContain('tr0u');
    }
    project.put({ 'own.yml': 'password: tr0ub4dor-and-3-more\n', 'serverless.yml': service('own.yml') });
    expect((await scan()).codes).toContain('WT-FN-02');
    outside.remove();
  });
});

describe('which rules are asked', () => {
  beforeEach(() => project.put({ 'template.yaml': urlTemplate('NONE') }));

  test.each([
    ['a code', ['--check', 'WT-INV-06']],
    ['an id', ['--check', 'function-url-public']],
    ['a part of an id', ['--check', 'function-url-pub*']],
  ])('--check with %s', async (_, words) => {
    const { document, codes } = await scan(...words);
    expect(codes).toEqual(['WT-INV-06']);
    expect(document.summary.rules).toBe(1);
  });

  test('--check with a severity asks the rules of it and above', async () => {
    const { findings } = await scan('--check', 'high');
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['high']));
  });

  test('--skip-check leaves rules out', async () => {
    expect(
      (await scan('--skip-check', 'WT-INV-*')).codes.filter((code) => code.startsWith('WT-INV')),
    ).toEqual([]);
  });

  test('--severity hides what is less, from every format', async () => {
    const { findings, document } = await scan('--severity', 'high');
    expect(findings.every(({ severity }) => severity === 'high' || severity === 'critical')).toBe(true);
    expect(document.summary.bySeverity.low).toBeGreaterThan(0);
  });

  test.each([
    ['--check', 'WT-INV-6', 'Did you mean WT-INV-06?'],
    ['--skip-check', 'nothing-like-a-rule-at-all', 'watertight rules list'],
    ['--severity', 'hig', 'Did you mean high?'],
    ['--fail-on', 'WT-INV-6', 'Did you mean WT-INV-06?'],
    ['--only', 'postur', 'posture'],
  ])('%s %s is refused', async (option, value, hint) => {
    const { code, stdout, stderr } = await project.run('scan', option, value);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
  });

  test('--only posture is what there is', async () => {
    expect((await scan('--only', 'posture')).codes).toContain('WT-INV-06');
  });

  test('--outcomes lists every rule and subject, passes and reasons', async () => {
    const { document } = await scan('--outcomes');
    const kinds = new Set(document.outcomes.map((each: { outcome: string }) => each.outcome));
    expect(kinds).toEqual(new Set(['pass', 'fail', 'not-applicable', 'unknown']));
    const counted = document.outcomes.filter((each: { outcome: string }) => each.outcome === 'unknown');
    expect(counted).toHaveLength(document.summary.outcomes.unknown);
    expect(counted.every((each: { because?: string }) => each.because !== undefined)).toBe(true);
  });
});

describe('exit codes', () => {
  beforeEach(() => project.put({ 'template.yaml': urlTemplate('NONE') }));

  test.each([
    ['nothing said: high', [], 1],
    ['a higher severity', ['--fail-on', 'critical'], 0],
    ['a lower severity', ['--fail-on', 'low'], 1],
    ['a rule id', ['--fail-on', 'function-url-public'], 1],
    ['a code', ['--fail-on', 'WT-INV-06'], 1],
    ['part of a code', ['--fail-on', 'WT-INV-*'], 1],
    ['a rule that found nothing', ['--fail-on', 'WT-IAM-01'], 0],
    ['what the guard reports, which a setting shares with detect', ['--fail-on', 'guard-violation'], 0],
    ['several, one of which found something', ['--fail-on', 'critical,WT-INV-06'], 1],
    ['--soft-fail', ['--soft-fail'], 0],
    ['--exit-code', ['--exit-code', '9'], 9],
  ])('%s', async (_, words, code) => {
    expect((await scan(...words)).code).toBe(code);
  });

  test('what was hidden by --severity still counts', async () => {
    expect((await scan('--severity', 'critical', '--fail-on', 'high')).code).toBe(1);
  });
});

describe('recorded decisions', () => {
  const entry = (more = '') => `- id: WT-INV-06\n  reason: public on purpose\n  expires: 2027-01-31\n${more}`;
  beforeEach(() => project.put({ 'template.yaml': urlTemplate('NONE') }));

  test('an entry hides a finding, which stays counted and can be shown', async () => {
    project.put({ '.watertightignore.yml': entry('  owner: dana\n  resource: OrdersUrl\n') });
    const hidden = await scan();
    expect(hidden.codes).not.toContain('WT-INV-06');
    expect(hidden.document.summary.suppressed).toBe(1);
    expect(hidden.code).toBe(0);
    const shown = await scan('--show-suppressed');
    expect(shown.findings.find(({ code }) => code === 'WT-INV-06')?.suppressed).toEqual({
      by: 'file',
      reason: 'public on purpose',
      owner: 'dana',
      expires: '2027-01-31',
    });
    expect(shown.code).toBe(0);
  });

  test('an expired entry hides nothing, and says so', async () => {
    project.put({ 'ignored.yml': entry().replace('2027-01-31', '2026-02-28') });
    const { codes, stderr, code } = await scan('--ignore-file', 'ignored.yml');
    expect([codes.includes('WT-INV-06'), code]).toEqual([true, 1]);
    expect(stderr).toContain('1 suppression expired, its findings are shown again: WT-INV-06');
  });

  test('an entry counts to the end of its day', async () => {
    project.put({ '.watertightignore.yml': entry().replace('2027-01-31', '2026-03-01') });
    expect((await scan()).codes).not.toContain('WT-INV-06');
  });

  test('an entry that matches nothing says so, unless only some rules were asked', async () => {
    project.put({ '.watertightignore.yml': entry('  resource: Nobody\n') });
    expect((await scan()).stderr).toContain('1 suppression matches nothing in what was scanned: WT-INV-06');
    expect((await scan('--check', 'WT-FN-01')).stderr).not.toContain('matches nothing');
  });

  test.each([
    [
      'no reason',
      '- id: a\n  reason: b\n  expires: 2027-01-01\n- id: WT-INV-06\n  expires: 2027-01-31\n',
      4,
      'entry 2: reason',
    ],
    ['no end', '- id: WT-INV-06\n  reason: x\n', 1, 'entry 1: expires'],
    ['a date that is none', '- id: WT-INV-06\n  reason: x\n  expires: soon\n', 1, 'a date like 2027-01-31'],
    ['a slip in a key', `${entry()}  resorce: x\n`, 1, 'resorce'],
    ['no list', 'id: WT-INV-06\n', 1, 'the file'],
    ['no YAML', '- id: [\n', undefined, 'Cannot use the recorded decisions'],
  ])('a file with %s is refused with its line', async (_, text, line, says) => {
    project.put({ '.watertightignore.yml': text });
    const { code, stdout, stderr } = await project.run('scan');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain(`.watertightignore.yml:${line ?? ''}`);
  });

  test('a named file must be there', async () => {
    expect((await scan('--ignore-file', 'none.yml')).code).toBe(2);
  });

  test('a comment hides with a reason; without one, or expired, it says so', async () => {
    const ignored = (rest: string) => urlTemplate('NONE', `  # watertight:ignore WT-INV-06${rest}`);
    project.put({ 'template.yaml': ignored(' until=2027-01-31 -- the shop is public') });
    expect((await scan()).codes).not.toContain('WT-INV-06');
    project.put({ 'template.yaml': ignored('') });
    const without = await scan();
    expect(without.codes).toContain('WT-INV-06');
    expect(without.stderr).toContain('template.yaml:9: the suppression of WT-INV-06 needs a reason');
    project.put({ 'template.yaml': ignored(' until=2026-01-31 -- the shop is public') });
    const expired = await scan();
    expect(expired.codes).toContain('WT-INV-06');
    expect(expired.stderr).toContain('template.yaml:9: the suppression of WT-INV-06 has expired');
  });
});

describe('the baseline', () => {
  test('created once, --new-only is silent until something new appears', async () => {
    project.put({ 'template.yaml': urlTemplate('AWS_IAM') });
    const created = await project.run('baseline', 'create');
    expect(created.stdout).toMatch(
      /^\.watertight\.baseline\.json: \d+ findings; from now on: watertight scan --new-only\n$/,
    );
    const known = await scan('--new-only');
    expect([known.findings, known.code]).toEqual([[], 0]);

    project.put({ 'template.yaml': `\n\n${urlTemplate('NONE')}` });
    const changed = await scan('--new-only');
    expect(changed.codes).toContain('WT-INV-06');
    expect(changed.code).toBe(1);
    expect((await scan('--baseline', '.watertight.baseline.json')).codes).toEqual(changed.codes);
    expect((await scan()).findings.length).toBeGreaterThan(changed.findings.length);
  });

  test('--new-only without a baseline, and a file that is none, are refused', async () => {
    project.put({ 'template.yaml': urlTemplate('AWS_IAM'), 'other.json': '{"findings":1}' });
    const missing = await project.run('scan', '--new-only');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('watertight baseline create');
    expect((await scan('--baseline', 'other.json')).code).toBe(2);
    expect((await scan('--baseline', 'none.json')).code).toBe(2);
  });

  test('a scan is unchanged by a baseline that nobody asked for', async () => {
    project.put({ 'template.yaml': urlTemplate('NONE') });
    await project.run('baseline', 'create');
    expect((await scan()).codes).toContain('WT-INV-06');
  });
});

describe('what people read', () => {
  beforeEach(() => project.put({ 'template.yaml': urlTemplate('NONE') }));

  test('rule, subject, place, proof, remedy; then the counts and the next command on stderr', async () => {
    const { stdout, stderr } = await project.run('scan');
    expect(stdout).toMatch(
      /^HIGH +WT-INV-06 function-url-public: The function URL asks nobody who they are\n/,
    );
    expect(stdout).toContain('OrdersUrl  template.yaml:13:');
    expect(stdout).toContain('Fix: Set `AuthType: AWS_IAM`');
    expect(stderr).toMatch(
      /^\d+ findings: 1 high, .* · 1 function · \d+ rules · \d+ checks not decided \(list: --outcomes -f json\)\n/,
    );
    expect(stderr).toContain('watertight rules show WT-INV-06');
    expect((await project.run('scan', '--quiet')).stderr).toBe('');
  });

  test('no line of a pipe is wider than 120 columns; informational findings wait until asked for', async () => {
    const { stdout } = await project.run('scan');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(stdout).not.toContain('INFORMATIONAL');
    expect((await project.run('scan', '--severity', 'informational')).stdout).toContain('INFORMATIONAL');
  });

  test('hostile names stay text', async () => {
    project.put({
      'template.yaml': urlTemplate('NONE').replaceAll('OrdersUrl', '"Evil\\u001b[31m\\n::error::x"'),
    });
    const { stdout } = await project.run('scan');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('\\x1b[31m\\n::error::x');
  });
});

describe('--only code', () => {
  const WEAK = `const { exec } = require('node:child_process');
exports.handler = async (event) => {
  exec('ping ' + event.queryStringParameters.host);
  return { statusCode: 202, body: '' };
};
`;

  test('a folder with one handler file and no template: found by shape, with the way of the value', async () => {
    project.put({ 'src/ping.js': WEAK });
    const { findings, code } = await scan('.', '--only', 'code');
    expect(code).toBe(1);
    expect(findings.map(({ rule, at }) => [rule, at?.file, at?.line])).toEqual([
      ['event-in-shell-command', 'src/ping.js', 3],
    ]);
    expect(findings[0]).toMatchObject({
      flow: [{ at: { line: 3 } }, { at: { line: 3 } }, { at: { line: 3 } }],
    });
  });

  test('one file that is named', async () => {
    project.put({ 'src/ping.js': WEAK });
    expect((await scan('src/ping.js', '--only', 'code')).codes).toEqual(['WT-COD-03']);
  });

  test('the handlers of a template, and nothing else of it', async () => {
    const template = `${urlTemplate('NONE')}  Ping:
    Type: AWS::Serverless::Function
    Properties: { Handler: src/ping.handler, Runtime: nodejs24.x, CodeUri: . }
`;
    project.put({ 'template.yaml': template, 'src/ping.js': WEAK, 'src/other.js': WEAK });
    const { codes, findings } = await scan('.', '--only', 'code');
    expect(codes).toEqual(['WT-COD-03']);
    expect(findings[0]?.at?.file).toBe('src/ping.js');
  });

  test('every part runs where none is named', async () => {
    project.put({ 'src/ping.js': WEAK });
    expect((await scan()).codes).toContain('WT-COD-03');
    expect((await scan('--only', 'posture')).codes).not.toContain('WT-COD-03');
  });

  test('the same finding when lines move', async () => {
    project.put({ 'src/ping.js': WEAK });
    const before = (await scan()).findings.map(({ fingerprint }) => fingerprint);
    project.put({ 'src/ping.js': `// moved\n\n${WEAK}` });
    expect((await scan()).findings.map(({ fingerprint }) => fingerprint)).toEqual(before);
  });

  test('a part that is none is said', async () => {
    const { code, stderr } = await project.run('scan', '--only', 'everything');
    expect(code).toBe(2);
    expect(stderr).toContain('--only');
  });
});

describe('a part of which nothing is there is no clean one', () => {
  test.each([
    ['dependencies', 'list of packages'],
    ['lockfile', 'lockfile and no requirements'],
  ])('--only %s beside a template alone', async (part, what) => {
    project.put({ 'template.yaml': urlTemplate('NONE') });
    const { code, stdout, stderr } = await project.run('scan', '--only', part);
    expect(stdout).toContain(`Nothing to look at for --only ${part}: . holds no ${what}`);
    expect(stdout).toContain('npm install --package-lock-only');
    expect(stderr).toBe('');
    expect(code).toBe(4);
  });

  test('of several parts the ones with nothing are told, and the others judged', async () => {
    project.put({ 'template.yaml': urlTemplate('NONE') });
    const { code, stdout, stderr } = await project.run('scan', '--only', 'posture,lockfile');
    expect(stdout).toContain('WT-INV-06');
    expect(stderr).toContain('Nothing to look at for --only lockfile');
    expect(code).toBe(1);
  });

  test('lockfiles without problems are clean ones; installed packages are no lockfile', async () => {
    project.put({ 'requirements.txt': 'flask==3.0.0\n' });
    expect((await project.run('scan', '--only', 'lockfile')).code).toBe(0);
    rmSync(join(project.folder, 'requirements.txt'));
    project.put({ 'node_modules/a/package.json': '{"name":"a","version":"1.0.0"}' });
    expect((await project.run('scan', '--only', 'lockfile')).code).toBe(4);
    expect((await project.run('scan', '--only', 'dependencies')).code).toBe(0);
  });

  test('a manifest that demands packages and has no lockfile', async () => {
    project.put({ 'package.json': '{"dependencies":{"a":"1"}}' });
    expect(JSON.parse((await project.run('scan', '--json')).stdout).findings).toMatchObject([
      { code: 'WT-LCK-18', at: { file: 'package.json' } },
    ]);
    expect((await project.run('scan', '--only', 'dependencies')).code).toBe(4);
    expect((await project.run('sbom')).stderr).toContain('npm install --package-lock-only');
    project.put({ 'package.json': '{"name":"a"}' });
    expect((await project.run('scan')).code).toBe(4);
  });

  test('a folder without text holds no secrets that anybody looked for', async () => {
    expect((await project.run('scan', '--only', 'secrets')).code).toBe(4);
    project.put({ 'notes.md': 'hello' });
    expect((await project.run('scan', '--only', 'secrets')).code).toBe(0);
  });
});
