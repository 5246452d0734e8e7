import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonItem, type JsonRecordOptions, readJsonRecords } from './json-records.ts';

const OPTIONS: JsonRecordOptions = { arrays: ['Records', 'More'] };

async function read(chunks: Iterable<Buffer | string>, options = OPTIONS): Promise<JsonItem[]> {
  const bytes = Readable.from(chunks, { objectMode: true });
  const object = { location: 'a.json', capturedAt: undefined, bytes };
  const items: JsonItem[] = [];
  for await (const item of readJsonRecords(object, options)) items.push(item);
  return items;
}

/** Values of the records and reasons of the bad items, in order. */
async function summary(text: string, options = OPTIONS): Promise<unknown[]> {
  const items = await read([Buffer.from(text)], options);
  return items.flatMap((item) => {
    if (item.kind === 'record') return [item.value];
    if (item.kind === 'bad') return [`bad: ${item.because}`];
    return item.kind === 'line' ? [`line: ${item.text}`] : [];
  });
}

const a = { a: 1 };
const b = { b: '},{"]\\' };
const c = { c: [{ d: null }] };
const [A, B, C] = [a, b, c].map((value) => JSON.stringify(value));
const CUT = 'bad: cut short: the next record starts before its end';
const TRUNCATED = 'bad: truncated: the text ends before its last bracket';

describe('shapes', () => {
  const cases: [string, string, unknown[]][] = [
    ['nothing', '', []],
    ['blanks', ' \n\t\r\n', []],
    ['records under a key', `{"Records":[${A},${B},${C}]}`, [a, b, c]],
    ['the same, spread over lines', JSON.stringify({ Records: [a, b, c] }, null, 4), [a, b, c]],
    ['records one a line', `{"Records":[\n${A},\n${B},\n${C}\n]}`, [a, b, c]],
    ['no records', '{"Records":[]}', []],
    ['two arrays in one document', `{"x":1,"Records":[${A}],"y":{"z":[1]},"More":[${B}]}`, [a, b]],
    ['the same key twice', `{"Records":[${A}],"Records":[${B}]}`, [a, b]],
    ['a key of that name further down', `{"q":{"Records":[${A}]}}`, [{ q: { Records: [a] } }]],
    ['a key of that name without an array', `{"Records":${A}}`, [{ Records: a }]],
    ['a top-level array', `[${A}, ${B} ,\n${C}]`, [a, b, c]],
    ['JSON Lines', `${A}\n${B}\r\n${C}\n`, [a, b, c]],
    ['JSON Lines without the last line break', `${A}\n${B}`, [a, b]],
    ['blank lines between', `${A}\n\n\n${B}\n`, [a, b]],
    ['documents without anything between', `${A}${B}${C}`, [a, b, c]],
    ['two answers one after the other', `{"Records":[${A}]}{"Records":[${B}]}`, [a, b]],
    ['answers in an array', `[{"Records":[${A}],"n":1},{"Records":[${B},${C}]}]`, [a, b, c]],
    ['one document over several lines', JSON.stringify(c, null, 2), [c]],
    ['a byte order mark', `\uFEFF${A}`, [a]],
    ['other values than objects', '[1,"x",null,[2]]', [1, 'x', null, [2]]],
    ['text outside ASCII', '[{"é":"😀"}]', [{ é: '😀' }]],
    ['a trailing comma', `[${A},]`, [a]],
  ];
  test.each(cases)('%s', async (_name, text, expected) => {
    expect(await summary(text)).toEqual(expected);
  });
});

