import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { answer, type CommandRun, withWorkspace } from '../command-run.ts';
import type { Explanation, Row } from '../monitor-port.ts';
import { cell, type Table } from '../output/table.ts';
import { observationTables } from '../tables/observation-tables.ts';

/**
 * `watertight explain ID`: the rows, numbers and formula behind an observation or alert, derived again; for a posture
 * rule, why it matters and how to mend it.
 */
export async function runExplain(run: CommandRun, id: string): Promise<number> {
  const { isPostureRule, runRulesShow } = await import('./rules.ts');
  if (await isPostureRule(id)) return runRulesShow(run, id);
  const explanation = await withWorkspace(run, { readOnly: true }, (workspace) =>
    run.monitor.explain(workspace, id),
  );
  answer(run, {
    document: { ...explanation },
    lines: [explanation],
    notes: explanationNotes(explanation),
    tables: explanationTables(explanation),
  });
  return 0;
}

function explanationNotes({ subject, sentences, formula }: Explanation) {
  const words = sentences.flatMap((sentence) => sentence.split('\n'));
  const why = { title: subject.title, lines: words };
  // Observations of one kind share a computation; once is enough to read.
  const computation = { title: 'Computation', lines: [...new Set(formula.split('\n'))] };
  return formula === '' ? [why] : [why, computation];
}

function explanationTables({ subject, rows, observations }: Explanation): readonly Table[] {
  const shown = observations.length > 0 ? observations : subjectObservations(subject);
  return [...observationTables(shown), ...(rows.length > 0 ? [rowsTable(rows)] : [])];
}

function subjectObservations(subject: Explanation['subject']): readonly Observation[] {
  return 'kind' in subject ? [subject] : [];
}

/** Evidence rows as they are; the columns are all keys, in the order they first occur. */
function rowsTable(rows: readonly Row[]): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    title: 'Evidence',
    columns: names.map((name) => ({ title: name })),
    rows: rows.map((row) => names.map((name) => cell(row[name] ?? ''))),
  };
}
