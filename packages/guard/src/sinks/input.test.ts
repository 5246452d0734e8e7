import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputOf } from './input.ts';

const PAYLOAD = "x' OR 1=1 -- y";

describe('inputOf', () => {
  test.each<[string, unknown]>([
    ['plain', { q: PAYLOAD }],
    ['JSON', { body: JSON.stringify({ a: { b: [PAYLOAD] } }) }],
    ['JSON in JSON', { body: JSON.stringify({ a: JSON.stringify({ b: PAYLOAD }) }) }],
    ['URL-encoded', { rawPath: `/${encodeURIComponent(PAYLOAD)}` }],
    ['twice URL-encoded', { key: encodeURIComponent(encodeURIComponent(PAYLOAD)) }],
    ['form', { body: `a=1&b=${encodeURIComponent(PAYLOAD).replaceAll('%20', '+')}` }],
    ['cookie', { cookies: [`session=1; user=${encodeURIComponent(PAYLOAD)}`] }],
    ['base64', { data: Buffer.from(PAYLOAD).toString('base64') }],
    ['base64 of JSON', { data: Buffer.from(JSON.stringify({ PAYLOAD })).toString('base64') }],
    ['gzip', { awslogs: { data: gzipSync(JSON.stringify({ message: PAYLOAD })).toString('base64') } }],
    ['multipart', { body: `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${PAYLOAD}\r\n--x--` }],
    [
      'name of a file',
      { body: `--x\r\nContent-Disposition: form-data; filename="${PAYLOAD}"\r\n\r\nfile\r\n--x--` },
    ],
    ['key', { [PAYLOAD]: 1 }],
    ['after a prefix', { key: `uploads/2026/${PAYLOAD}` }],
  ])('sees through: %s', (_, event) => {
    expect(inputOf(event).structural).toContain(PAYLOAD);
  });

  test('collects operators of parsed bodies and of bracketed names', () => {
    const { operators } = inputOf({ body: '{"p":{"$ne":null}}', queryStringParameters: { 'a[$gt]': '1' } });
    expect([...operators].sort()).toEqual(['{"$gt":"1"}', '{"$ne":null}']);
  });

  test('leaves plain words out of what could be structure', () => {
    expect(inputOf({ name: 'anna', city: 'Zürich' }).structural).toEqual([]);
  });

  test('is bounded, and says when it did not read all', () => {
    const { texts, isTruncated } = inputOf({ list: Array.from({ length: 80_000 }, (_, i) => `value ${i}`) });
    expect(texts.size).toBeLessThanOrEqual(50_000);
    expect(isTruncated).toBe(true);
  });

  test('finds a payload behind much else', () => {
    const items = Array.from({ length: 15_000 }, (_, i) => ({ name: `item number ${i}, plain` }));
    expect(inputOf({ body: JSON.stringify({ items, last: PAYLOAD }) }).structural).toContain(PAYLOAD);
  });

  test('takes any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (event) => void inputOf(event)));
  });
});
