import type { Inventory } from '@watertight/audit/model/inventory.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import type { OutdatedAccess } from '@watertight/audit/posture/compare/outdated-access.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { answer, type CommandRun, finish, say } from '../command-run.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { cell, PIPE_WIDTH, type Table } from '../output/table.ts';
import { FINDING_COLUMNS, findingRows } from '../tables/findings-table.ts';
import { type FindingOptions, judgeLooked } from './answer-findings.ts';
import { type AccountOptions, lookAtAccount } from './look-at-account.ts';
import type { Looked } from './scan-project.ts';

/** `audit --compare DIR`: what is new, gone and still there since an earlier snapshot, and rights that nobody uses. */
export async function compareWithSnapshot(
  run: CommandRun,
  input: {
    readonly looked: Looked;
    readonly before: string;
    readonly options: FindingOptions & Pick<AccountOptions, 'store'>;
  },
): Promise<number> {
  const { compareFindings } = await import('@watertight/audit/posture/compare/compare-findings.ts');
  const earlier = await lookAtAccount(run, {
    snapshot: input.before,
    store: input.options.store ?? true,
  });
  const before = await judgeLooked(run, earlier, input.options);
  const after = await judgeLooked(run, input.looked, input.options);
  const compared = compareFindings(before.counted, after.counted);
  const outdated = await outdatedOf(run, input.looked.inventories);
  const still = compared.still.map(({ after: now }) => now);
  answer(run, {
    document: {
      schema: 'watertight/comparison/1',
      before: earlier.target,
      after: input.looked.target,
      new: compared.new,
      gone: compared.gone,
      still,
      unclear: compared.unclear.map(({ before: old }) => old),
      outdated: outdated.map(outdatedRow),
      incomplete: input.looked.incomplete,
    },
    lines: compared.new,
    tables: [
      ...findingTable('New since the earlier snapshot', compared.new),
      ...findingTable('Gone', compared.gone),
      ...findingTable('Still there', still),
      ...outdatedTable(outdated),
    ],
    widest: PIPE_WIDTH,
    empty: 'No findings then, none now.',
  });
  for (const line of incompleteLines(input.looked.incomplete)) say(run, line);
  return finish(run, {
    found: compared.new,
    incomplete: input.looked.incomplete.length > 0,
    failOn: ['high'],
  });
}

async function outdatedOf(
  run: CommandRun,
  inventories: readonly Inventory[],
): Promise<readonly OutdatedAccess[]> {
  const { outdatedAccess, DEFAULT_OUTDATED_ACCESS } = await import(
    '@watertight/audit/posture/compare/outdated-access.ts'
  );
  const unusedDays = run.settings.rules.unusedDays ?? DEFAULT_OUTDATED_ACCESS.unusedDays;
  return inventories.flatMap((each) => outdatedAccess(each, { ...DEFAULT_OUTDATED_ACCESS, unusedDays }));
}

function outdatedRow({ principal, actions, lastUsed, reminder }: OutdatedAccess): object {
  return {
    principal: principal.arn ?? valueText(principal.name),
    actions,
    ...(lastUsed === undefined ? {} : { lastUsed }),
    reminder,
  };
}

function findingTable(title: string, findings: readonly Finding[]): readonly Table[] {
  return findings.length === 0 ? [] : [{ title, columns: FINDING_COLUMNS, rows: findingRows(findings) }];
}

function outdatedTable(rows: readonly OutdatedAccess[]): readonly Table[] {
  if (rows.length === 0) return [];
  return [
    {
      title: 'Outdated access',
      description:
        'Who may change functions and has not done so; take the right away, or look again on the date.',
      columns: [
        { title: 'Principal' },
        { title: 'Unused rights' },
        { title: 'Last used' },
        { title: 'Look again' },
      ],
      rows: rows.map(({ principal, actions, lastUsed, reminder }) => [
        cell(principal.arn ?? valueText(principal.name)),
        { value: actions.join(' '), lines: actions },
        cell(lastUsed ?? 'never seen'),
        cell(reminder),
      ]),
    },
  ];
}
