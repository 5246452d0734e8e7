import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { aZip } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AdvisoryItem } from './advisory-records.ts';
import { openAdvisoryStore } from './advisory-store.ts';
import { readAdvisoryFiles } from './read-advisory-files.ts';
import {
  download,
  updateAdvisories,
  updateExploitProbabilities,
  updateKnownExploited,
} from './update-advisories.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intel-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function advisory(id: string, name: string, parts: object = {}): object {
  return {
    id,
    aliases: ['CVE-2026-0001'],
    modified: '2026-02-01T00:00:00Z',
    details: 'Long text',
    affected: [
      { package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] },
    ],
    ...parts,
  };
}

function put(path: string, content: string | Buffer): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const origin = { name: 'test', fetched: '2026-02-02T00:00:00.000Z' };

describe('the store', () => {
  test('answers by package, and keeps what it held when it is opened again', async () => {
    const path = join(folder, 'data', 'advisories.sqlite');
    const store = openAdvisoryStore(path);
    const file = put(
      'one.jsonl',
      [advisory('GHSA-1', 'a'), advisory('GHSA-2', 'b')].map((each) => JSON.stringify(each)).join('\n'),
    );
    expect(await updateAdvisories(store, file, origin)).toEqual({ records: 2, incomplete: [] });
    store.close();
    const again = openAdvisoryStore(path, { readOnly: true });
    const index = again.index();
    expect(index.of('npm', 'a').map(({ id, summary }) => [id, summary])).toEqual([['GHSA-1', 'Long text']]);
    expect(index.of('PyPI', 'a')).toEqual([]);
    expect([index.count, index.asOf]).toEqual([2, '2026-02-01T00:00:00Z']);
    expect(again.origins()).toEqual([{ ...origin, newest: '2026-02-01T00:00:00Z', records: 2 }]);
    expect(again.counts()).toEqual({ advisories: 2, packages: 2, exploits: 0 });
    again.close();
  });

  test('takes the later record of two, in any order, and forgets packages that it no longer speaks of', async () => {
    const store = openAdvisoryStore(':memory:');
    const old = put('old.json', JSON.stringify(advisory('GHSA-1', 'a')));
    const later = put(
      'new.json',
      JSON.stringify(advisory('GHSA-1', 'b', { modified: '2026-03-01T00:00:00Z' })),
    );
    for (const file of [old, later, old]) await updateAdvisories(store, file, origin);
    const index = store.index();
    expect([index.of('npm', 'a').length, index.of('npm', 'b').length, index.count]).toEqual([0, 1, 1]);
  });

  test('a store of an earlier version knows by the names of its dumps which ecosystems it speaks of', () => {
    const path = join(folder, 'old.sqlite');
    openAdvisoryStore(path).close();
    const database = new DatabaseSync(path);
    database.exec('DROP TABLE coverage');
    database.exec(
      "INSERT INTO source VALUES ('https://dumps.example.com/npm/all.zip', '', '', 1, '\"e\"', NULL)",
    );
    database.close();
    for (const readOnly of [true, false, true]) {
      const store = openAdvisoryStore(path, { readOnly });
      const { covers } = store.index();
      expect([covers?.('npm', 'a'), covers?.('PyPI', 'a')]).toEqual([true, false]);
      store.close();
    }
  });

  test('an update that fails changes nothing', async () => {
    const store = openAdvisoryStore(':memory:');
    const broken = store.update(async (writer) => {
      writer.put(advisory('GHSA-1', 'a'));
      throw new Error('cut off');
    });
    await expect(broken).rejects.toThrow('cut off');
    expect(store.counts().advisories).toBe(0);
  });

  test('adds what FIRST and CISA say of the CVE', async () => {
    const store = openAdvisoryStore(':memory:');
    await updateAdvisories(store, put('a.json', JSON.stringify(advisory('GHSA-1', 'a'))), origin);
    const csv = '#model_version:v2026\ncve,epss,percentile\nCVE-2026-0001,0.93,0.99\nCVE-2026-0002,7,1\nno\n';
    const epss = await updateExploitProbabilities(store, put('epss.csv.gz', gzipSync(csv)), origin.fetched);
    const kev = await updateKnownExploited(
      store,
      put('kev.json', '{"vulnerabilities":[{"cveID":"CVE-2026-0001"}]}'),
      origin.fetched,
    );
    expect([epss.records, kev.records]).toEqual([1, 1]);
    expect(store.index().of('npm', 'a')[0]).toMatchObject({
      exploitProbability: 0.93,
      isKnownExploited: true,
    });
    expect((await updateKnownExploited(store, put('no.json', '{}'), origin.fetched)).incomplete).toHaveLength(
      1,
    );
  });
});

async function items(path: string): Promise<readonly AdvisoryItem[]> {
  const found: AdvisoryItem[] = [];
  for await (const item of readAdvisoryFiles(path)) found.push(item);
  return found;
}

describe('files of advisories', () => {
  test('folders in folders, lists, lines and archives; what is bad is told', async () => {
    const text = JSON.stringify(advisory('GHSA-1', 'a'));
    put('a/b/one.json', text);
    put('list.json', `[${text},${text}]`);
    put('lines.jsonl', `${text}\n\nno\n`);
    put(
      'all.zip',
      aZip([
        { name: 'npm/GHSA-1.json', text },
        { name: 'README.md', text: 'no advisory' },
      ]),
    );
    put('broken.zip', 'no archive');
    put('other.txt', 'no advisory');
    const found = await items(folder);
    expect(found.filter((each) => !('because' in each))).toHaveLength(5);
    expect(
      found.flatMap((each) => ('because' in each ? [`${each.what}: ${each.because}`] : [])).sort(),
    ).toEqual(['broken.zip: it is no zip archive', 'lines.jsonl:3: it is no valid JSON']);
  });

  test('an archive that was cut off is told, and no crash', async () => {
    const whole = aZip([{ name: 'a.json', text: '{}' }]);
    for (let length = 0; length < whole.length; length += 7) {
      const path = put('cut.zip', whole.subarray(0, length));
      const found = await items(path);
      expect(found.every((each) => 'because' in each)).toBe(true);
    }
  });
});

test('a download sends the validators of the last one, and takes nothing that is as before', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else if (request.url === '/gone') response.writeHead(404).end();
    else response.writeHead(200, { etag: '"one"' }).end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  try {
    const to = join(folder, 'dump.json');
    expect(await download(`${url}/all`, to, {})).toMatchObject({ isNew: true, etag: '"one"' });
    expect(await download(`${url}/all`, to, { etag: '"one"' })).toEqual({ isNew: false });
    await expect(download(`${url}/gone`, to, {})).rejects.toThrow('HTTP 404');
    expect(asked).toEqual([undefined, '"one"', undefined]);
  } finally {
    server.close();
  }
});
