import { isSeverity } from '@watertight/audit/model/severity.ts';
import { answer, type CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import type { RuleSummary } from '../monitor-port.ts';
import { nearestWord } from '../nearest-word.ts';
import { type Cell, cell } from '../output/table.ts';

/** `watertight rules list` */
export async function runRulesList(run: CommandRun): Promise<number> {
  const rules = await run.monitor.listRules();
  answer(run, {
    document: { schema: 'watertight/rules/1', rules: rules.map(withoutText) },
    lines: rules.map(withoutText),
    tables: [
      {
        title: 'Rules',
        columns: [
          { title: 'Id' },
          { title: 'Severity' },
          { title: 'Kind' },
          { title: 'Title' },
          { title: 'ATT&CK' },
        ],
        rows: rules.map((rule) => [
          cell(rule.id),
          severityCell(rule.severity),
          cell(rule.kind),
          cell(rule.title),
          cell(rule.techniques.join(' ')),
        ]),
      },
    ],
  });
  return 0;
}

/** `watertight rules show ID` */
export async function runRulesShow(run: CommandRun, id: string): Promise<number> {
  const rules = await run.monitor.listRules();
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) {
    const near = nearestWord(
      id,
      rules.map((each) => each.id),
    );
    const given = near === undefined ? id : `${id} (did you mean ${near}?)`;
    throw cliError('WT-E-CLI-08', { kind: 'the rule', id: given, list: 'rules list' });
  }
  const rows: [string, Cell][] = [
    ['Id', cell(rule.id)],
    ['Title', cell(rule.title)],
    ['Severity', severityCell(rule.severity)],
    ['Kind', cell(rule.kind)],
    ['Description', cell(rule.description)],
    ['ATT&CK', cell(rule.techniques.join(' '))],
  ];
  if (rule.text !== undefined)
    rows.push(['Rule', { value: rule.text, lines: rule.text.trimEnd().split('\n') }]);
  answer(run, {
    document: { schema: 'watertight/rules/1', rules: [rule] },
    lines: [rule],
    tables: [
      {
        title: rule.title,
        columns: [{ title: '' }, { title: '' }],
        rows: rows.map(([name, value]) => [cell(name), value]),
      },
    ],
  });
  return 0;
}

function severityCell(severity: string): Cell {
  return isSeverity(severity) ? { value: severity, tone: severity } : cell(severity);
}

function withoutText({ text: _text, ...rest }: RuleSummary): Omit<RuleSummary, 'text'> {
  return rest;
}
