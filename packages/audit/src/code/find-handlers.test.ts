import { describe, expect, test } from 'vitest';
import { findHandlers } from './find-handlers.ts';

const found = (path: string, text: string) => findHandlers(path, text).map(({ handler }) => handler);

describe('handlers by shape', () => {
  test.each([
    ['exports.handler', 'exports.handler = async (event) => {};', 'src/app.handler'],
    ['a wrapped one', 'module.exports.handler = serverless(app);', 'src/app.handler'],
    ['an exported constant', 'export const handler = middy(base);', 'src/app.handler'],
    [
      'with a type',
      'export const handler: Handler<Event, Result> = async (event) => ({});',
      'src/app.handler',
    ],
    ['an exported function', 'export async function main(event, context) {}', 'src/app.main'],
    ['another name that takes an event', 'exports.createUser = async (event) => {};', 'src/app.createUser'],
    ['a default export', 'export default async function (event) {}', 'src/app.default'],
    ['a list of names', 'const run = 1;\nexport { run as handler };', 'src/app.handler'],
    ['an object', 'module.exports = { handler, connect };', 'src/app.handler'],
  ])('%s', (_, text, handler) => {
    expect(found('src/app.js', text)).toContain(handler);
  });

  test.each([
    ['a helper', 'export function format(date) {}\nexport const LIMIT = 3;'],
    ['a type', 'export type Handler = (event: Event) => void;'],
    ['a comparison', "if (x) exports.handler == 'a';"],
  ])('not %s', (_, text) => {
    expect(found('src/app.ts', text)).toEqual([]);
  });

  test('declarations and other languages have none', () => {
    expect(found('app.d.ts', 'export const handler: Handler;')).toEqual([]);
    expect(found('app.go', 'func handler() {}')).toEqual([]);
  });

  test('Python: what takes an event and a context', () => {
    expect(found('a/app.py', 'def lambda_handler(event, context):\n    pass\n')).toEqual([
      'a/app.lambda_handler',
    ]);
    expect(found('app.py', 'def process(event: dict, _):\n    pass\n')).toEqual(['app.process']);
    expect(found('app.py', 'handler = Mangum(app)\n')).toEqual(['app.handler']);
    expect(found('app.py', 'def add(a, b):\n    return a + b\n')).toEqual([]);
  });
});
