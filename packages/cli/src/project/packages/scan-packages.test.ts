import { join } from 'node:path';
import { learnedLines } from '@watertight/guard/behaviour/learn/learned-lines.ts';
import { createLearning } from '@watertight/guard/behaviour/learn/observations.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

interface Reported {
  readonly code: string;
  readonly severity: string;
  readonly fix: string;
  readonly fingerprint: string;
  readonly affects?: readonly string[];
  readonly subject: { readonly name: string; readonly version?: string };
  readonly advisories?: readonly { readonly id: string }[];
  readonly at: { readonly file: string };
  readonly evidence: readonly { readonly what: string; readonly value?: string }[];
}

async function scan(...words: readonly string[]) {
  const result = await project.run('scan', '-f', 'json', ...words);
  const document = result.stdout === '' ? undefined : JSON.parse(result.stdout);
  const findings: readonly Reported[] = document?.findings ?? [];
  return { ...result, document, findings };
}

interface Outcome {
  readonly code: string;
  readonly outcome: string;
  readonly subject: { readonly ecosystem: string };
}

/** Ecosystem and outcome of each package, by known advisories. */
function outcomesOf({
  outcomes,
}: {
  readonly outcomes: readonly Outcome[];
}): readonly (readonly [string, string])[] {
  return outcomes
    .filter(({ code }) => code === 'WT-DEP-01')
    .map(({ subject, outcome }) => [subject.ecosystem, outcome]);
}

const PADDER = {
  id: 'GHSA-aaaa-bbbb-cccc',
  aliases: ['CVE-2026-0001'],
  modified: '2026-02-01T00:00:00Z',
  summary: 'It pads too much',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'padder' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.3.1' }] }],
      ecosystem_specific: { affected_functions: ['padAll'] },
    },
  ],
};

const LOCK = {
  name: 'orders',
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { wrapper: '^2.0.0' }, devDependencies: { tester: '1.0.0' } },
    'node_modules/wrapper': { version: '2.0.0', dependencies: { padder: '~1.2.0' } },
    'node_modules/padder': { version: '1.2.0' },
    'node_modules/tester': { version: '1.0.0', dev: true },
  },
};

const files = (lock: object, advisory: object = PADDER) => ({
  'package-lock.json': JSON.stringify(lock, null, 2),
  'advisories/one.json': JSON.stringify(advisory),
});
const bare = ['package-lock.json', '--advisories', 'advisories', '--only', 'dependencies'] as const;

