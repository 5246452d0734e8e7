import { resolve } from 'node:path';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import type { InventoryComparison } from '@watertight/audit/posture/compare/compare-inventories.ts';
import { answer, type CommandRun, finish, say } from '../command-run.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { cell, PIPE_WIDTH, type Table } from '../output/table.ts';
import { type Looked, scanProject } from './scan-project.ts';

/** `audit --compare-template FILE`: how the account differs from the templates that it was deployed from. */
export async function compareWithTemplates(
  run: CommandRun,
  { looked, templates }: { readonly looked: Looked; readonly templates: readonly string[] },
): Promise<number> {
  const { compareInventories } = await import('@watertight/audit/posture/compare/compare-inventories.ts');
  const places = templates.map((template) => resolve(run.cwd, template));
  const declared = await scanProject(run, places, {});
  const pairs = declared.inventories.flatMap((template) =>
    looked.inventories.map((account): readonly [Inventory, InventoryComparison] => [
      template,
      compareInventories(template, account),
    ]),
  );
  const drifts = pairs.flatMap(([, { drifts: found }]) => found);
  const incomplete = [...declared.incomplete, ...looked.incomplete];
  answer(run, {
    document: {
      schema: 'watertight/drift/1',
      target: looked.target,
      templates: declared.target.templates,
      stacks: pairs.flatMap(([, { stacks }]) => stacks),
      drifts: drifts.map(({ subject, ...rest }) => ({ subject: nameOf(subject), ...rest })),
      notDeployed: pairs.flatMap(([, { notDeployed }]) => notDeployed.map(nameOf)),
      undeclared: pairs.flatMap(([, { undeclared }]) =>
        undeclared.map(({ subject, stack }) => ({
          subject: nameOf(subject),
          ...(stack === undefined ? {} : { stack }),
        })),
      ),
      incomplete,
    },
    lines: drifts.map(({ subject, ...rest }) => ({ subject: nameOf(subject), ...rest })),
    tables: pairs.flatMap(([, comparison]) => comparisonTables(comparison)),
    widest: PIPE_WIDTH,
    empty: 'The account has what the templates declare, and nothing more was changed.',
  });
  for (const line of incompleteLines(incomplete)) say(run, line);
  const found = drifts.map(() => ({ severity: 'medium' as const, rule: 'drift' }));
  return finish(run, { found, incomplete: incomplete.length > 0 || declared.inventories.length === 0 });
}

function nameOf(subject: Subject): string {
  return subject.arn !== undefined && !subject.arn.includes('<')
    ? subject.arn
    : `${subject.kind} ${valueText(subject.name)}`;
}

function comparisonTables({ drifts, notDeployed, undeclared }: InventoryComparison): readonly Table[] {
  const drifted: Table = {
    title: 'Changed outside the template',
    columns: [
      { title: 'Subject' },
      { title: 'What' },
      { title: 'Change' },
      { title: 'Template' },
      { title: 'Account' },
    ],
    rows: drifts.map(({ subject, what, kind, declared, deployed }) => [
      cell(nameOf(subject)),
      cell(what),
      cell(kind),
      cell(declared ?? ''),
      cell(deployed ?? ''),
    ]),
  };
  const missing: Table = {
    title: 'Declared and not there',
    columns: [{ title: 'Subject' }],
    rows: notDeployed.map((subject) => [cell(nameOf(subject))]),
  };
  const extra: Table = {
    title: 'There and not declared',
    columns: [{ title: 'Subject' }, { title: 'Stack' }],
    rows: undeclared.map(({ subject, stack }) => [cell(nameOf(subject)), cell(stack ?? 'no stack')]),
  };
  return [drifted, missing, extra].filter(({ rows }) => rows.length > 0);
}