describe('broken records cost themselves only', () => {
  const cases: [string, string, unknown[]][] = [
    ['a bad line', `${A}\nnonsense\n${B}\n`, [a, 'bad: not JSON: a record starts with { or [', b]],
    ['a line cut short', `${A}\n{"x":\n${B}\n`, [a, CUT, b]],
    ['a first line cut short', `{"x":[1\n${A}\n${B}\n`, [CUT, a, b]],
    ['a line cut inside a string', `${A}\n{"x":"y\n${B}\n`, [a, 'bad: a line break inside a string', b]],
    ['text after a record', `${A} x\n${B}`, [a, 'bad: not JSON: a record starts with { or [', b]],
    ['a wrong literal', `[${A},{"x":nope},${B}]`, [a, 'bad: not valid JSON', b]],
    ['a bracket too many', `[{"a":1]},${B}]`, ['bad: brackets that do not match', b]],
    ['a bracket too few', `[{"a":[1},${B}]`, ['bad: brackets that do not match', b]],
    ['a record without its end', `[{"a":1,${B},${C}]`, [CUT, b, c]],
    ['a quote that is not escaped', `[{"a":"x"y","b":2},${B}]`, ['bad: an unexpected quote', b]],
    ['a quote too few', `[{"a:1},{"q":2},${B}]`, ['bad: an unexpected quote', b]],
    ['a lone bracket', `[},${B}]`, ['bad: an unexpected bracket', b]],
    ['a line break in a string', `[\n{"a":"x},\n${B},\n${C}\n]`, ['bad: a line break inside a string', b, c]],
    ['a document cut off', `{"Records":[${A},${B}`, [a, b, TRUNCATED]],
    ['a document cut off in a record', `{"Records":[${A},{"x":"y`, [a, TRUNCATED]],
    ['a document cut off after the array', `{"Records":[${A}]`, [a, TRUNCATED]],
    ['a last line cut off', `${A}\n{"x":1`, [a, TRUNCATED]],
    [
      'a bad member beside',
      `{"Records":[${A}],x}`,
      [a, 'bad: the members beside the records are not valid JSON'],
    ],
    ['nothing but a bracket', '{', [TRUNCATED]],
  ];
  test.each(cases)('%s', async (_name, text, expected) => {
    expect(await summary(text)).toEqual(expected);
  });

  test('a broken document of many lines is reported once', async () => {
    const broken = JSON.stringify({ x: { y: 1, z: [2, 3] } }, null, 2).replace(']', '}');
    const seen = await summary(`${broken}\n${A}\n`);
    expect(seen.at(-1)).toEqual(a);
    expect(seen).toHaveLength(2);
  });

  test('places are the record, the line and the byte', async () => {
    const items = await read([`{"Records":[${A},{"x":nope}]}`]);
    expect(items).toContainEqual({
      kind: 'bad',
      position: 'record 2',
      because: 'not valid JSON',
      sample: '{"x":nope}',
    });
    expect(await read(['{"a":1}\nzzz'])).toContainEqual(
      expect.objectContaining({ kind: 'bad', position: 'line 2, byte 8' }),
    );
  });

  test('samples hide secrets and are short', async () => {
    const [item] = await read([`{"password":"hunter2hunter2",${'x'.repeat(5000)}`]);
    expect(item).toMatchObject({ kind: 'bad' });
    expect(JSON.stringify(item)).not.toContain('hunter2');
    expect(JSON.stringify(item).length).toBeLessThan(400);
  });
});

describe('members beside the records', () => {
  test('before and after are in the header at the end', async () => {
    const items = await read([`{"x":1,"Records":[${A}],"y":{"z":2},"More":[],"__proto__":{"q":1}}`]);
    expect(items.map(({ kind }) => kind)).toEqual(['record', 'end']);
    const end = items.at(-1);
    expect(end?.kind === 'end' && [...end.header]).toEqual([
      ['x', 1],
      ['y', { z: 2 }],
      ['__proto__', { q: 1 }],
    ]);
  });

  test('they do not leak into the next document', async () => {
    const items = await read([`{"x":1,"Records":[]}{"Records":[${A}]}`]);
    const record = items.find((item) => item.kind === 'record');
    expect(record?.kind === 'record' && record.header.size).toBe(0);
  });
});

