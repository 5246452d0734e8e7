import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchesWildcard } from '@watertight/audit/access/wildcard.ts';
import { createInventory, type Inventory } from '@watertight/audit/model/inventory.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import { readTemplate } from '@watertight/audit/readers/read-template.ts';
import { templateKindOf } from '@watertight/audit/readers/template-kind.ts';
import { readBeside } from '../packages/cli/src/project/read-beside.ts';
import {
  declaredRole,
  handlerRole,
  type MadeRole,
} from '../packages/cli/src/project/roles/function-roles.ts';
import { markdownTable } from './markdown-table.ts';

/** One labelled handler. */
interface LabelledHandler {
  readonly id: string;
  readonly runtime: string;
  readonly entry: string;
  readonly handler: string;
  readonly iac: string | null;
  readonly expected_actions: readonly string[];
  readonly dependent_actions: readonly string[];
  readonly optional_actions: readonly string[];
  readonly forbidden_actions: readonly string[];
  readonly platform_actions: readonly string[];
  readonly expected_resources?: Readonly<Record<string, string | readonly string[]>>;
}

/** Counts over handlers: the contract of the labels' scorer. */
interface Score {
  readonly id: string;
  readonly language: string;
  readonly hit: readonly string[];
  readonly miss: readonly string[];
  readonly extra: readonly string[];
  readonly forbidden: readonly string[];
  readonly wildcards: number;
  /** Actions whose resources are as narrow as the label's, and those that are wider. */
  readonly narrow: readonly string[];
  readonly wide: readonly string[];
}

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/**
 * The roles of labelled handlers against their labels (`cases.jsonl`), the handlers' sources in `SOURCES/<id>/<path>`.
 * @param folder the folder of `cases.jsonl`
 * @returns Markdown: shares, then each handler that differs
 */
export async function evaluateRoles(folder: string, sources: string): Promise<string> {
  const cases = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledHandler => JSON.parse(line));
  const scores: Score[] = [];
  const absent: string[] = [];
  for (const each of cases) {
    const place = join(sources, each.id);
    if (!existsSync(join(place, each.entry))) absent.push(each.id);
    else scores.push(scoreOf(each, await roleOf(each, place)));
  }
  const groups = ['all', ...new Set(scores.map(({ language }) => language))];
  const rows = groups.map((group) =>
    shareRow(
      group,
      scores.filter(({ language }) => group === 'all' || language === group),
    ),
  );
  const head = [
    'handlers',
    'count',
    'recall',
    'precision',
    'works',
    'exact',
    'forbidden',
    'wildcards',
    'resources as narrow',
  ];
  const differing = scores
    .filter(({ miss, extra }) => miss.length + extra.length > 0)
    .map(
      ({ id, miss, extra }) => `- ${id}: misses ${miss.join(', ') || '-'}; extra ${extra.join(', ') || '-'}`,
    );
  const wider = scores
    .filter(({ wide }) => wide.length > 0)
    .map(({ id, wide }) => `- ${id}: ${wide.join(', ')}`);
  return [
    markdownTable(head, rows),
    absent.length === 0 ? '' : `Without sources: ${absent.length} (${absent.join(', ')}).`,
    `Actions that differ:\n\n${differing.join('\n') || '- none'}`,
    `Resources wider than labelled:\n\n${wider.join('\n') || '- none'}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

async function roleOf(labelled: LabelledHandler, place: string): Promise<MadeRole> {
  const runtime = labelled.runtime.startsWith('python') ? 'python3.13' : 'nodejs22.x';
  const handler = `${labelled.entry.replace(/\.[^./]+$/, '')}.${labelled.handler}`;
  const declared =
    labelled.iac === null || labelled.iac === ''
      ? undefined
      : await declaredIn(place, labelled, labelled.iac);
  if (declared !== undefined) return declared;
  return handlerRole(place, { handler, runtime, folder: '' });
}

/** The function of the template whose handler is the labelled one. */
async function declaredIn(
  place: string,
  { entry, handler }: LabelledHandler,
  iac: string,
): Promise<MadeRole | undefined> {
  const path = join(place, iac);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const kind = templateKindOf(path, text);
  if (kind === undefined) return undefined;
  let inventory: Inventory;
  try {
    const reading = await readTemplate(kind, { file: iac, text, readBeside: readBeside(path, place) });
    inventory = createInventory({ ...reading, capturedAt: '2026-11-01T00:00:00.000Z' });
  } catch {
    return undefined;
  }
  const module = entry
    .replace(/\.[^./]+$/, '')
    .split('/')
    .at(-1);
  const fn = inventory
    .ofKind('function')
    .find((each) => valueText(each.handler).endsWith(`${module}.${handler}`));
  const made = fn === undefined ? undefined : await declaredRole(place, { fn, inventory });
  return made === undefined || 'because' in made || made.role.entry === undefined ? undefined : made;
}

function scoreOf(labelled: LabelledHandler, { role }: MadeRole): Score {
  const needs = role.needs.filter((need) => need.required);
  const got = new Set(needs.map(({ action }) => action));
  const expected = new Set(labelled.expected_actions);
  const allowed = new Set([
    ...expected,
    ...labelled.dependent_actions,
    ...labelled.optional_actions,
    ...labelled.platform_actions,
    ...LOGS,
  ]);
  const hit = [...expected].filter((action) => got.has(action));
  const narrow = hit.map((action) => ({ action, isNarrow: isNarrow(labelled, action, needs) }));
  return {
    id: labelled.id,
    language: labelled.runtime.split('-')[0] ?? '',
    hit,
    miss: [...expected].filter((action) => !got.has(action)),
    extra: [...got].filter((action) => !allowed.has(action)),
    forbidden: labelled.forbidden_actions.filter((action) => got.has(action)),
    wildcards: [...got].filter((action) => action.includes('*')).length,
    narrow: narrow.filter((each) => each.isNarrow === true).map(({ action }) => action),
    wide: narrow.filter((each) => each.isNarrow === false).map(({ action }) => action),
  };
}

/** True when every resource of an action lies in one that the label names; undefined where it names none. */
function isNarrow(
  { expected_resources: expected = {} }: LabelledHandler,
  action: string,
  needs: MadeRole['role']['needs'],
): boolean | undefined {
  const labels = [expected[action] ?? []].flat();
  if (labels.length === 0) return undefined;
  const patterns = labels.map((label) => label.replace(/\$\{[^}]*\}/g, '*').replace(/X{12}/g, '*'));
  const resources = needs.filter((need) => need.action === action).flatMap((need) => need.resources);
  return resources.every((each) =>
    patterns.some((pattern) => matchesWildcard(each.replace(/<[^<>]*>/g, '*'), pattern) || pattern === '*'),
  );
}

function shareRow(group: string, scores: readonly Score[]): readonly string[] {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  const hit = sum((each) => each.hit.length);
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
  const narrow = sum((each) => each.narrow.length);
  return [
    group,
    String(scores.length),
    share(hit, hit + sum((each) => each.miss.length)),
    share(hit, hit + sum((each) => each.extra.length)),
    String(sum(({ miss }) => (miss.length === 0 ? 1 : 0))),
    String(sum(({ miss, extra }) => (miss.length + extra.length === 0 ? 1 : 0))),
    String(sum((each) => each.forbidden.length)),
    String(sum((each) => each.wildcards)),
    share(narrow, narrow + sum((each) => each.wide.length)),
  ];
}
