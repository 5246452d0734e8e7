import { setTimeout as wait } from 'node:timers/promises';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageEcosystem } from '@watertight/audit/model/package-record.ts';
import { z } from 'zod';
import type { AdvisoryStore } from './advisory-store.ts';
import type { AdvisoryUpdate } from './update-advisories.ts';

/** A package that is asked about, by its name alone: so its next version is known of as well. */
export interface AskedPackage {
  readonly ecosystem: PackageEcosystem;
  readonly name: string;
}

/** Where OSV's API is, and when it is asked. */
export interface OsvRequest {
  /** `https://api.osv.dev`. */
  readonly address: string;
  /** ISO-8601 UTC. */
  readonly fetched: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (text: string) => void;
}

/** What OSV's API is called among the origins of a store. */
export const OSV_API = 'OSV API';

/** OSV takes 1,000 questions at once; requests side by side, and how long one may take. */
const BATCH = 1000;
const TOGETHER = 8;
const TIMEOUT_MS = 30_000;
/** Bounds of what a server may make us do. */
const MOST_PAGES = 50;
const MOST_RECORDS = 50_000;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_TOLD = 20;
/** Tries of a request that the server is too busy for, and the longest wait before the next. */
const TRIES = 3;
const LONGEST_WAIT_S = 20;
const ID = /^[A-Za-z0-9][\w.:-]{0,100}$/;

const batchAnswer = z.object({
  results: z.array(
    z
      .object({
        vulns: z.array(z.object({ id: z.string(), modified: z.string().optional() })).optional(),
        next_page_token: z.string().optional(),
      })
      .nullable(),
  ),
});

/**
 * Puts every advisory about some packages into the store, by OSV's API: the questions in batches with their further pages, then
 * each record that the store has not, or has older. Names of packages leave the machine, nothing else.
 * https://google.github.io/osv.dev/post-v1-querybatch/
 */
export async function askOsv(
  store: AdvisoryStore,
  packages: readonly AskedPackage[],
  request: OsvRequest,
): Promise<AdvisoryUpdate> {
  const asked = new Asking(request);
  const ids = await asked.idsOf(packages);
  const open = [...ids].filter(([id, modified]) => (store.modifiedOf(id) ?? '') < (modified || '~'));
  const records: unknown[] = [];
  const work = async () => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      request.onProgress?.(`advisories, ${open.length} to go`);
      const record = await asked.json(`/v1/vulns/${encodeURIComponent(next[0])}`);
      if (record !== undefined) records.push(record);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return store.update(async (writer) => {
    const taken = records.filter((record) => writer.put(record).length > 0).length;
    for (const each of asked.answered) writer.putAsked(each.ecosystem, each.name);
    const newest = [...ids.values()].reduce((last, each) => (each > last ? each : last), '');
    if (asked.answered.length > 0)
      writer.putOrigin({ name: OSV_API, fetched: request.fetched, newest, records: ids.size });
    return { records: taken, incomplete: asked.told() };
  });
}

interface Question {
  readonly asked: AskedPackage;
  readonly page?: string;
}

class Asking {
  /** Packages of which all is known now. */
  readonly answered: AskedPackage[] = [];
  readonly #incomplete: Incomplete[] = [];
  readonly #request: OsvRequest;

  constructor(request: OsvRequest) {
    this.#request = request;
  }

  /** Ids of the advisories, each with the time of its last change where the answer has it. */
  async idsOf(packages: readonly AskedPackage[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    let open: readonly Question[] = packages.map((asked) => ({ asked }));
    for (let page = 0; open.length > 0; page += 1) {
      if (page === MOST_PAGES || ids.size > MOST_RECORDS) {
        this.#incomplete.push({ what: OSV_API, because: `${open.length} packages have more than is taken` });
        return ids;
      }
      const more: Question[] = [];
      for (let at = 0; at < open.length; at += BATCH)
        more.push(...(await this.#batch(open.slice(at, at + BATCH), ids)));
      open = more;
    }
    return ids;
  }

  /** The questions that have another page. */
  async #batch(questions: readonly Question[], ids: Map<string, string>): Promise<readonly Question[]> {
    this.#request.onProgress?.(`ask about ${questions.length} packages`);
    const queries = questions.map(({ asked: { ecosystem, name }, page }) => ({
      package: { ecosystem, name },
      ...(page === undefined ? {} : { page_token: page }),
    }));
    const answer = await this.json('/v1/querybatch', { queries });
    const parsed = batchAnswer.safeParse(answer);
    if (answer === undefined) return [];
    if (!parsed.success || parsed.data.results.length !== questions.length) {
      this.#incomplete.push({ what: OSV_API, because: 'its answer has not the form of OSV' });
      return [];
    }
    return questions.flatMap(({ asked }, index): Question[] => {
      const result = parsed.data.results[index];
      for (const { id, modified = '' } of result?.vulns ?? []) if (ID.test(id)) ids.set(id, modified);
      const page = result?.next_page_token;
      if (page !== undefined && page !== '') return [{ asked, page }];
      this.answered.push(asked);
      return [];
    });
  }

  /** The answer to a request; undefined, and told, where there is none. */
  async json(path: string, body?: unknown): Promise<unknown> {
    try {
      return await this.#ask(path, body);
    } catch (error) {
      this.#request.signal?.throwIfAborted();
      const because = error instanceof Error ? error.message : String(error);
      this.#incomplete.push({ what: `${OSV_API} ${path}`, because });
      return undefined;
    }
  }

  async #ask(path: string, body: unknown): Promise<unknown> {
    const { address, signal } = this.#request;
    const limit = AbortSignal.timeout(TIMEOUT_MS * TRIES);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(`${address.replace(/\/+$/, '')}${path}`, {
        ...(body === undefined
          ? {}
          : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
      if (answer.ok) return JSON.parse(await boundedText(answer));
      await answer.body?.cancel();
      const isBusy = answer.status === 429 || answer.status >= 500;
      if (!isBusy || attempt === TRIES) throw new Error(`HTTP ${answer.status}`);
      await wait(1000 * waitOf(answer, attempt), undefined, signal === undefined ? {} : { signal });
    }
  }

  told(): readonly Incomplete[] {
    const left = this.#incomplete.length - MOST_TOLD;
    const more = { what: OSV_API, because: `${left} more requests have no answer` };
    return left <= 0 ? this.#incomplete : [...this.#incomplete.slice(0, MOST_TOLD), more];
  }
}

/** Seconds until the next try: what the server asks for, else longer each time. */
function waitOf(answer: Response, attempt: number): number {
  const asked = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Math.min(LONGEST_WAIT_S, Number.isFinite(asked) && asked >= 0 ? asked : 2 ** attempt);
}

async function boundedText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (answer.body === null) return '';
  for await (const part of answer.body) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`at most ${MOST_BYTES} bytes are taken`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