describe('limits', () => {
  test('UTF-16 is refused with the next step', async () => {
    for (const text of [Buffer.from('\uFEFF{"a":1}', 'utf16le'), Buffer.from('[{"a":1}]', 'utf16le')])
      expect(await read([text])).toEqual([
        expect.objectContaining({ kind: 'bad', because: expect.stringContaining('UTF-16') }),
      ]);
  });

  test('nesting deeper than 200 levels is bad and the next record is read', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const fine = `${'['.repeat(199)}${']'.repeat(199)}`;
    expect((await summary(`[${deep},${fine},${A}]`)).map((item) => typeof item)).toEqual([
      'string',
      'object',
      'object',
    ]);
  });

  test('a record of 200 MB is skipped without being held', async () => {
    function* chunks(): Generator<Buffer> {
      yield Buffer.from(`{"Records":[${A},{"x":"`);
      for (let i = 0; i < 3200; i++) yield Buffer.alloc(65_536, 'x');
      yield Buffer.from(`"},${B}]}`);
    }
    const before = process.memoryUsage.rss();
    let highest = 0;
    function* watched(): Generator<Buffer> {
      for (const chunk of chunks()) {
        highest = Math.max(highest, process.memoryUsage.rss() - before);
        yield chunk;
      }
    }
    const items = await read(watched());
    expect(items.map((item) => (item.kind === 'bad' ? [item.because, item.position] : item.kind))).toEqual([
      'record',
      ['larger than 16777216 bytes', 'record 2, byte 20'],
      'record',
      'end',
    ]);
    expect(highest).toBeLessThan(180_000_000);
  });

  test('a line, a document and a header over the limit are bad', async () => {
    const options = { ...OPTIONS, maxRecordBytes: 50 };
    const long = 'x'.repeat(100);
    const because = 'bad: larger than 50 bytes';
    expect(await summary(`${long}\n${A}\n{"q":"${long}"}\n${B}`, options)).toEqual([because, a, because, b]);
    expect(await summary(`{"q":"${long}","Records":[${A}]}`, options)).toEqual([because, a]);
  });
});

describe('text lines', () => {
  const lines = { ...OPTIONS, textLines: true };
  const cases: [string, string, unknown[]][] = [
    ['between documents', `START x\n${A}\nEND x\n`, ['line: START x', a, 'line: END x']],
    ['that start with a bracket', `[ERROR] no\n${A}`, ['line: [ERROR] no', a]],
    ['that look like an object', `{ count: 1 }\n${A}`, ['line: { count: 1 }', a]],
    ['an array is still one', `[${A},\n${B}]`, [a, b]],
    ['a broken document is bad', '{"x":nope}', ['bad: not valid JSON']],
    ['a lone bracket', '[', ['line: [']],
  ];
  test.each(cases)('%s', async (_name, text, expected) => {
    expect(await summary(text, lines)).toEqual(expected);
  });
});

describe('any bytes, any chunks', () => {
  const jsonish = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.array(fc.json(), { maxLength: 4 }).map((texts) => `{"k":1,"Records":[${texts.join(',')}],"l":2}`),
    fc.array(fc.json(), { maxLength: 4 }).map((texts) => texts.join('\n')),
    fc
      .array(
        fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\n', '{"a":1}', 'x', ' ', '"Records":['),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  );
  const input = fc.oneof(
    jsonish.map((text) => Buffer.from(text)),
    fc.tuple(jsonish, jsonish).map(([left, right]) => Buffer.from(`${left}${right}`)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );

  test('the chunks never change the items, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        input,
        fc.boolean(),
        fc.array(fc.nat(300), { maxLength: 8 }),
        async (bytes, textLines, cuts) => {
          const options = { ...OPTIONS, textLines, maxRecordBytes: 200 };
          const marks = [0, ...cuts.filter((cut) => cut < bytes.length).sort((x, y) => x - y), bytes.length];
          const chunks = marks.slice(1).map((end, i) => bytes.subarray(marks[i], end));
          const whole = await read([bytes], options);
          expect(await read(chunks, options)).toEqual(whole);
          expect(
            await read(
              [...bytes].map((byte) => Buffer.from([byte])),
              options,
            ),
          ).toEqual(whole);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('every record of valid JSON comes back, in every shape', async () => {
    const values = fc.array(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(values, async (records) => {
        const plain: unknown[] = JSON.parse(JSON.stringify(records));
        const lines = plain.map((record) => JSON.stringify(record));
        const shapes = [`{"Records":[${lines.join(',')}]}`, `[${lines.join(', ')}]`, lines.join('\n')];
        for (const text of [...shapes, JSON.stringify({ v: 1, Records: plain }, null, 2)]) {
          const isExpanded = plain.some((record) => JSON.stringify(record).includes('Records'));
          if (!isExpanded) expect(await summary(text)).toEqual(plain);
        }
      }),
      { numRuns: 300 },
    );
  });
});
