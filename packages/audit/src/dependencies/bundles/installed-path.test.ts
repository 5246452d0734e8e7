import { property, assert as propertyHolds, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { installedPath } from './installed-path.ts';

describe('the package of a module by its path', () => {
  test.each([
    ['node_modules/lodash/lodash.js', 'lodash', undefined],
    ['../../node_modules/@aws-sdk/client-s3/dist-es/index.js', '@aws-sdk/client-s3', undefined],
    ['webpack://app/./node_modules/qs/lib/index.js?1a2b', 'qs', undefined],
    ['C:\\app\\node_modules\\ms\\index.js', 'ms', undefined],
    ['node_modules/a/node_modules/b/index.js', 'b', undefined],
    ['node_modules/babel-loader/lib/index.js!./node_modules/uuid/dist/v4.js', 'uuid', undefined],
    ['node_modules/.pnpm/lodash@4.17.21/node_modules/lodash/lodash.js', 'lodash', '4.17.21'],
    ['node_modules/.pnpm/@scope+a@1.2.3_react@18.0.0/node_modules/@scope/a/a.js', '@scope/a', '1.2.3'],
    ['node_modules/.pnpm/lodash/4.17.21/node_modules/lodash/lodash.js', 'lodash', '4.17.21'],
    ['.yarn/cache/lodash-npm-4.17.21-6382451519-10.zip/node_modules/lodash/lodash.js', 'lodash', '4.17.21'],
    ['.yarn/cache/@scope-a-npm-1.2.3-0123456789.zip/node_modules/@scope/a/a.js', '@scope/a', '1.2.3'],
    ['node_modules/constructor/index.js', 'constructor', undefined],
  ])('%s', (path, name, version) => {
    expect(installedPath(path)).toMatchObject({ name });
    expect(installedPath(path)?.version).toBe(version);
  });

  test.each([
    'src/app.ts',
    'my_node_modules/lodash/lodash.js',
    'node_modules/../secret/index.js',
    'node_modules/.cache/x/index.js',
    'node_modules/__proto__/index.js',
    'node_modules/lodash',
    'node_modules/a b/index.js',
    `node_modules/lodash/${'x'.repeat(5000)}`,
    '',
  ])('no package: %s', (path) => {
    expect(installedPath(path)).toBeUndefined();
  });

  test('a peer in a pnpm folder has no version from it', () => {
    expect(installedPath('node_modules/.pnpm/a@1.0.0/node_modules/b/b.js')?.version).toBeUndefined();
  });

  test('any text is answered', () => {
    propertyHolds(
      property(string(), (text) => {
        const found = installedPath(`node_modules/${text}`);
        return found === undefined || !found.name.includes('..') || found.name.length > 2;
      }),
    );
  });
});
