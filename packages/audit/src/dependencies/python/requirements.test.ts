import { expect, test } from 'vitest';
import { decodedText } from '../document/decoded-text.ts';
import { beside, COMMIT, shortPackages } from '../lockfiles/package-lists.cases.ts';
import { readRequirements } from './requirements.ts';

function short(text: string, files: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return shortPackages(readRequirements('requirements.txt', text, { readBeside: beside(files) }));
}

test.each([
  ['requests==2.31.0', 'requests@2.31.0'],
  ['Flask_Login == 0.6.3 # comment', 'flask-login@0.6.3'],
  ['zope.interface===5.0', 'zope-interface@5.0'],
  ['requests[socks, security]==2.31.0 ; python_version < "3.9"', 'requests@2.31.0'],
  ['requests (==2.31.0)', 'requests@2.31.0'],
  ['a>=1,==1.5,<2', 'a@1.5'],
  ['a==1!2.0.post1+local', 'a@1!2.0.post1+local'],
  ['a @ https://files.example/a-1.2.3-py3-none-any.whl ; python_version > "3"', 'a@1.2.3'],
  ['https://files.example/a_b-1.2.3.tar.gz#sha256=00', 'a-b@1.2.3'],
  [`git+https://git.example/a.git@${COMMIT}#egg=Real_Name`, `real-name@${COMMIT}`],
  [`-e git+ssh://git@git.example/a.git@${COMMIT}#egg=a`, `a@${COMMIT}`],
  [`a @ git+https://git.example/a.git@${COMMIT}`, `a@${COMMIT}`],
  ['git+https://git.example/x/name.git@main', 'name@?'],
  ['./wheels/a-1.0-py3-none-any.whl', 'a@1.0'],
])('%s', (text, expected) => {
  expect(short(`${text}\n`)).toEqual([`${expected} [] direct :1`]);
});

test.each([
  ['foo==0.7.*', '==0.7.*'],
  ['foo>=1.0, <2', '>=1.0,<2'],
  ['foo~=1.4.2', '~=1.4.2'],
  ['foo', undefined],
])('no version is invented: %s', (text, requirement) => {
  const [record] = readRequirements('requirements.txt', text).packages;
  expect(record?.version).toBeUndefined();
  expect(record?.requirement).toBe(requirement);
});

test.each([
  '# only a comment',
  '',
  '   ',
  '-i https://index.example/simple',
  '--no-binary :all:',
  '-e .',
  '.',
  './lib',
])('no package: %s', (text) => {
  expect(readRequirements('requirements.txt', text)).toMatchObject({ packages: [], incomplete: [] });
});

test('continuations and hashes', () => {
  const text = 'a==1.0 \\\n    --hash=sha256:00ff \\\n    --hash=sha256:11ee\n# comment\nb==2.0\n';
  const { packages } = readRequirements('requirements.txt', text);
  expect(packages).toMatchObject([
    { name: 'a', integrity: ['sha256:00ff', 'sha256:11ee'], at: { line: 1 } },
    { name: 'b', at: { line: 5 } },
  ]);
});

test('includes are read once, also in a circle; constraints give versions only', () => {
  const files = {
    'more/base.txt': 'b==2.0\n-r ../requirements.txt\n-r deep.txt\n',
    'more/deep.txt': 'c\n',
    'constraints.txt': 'c==3.0\nunused==9\n',
  };
  const list = readRequirements('app/requirements.txt', 'a==1.0\n-r more/base.txt\n-c constraints.txt\n', {
    readBeside: beside(files),
  });
  expect(list.packages.map(({ name, version, at }) => `${name} ${version} ${at.file}:${at.line}`)).toEqual([
    'a 1.0 app/requirements.txt:1',
    'b 2.0 app/more/base.txt:1',
    'c 3.0 app/more/deep.txt:1',
  ]);
  expect(list.incomplete).toEqual([]);
});

test('what cannot be read is told with its line', () => {
  const list = readRequirements('requirements.txt', 'a=={{ version }}\n-r none.txt\n!!\nb==1\n');
  expect(list.packages.map(({ name }) => name)).toEqual(['b']);
  expect(list.incomplete).toEqual([
    { what: 'requirements.txt:1', because: 'a=={{ version }}: a template is to be filled in here first' },
    { what: 'requirements.txt:2', because: 'none.txt cannot be read from here' },
    { what: 'requirements.txt:3', because: '!!: it is no requirement' },
  ]);
});

test('compiled requirements tell who needs what', () => {
  const text =
    'click==8.1.7\n    # via flask\nflask==3.0.0\n    # via -r requirements.in\nx==1.0\n    # via\n    #   click\n    #   flask\n';
  const { packages } = readRequirements('requirements.txt', text);
  expect(packages.map(({ name, relationship }) => `${name} ${relationship}`)).toEqual([
    'click transitive',
    'flask direct',
    'x transitive',
  ]);
  expect(packages[1]).toMatchObject({ dependencies: ['click@8.1.7', 'x@1.0'] });
});

test('files of Windows PowerShell', () => {
  const bytes = Buffer.from('\uFEFFrequests==2.31.0\r\nflask==3.0.0\r\n', 'utf16le');
  expect(short(decodedText(bytes))).toEqual(['requests@2.31.0 [] direct :1', 'flask@3.0.0 [] direct :2']);
});

test('requirements for development', () => {
  expect(readRequirements('requirements-dev.txt', 'a==1').packages).toMatchObject([{ groups: ['dev'] }]);
  expect(readRequirements('devices.txt', 'a==1').packages).toMatchObject([{ groups: [] }]);
});

test('a comment behind a requirement goes on where its line does, as for pip; a line of its own ends with itself', () => {
  const behind = 'd==2.0 # c \\\ne==3\nf==1\n';
  expect(short(behind)).toEqual(['d@2.0 [] direct :1', 'f@1 [] direct :3']);
  expect(short('# c \\\ne==3\n')).toEqual(['e@3 [] direct :2']);
});

test('versions that environment variables hold are open', () => {
  const { packages, incomplete } = readRequirements(
    'requirements.txt',
    'a==$[A_VERSION]\nb>=1,<$[MOST]\nc==1.$[MINOR].0\n$[WHOLE]\nd==$(date)\n'
      .replaceAll('[', '{')
      .replaceAll(']', '}'),
  );
  expect(packages).toEqual([
    expect.objectContaining({ name: 'a', at: { file: 'requirements.txt', line: 1 } }),
    expect.objectContaining({ name: 'b', requirement: '>=1' }),
    expect.objectContaining({ name: 'c' }),
  ]);
  expect(packages.map(({ version }) => version)).toEqual([undefined, undefined, undefined]);
  expect(incomplete).toHaveLength(2);
});