describe('a lockfile alone', () => {
  test('has the advisory of a package told once, with its place, and the package that keeps it back', async () => {
    project.put(files(LOCK));
    const { findings, code, document } = await scan(...bare);
    expect(code).toBe(1);
    expect(findings.map(({ code: each, subject }) => [each, subject.name, subject.version])).toEqual([
      ['WT-DEP-01', 'padder', '1.2.0'],
    ]);
    expect(findings[0]).toMatchObject({
      severity: 'high',
      at: { file: 'package-lock.json', line: 19 },
      advisories: [{ id: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2026-0001'], fixedIn: '1.3.1', score: 7.5 }],
    });
    expect(findings[0]?.fix).toContain('wrapper@2.0.0 asks for padder ~1.2.0');
    expect(document.summary.packages).toEqual({
      lists: 1,
      packages: 3,
      advisories: { source: 'folder', count: 1, asOf: '2026-02-01T00:00:00Z' },
    });
  });

  const YARN = '# yarn lockfile v1\n\n\npadder@~1.2.0:\n  version "1.2.0"\n';
  test.each<readonly [string, string, string, readonly string[]]>([
    ['the same version is one finding, with both places', 'yarn.lock', '1.2.0', ['package-lock.json']],
    ['another version is another', 'yarn.lock', '1.2.1', ['package-lock.json', 'yarn.lock']],
    ['another folder is another', 'other/yarn.lock', '1.2.0', ['other/yarn.lock', 'package-lock.json']],
  ])('two lists: %s', async (_name, path, version, places) => {
    project.put({ ...files(LOCK), [path]: YARN.replace('"1.2.0"', `"${version}"`) });
    const { findings } = await scan('--advisories', 'advisories', '--only', 'dependencies');
    expect(findings.map(({ at }) => at.file).sort()).toEqual(places);
    const texts = findings.flatMap(({ evidence }) => evidence.map(({ what }) => what));
    expect(texts.includes('also in yarn.lock')).toBe(places.length === 1);
  });

  test('is silent about the fixed version, and ends with 0', async () => {
    const text = JSON.stringify(LOCK).replaceAll('"1.2.0"', '"1.3.1"');
    project.put(files(JSON.parse(text)));
    const { findings, code } = await scan(...bare);
    expect([code, findings]).toEqual([0, []]);
  });

  test('judges a package of development one step lower', async () => {
    const other = {
      ...PADDER,
      affected: [{ ...PADDER.affected[0], package: { ecosystem: 'npm', name: 'tester' } }],
    };
    project.put(files(LOCK, other));
    const { findings } = await scan(...bare);
    expect(findings.map(({ subject, severity }) => [subject.name, severity])).toEqual([['tester', 'medium']]);
  });

  test('tells malware by a rule of its own', async () => {
    project.put(files(LOCK, { ...PADDER, id: 'MAL-2026-1', aliases: [] }));
    const { findings } = await scan(...bare);
    expect(findings.map(({ code: each, severity }) => [each, severity])).toEqual([['WT-DEP-02', 'critical']]);
  });

  test('another advisory makes another finding, so that a baseline does not hide it', async () => {
    project.put(files(LOCK));
    const [before] = (await scan(...bare)).findings;
    project.put({
      'advisories/two.json': JSON.stringify({ ...PADDER, id: 'GHSA-dddd-eeee-ffff', aliases: [] }),
    });
    const [after] = (await scan(...bare)).findings;
    expect(after?.advisories?.map(({ id }) => id)).toEqual(['GHSA-aaaa-bbbb-cccc', 'GHSA-dddd-eeee-ffff']);
    expect(after?.fingerprint).not.toBe(before?.fingerprint);
  });

  test('lists advisories that are no JSON, and judges by the others', async () => {
    project.put({
      ...files(LOCK),
      'advisories/deep/two.json': '{',
      'advisories/more.jsonl': '{"id":"X"}\nno\n',
    });
    const { document, findings } = await scan(...bare);
    expect(findings).toHaveLength(1);
    expect(document.incomplete.map(({ what }: { what: string }) => what).sort()).toEqual([
      'advisories deep/two.json:1',
      'advisories more.jsonl:2',
    ]);
  });

  test.each([
    ['null', 'null\n', 1, 'an advisory is an object, null seen'],
    ['a number', '\n\n7', 3, 'an advisory is an object, a number seen'],
    ['an empty list', '[]', 1, 'it is an empty list, at least one advisory is needed'],
    ['an empty object', '\n{}', 2, 'an advisory has an `id`, none seen'],
    [
      'a list with what is none',
      `[\n${JSON.stringify({ ...PADDER, id: 'GHSA-2', aliases: [] })},\nnull, 3]`,
      3,
      'record 2 of 3: an advisory is an object, null seen; 1 more are none',
    ],
  ])(
    'an advisory file that is %s: one line that tells where and why, and nothing of the others is lost',
    async (_, text, line, because) => {
      project.put({ ...files(LOCK), 'advisories/bad.json': text });
      const { document, findings, stderr } = await scan(...bare);
      expect(document.incomplete).toEqual([{ what: `advisories bad.json:${line}`, because }]);
      expect(stderr.split('bad.json')).toHaveLength(2);
      expect(findings[0]?.advisories?.map(({ id }) => id)).toContain('GHSA-aaaa-bbbb-cccc');
    },
  );

  test('a folder without any advisory has judged nothing', async () => {
    project.put({ 'package-lock.json': JSON.stringify(LOCK), 'advisories/readme.txt': '' });
    const { document, code } = await scan(...bare, '--outcomes');
    expect([code, document.incomplete.length]).toEqual([4, 1]);
    expect(outcomesOf(document).every(([, outcome]) => outcome === 'unknown')).toBe(true);
  });

  test.each([
    ['npm', 'PyPI'],
    ['PyPI', 'npm'],
  ])('advisories of %s alone decide nothing about the other', async (ecosystem, undecided) => {
    const other = { ...PADDER, affected: [{ ...PADDER.affected[0], package: { ecosystem, name: 'else' } }] };
    project.put({ ...files(LOCK, other), 'requirements.txt': 'flask==3.0.0\n' });
    const { document, stderr } = await scan(
      '.',
      '--advisories',
      'advisories',
      '--only',
      'dependencies',
      '--outcomes',
    );
    const decided = outcomesOf(document).filter(([, outcome]) => outcome === 'pass');
    const others = outcomesOf(document).filter(([, outcome]) => outcome === 'unknown');
    expect(new Set(decided.map(([each]) => each))).toEqual(new Set([ecosystem]));
    expect(new Set(others.map(([each]) => each))).toEqual(new Set([undecided]));
    expect(stderr).toMatch(
      /Not decided: \d packages? of \w+ that the advisories of --advisories do not speak of/,
    );
  });

  test('a record about both speaks of the packages that it names', async () => {
    const both = {
      ...PADDER,
      affected: [...PADDER.affected, { package: { ecosystem: 'PyPI', name: 'padder' }, versions: ['9'] }],
    };
    project.put({ ...files(LOCK, both), 'requirements.txt': 'flask==3.0.0\npadder==1.0\n' });
    const { document, findings } = await scan(
      '.',
      '--advisories',
      'advisories',
      '--only',
      'dependencies',
      '--outcomes',
    );
    expect(findings.map(({ subject }) => subject.name)).toEqual(['padder']);
    const known = outcomesOf(document).filter((each) => each.join(' ') === 'PyPI pass');
    expect(known).toHaveLength(1);
  });

  test('cannot judge by a folder that is not there', async () => {
    project.put(files(LOCK));
    const { code, stderr, stdout } = await scan('package-lock.json', '--advisories', 'nowhere');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Cannot read nowhere: no such file or folder');
  });
});

describe('the example vulnerable-orders', () => {
  test('is one finding with advisory, export, door, data and calls, each with its place', async () => {
    const learning = createLearning('shop-Confirm-1A2B3C', '1');
    learning.act({ kind: 'modules', operation: 'load', subject: 'lodash' });
    learning.event('function-url', { rawPath: '/1' });
    const facts = { service: 'shop', functionName: 'shop-Confirm-1A2B3C', isColdStart: true };
    const lines = learnedLines(learning.observations(), { time: Date.UTC(2026, 1, 28), facts });
    project.put({ 'guard.log': lines.join('\n') });
    const example = join(import.meta.dirname, '../../../../../examples/vulnerable-orders');
    const { findings, stderr } = await scan(example, '--only', 'dependencies', '--recordings', 'guard.log');
    expect(stderr).toContain('shipped ones');
    expect(findings.map(({ subject, severity, affects }) => [subject.name, severity, affects])).toEqual([
      ['lodash', 'critical', ['Confirm', 'Count']],
    ]);
    const told = findings[0]?.evidence.map(({ what, value }) => `${what} | ${value ?? ''}`) ?? [];
    for (const row of [
      /^lodash 4\.17\.20: GHSA-35jh-r3h4-6jhm, CVE-2021-23337: Command injection/,
      /^function Confirm: loaded at run time \| imports lodash$/,
      /^lodash was loaded while Confirm ran: the guard's recording of shop-Confirm-1A2B3C/,
      /^anyone can call Confirm \| .*Confirm/,
      /^the role of Confirm reaches \| every table/,
      /^Confirm was invoked \| 1 times/,
      /^function Count: included \(no import leads to it\)/,
    ])
      expect(told).toContainEqual(expect.stringMatching(row));
    expect(findings[0]?.fix).toMatch(
      /^Raise lodash in .*package\.json:5 from 4\.17\.20 to 4\.18\.0 or later\.$/,
    );
  });
});

const TEMPLATE = (authType: 'NONE' | 'AWS_IAM') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties: { KeySchema: [{ AttributeName: id, KeyType: HASH }] }
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: app.handler
      CodeUri: src/
      FunctionUrlConfig: { AuthType: ${authType} }
      Policies:
        - Version: '2012-10-17'
          Statement: [{ Effect: Allow, Action: 'dynamodb:*', Resource: '*' }]
`;

describe('packages, and the functions that carry them', () => {
  const words = ['--advisories', 'advisories', '--only', 'dependencies'];

  test('vulnerable, imported, public, with data: one finding, one step more serious, that says all of it', async () => {
    project.put({
      ...files(LOCK),
      'template.yaml': TEMPLATE('NONE'),
      'src/app.js':
        "const { wrap } = require('wrapper');\nexports.handler = async (event) => wrap(event.body);\n",
    });
    const { findings } = await scan(...words);
    expect(findings.map(({ subject, severity, affects }) => [subject.name, severity, affects])).toEqual([
      ['padder', 'critical', ['Orders']],
    ]);
    const told = findings[0]?.evidence.map(({ what, value }) => `${what} | ${value ?? ''}`).join('\n') ?? '';
    expect(told).toMatch(/padder 1\.2\.0: GHSA-aaaa-bbbb-cccc, CVE-2026-0001: It pads too much/);
    expect(told).toMatch(/needed by way of \| wrapper → padder/);
    expect(told).toMatch(/function Orders: imported .*imports wrapper, which needs padder/);
    expect(told).toMatch(/anyone can call Orders \| .*Orders/);
    expect(told).toMatch(/the role of Orders reaches \| .*dynamodb:/);
    expect(told).toMatch(/raised: anyone can call Orders.*high → critical/);
  });

  test('the vulnerable export, used by the handler itself', async () => {
    project.put({
      ...files(LOCK),
      'template.yaml': TEMPLATE('AWS_IAM'),
      'src/app.js':
        "const padder = require('padder');\nexports.handler = async (event) => padder.padAll(event.body);\n",
    });
    const { findings } = await scan(...words);
    expect(findings[0]?.severity).toBe('high');
    expect(findings[0]?.evidence.map(({ what }) => what).join('\n')).toContain(
      'Orders: uses vulnerable export',
    );
  });

  test('no import of it: one step less serious', async () => {
    project.put({
      ...files(LOCK),
      'template.yaml': TEMPLATE('NONE'),
      'src/app.js': 'exports.handler = async (event) => event.body;\n',
    });
    const { findings } = await scan(...words);
    expect(findings[0]?.severity).toBe('medium');
    expect(findings[0]?.evidence.map(({ what }) => what).join('\n')).toContain('no import leads to it');
  });

  test('a handler that is not there: the severity stays, and the reason is said', async () => {
    project.put({ ...files(LOCK), 'template.yaml': TEMPLATE('NONE') });
    const { findings } = await scan(...words);
    expect(findings[0]?.severity).toBe('high');
    expect(findings[0]?.evidence.map(({ what }) => what).join('\n')).toContain('the handler was not found');
  });

  test('a module whose name is computed: included, and why no more is known', async () => {
    project.put({
      ...files(LOCK),
      'template.yaml': TEMPLATE('NONE'),
      'src/app.js': 'exports.handler = async (event) => require(event.name)(event);\n',
    });
    const { findings } = await scan(...words);
    expect(findings[0]?.severity).toBe('high');
    expect(findings[0]?.evidence.map(({ what }) => what).join('\n')).toContain('known only when it runs');
  });
});
