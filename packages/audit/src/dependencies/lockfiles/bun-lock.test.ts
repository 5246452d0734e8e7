import { expect, test } from 'vitest';
import { readBunLock } from './bun-lock.ts';
import { shortPackages } from './package-lists.cases.ts';

const LOCK = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "app",
      "dependencies": { "a": "^1.0.0", "alias": "npm:real@3", },
      "devDependencies": { "d": "1", "own": "workspace:*", },
      "optionalDependencies": { "o": "1" },
    },
    "packages/own": { "name": "own", "dependencies": { "b": "1" } },
  },
  "packages": {
    "a": ["a@1.0.0", "", { "dependencies": { "b": "^2.0.0" } }, "sha512-aaaa"],
    "a/b": ["b@2.0.0", "", {}, "sha512-bbbb"],
    "alias": ["real@3.0.0", "", {}, "sha512-cccc"],
    "b": ["b@1.0.0", "", {}, "sha512-dddd"],
    "d": ["d@github:example/d#0123abc", { "dependencies": { "b": "1" } }, "example-d-0123abc"],
    "o": ["@s/o@https://files.example/o.tgz", {}],
    "own": ["own@workspace:packages/own"],
    "bad": [],
    "worse": 7,
    "nameless": ["x"],
  },
}
`;

test('tuples, with trailing commas', () => {
  const list = readBunLock('bun.lock', LOCK);
  expect(shortPackages(list)).toEqual([
    'a@1.0.0 [] direct :13',
    'b@2.0.0 [] transitive :14',
    'real@3.0.0 [] direct :15',
    'b@1.0.0 [] direct :16',
    'd@0123abc [dev] direct :17',
    '@s/o@? [optional] direct :18',
  ]);
  expect(list.packages[0]).toMatchObject({ dependencies: ['b@2.0.0'], integrity: ['sha512-aaaa'] });
  expect(list.packages[4]).toMatchObject({ origin: 'git', commit: '0123abc', dependencies: ['b@1.0.0'] });
  expect(list.packages[5]).toMatchObject({ origin: 'tarball', alias: 'o' });
});

test('bad tuples are told with their line', () => {
  expect(readBunLock('bun.lock', LOCK).incomplete).toEqual([
    { what: 'bun.lock:20', because: 'bad: name and version are needed first, nothing seen' },
    { what: 'bun.lock:21', because: 'worse: a list is needed, a number seen' },
    { what: 'bun.lock:22', because: 'nameless: name@version is needed first, x seen' },
  ]);
});

test('what only peers ask for is told as npm tells it', () => {
  const text =
    '{"lockfileVersion":1,"workspaces":{"":{"dependencies":{"b":"1"},"peerDependencies":{"a":"1","b":"1"}}},"packages":{"a":["a@1.0.0","",{}],"b":["b@1.0.0","",{}]}}';
  expect(shortPackages(readBunLock('bun.lock', text)).map((each) => each.replace(/ :\d+$/, ''))).toEqual([
    'a@1.0.0 [peer] direct',
    'b@1.0.0 [] direct',
  ]);
});
