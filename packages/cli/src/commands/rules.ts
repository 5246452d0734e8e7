import { isSeverity } from '@watertight/audit/model/severity.ts';
import { RISKS } from '@watertight/audit/posture/risk.ts';
import { answer, type CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { nearestWord } from '../nearest-word.ts';
import { type Cell, cell, PIPE_WIDTH, setCell } from '../output/table.ts';
import { postureSummary, type RuleSummary } from '../rule-summaries.ts';

/** `watertight rules list`: posture rules by code, then detections and Sigma rules by id. */
export async function runRulesList(run: CommandRun): Promise<number> {
  const rules = await allRules(run);
  answer(run, {
    document: { schema: 'watertight/rules/1', rules: rules.map(withoutText) },
    lines: rules.map(withoutText),
    widest: PIPE_WIDTH,
    tables: [
      {
        title: 'Rules',
        columns: [
          { title: 'Id' },
          { title: 'Code' },
          { title: 'Severity' },
          { title: 'Kind' },
          { title: 'Title' },
          { title: 'ATT&CK or risk' },
        ],
        rows: rules.map((rule) => [
          cell(rule.id),
          cell(rule.code ?? ''),
          severityCell(rule.severity),
          cell(rule.kind),
          cell(rule.title),
          cell([...rule.techniques, ...(rule.risks ?? [])].join(' ')),
        ]),
      },
    ],
  });
  return 0;
}

/** `watertight rules show ID`: by id, or by the code of a posture rule, which two rules may share. */
export async function runRulesShow(run: CommandRun, id: string): Promise<number> {
  const rules = await allRules(run);
  const found = rules.filter((each) => isNamed(each, id));
  if (found.length === 0) throw unknownRule(id, rules);
  answer(run, {
    document: { schema: 'watertight/rules/1', rules: found },
    lines: found,
    tables: found.map((rule) => ({
      title: rule.title,
      columns: [{ title: '' }, { title: '' }],
      rows: ruleRows(rule).map(([name, value]) => [cell(name), value]),
    })),
    // The text of a Sigma rule is to be copied: it is not wrapped.
    ...(found.some(({ text }) => text !== undefined) ? {} : { widest: SHOW_WIDTH }),
  });
  return 0;
}

/** Sentences are hard to read over the whole width of a screen. */
const SHOW_WIDTH = 132;

/** True when `explain` should tell of a rule instead of an observation or alert: `WT-INV-06`, `function-url-public`. */
export async function isPostureRule(id: string): Promise<boolean> {
  return /^wt-/i.test(id) || (await postureRules()).some((rule) => rule.id === id);
}

async function postureRules(): Promise<readonly RuleSummary[]> {
  const { POSTURE_RULES } = await import('@watertight/audit/posture/posture-rules.generated.ts');
  return POSTURE_RULES.map(postureSummary).sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

async function allRules(run: CommandRun): Promise<readonly RuleSummary[]> {
  return [...(await postureRules()), ...(await run.monitor.listRules())];
}

function isNamed({ id, code }: RuleSummary, name: string): boolean {
  return id === name || code === name.toUpperCase();
}

function unknownRule(id: string, rules: readonly RuleSummary[]) {
  const near = nearestWord(
    id,
    rules.flatMap((each) => [each.id, ...(each.code === undefined ? [] : [each.code])]),
  );
  const given = near === undefined ? id : `${id} (did you mean ${near}?)`;
  return cliError('WT-E-CLI-08', { kind: 'the rule', id: given, list: 'rules list' });
}

function ruleRows(rule: RuleSummary): readonly (readonly [string, Cell])[] {
  const rows: [string, Cell][] = [['Id', cell(rule.id)]];
  if (rule.code !== undefined) rows.push(['Code', cell(rule.code)]);
  rows.push(
    ['Severity', severityCell(rule.severity)],
    [
      'Kind',
      cell([rule.kind, rule.class?.replace('-', ' ')].filter((part) => part !== undefined).join(', ')),
    ],
  );
  if (rule.isOptIn === true) rows.push(['Runs', cell(`when asked for: --check ${rule.code ?? rule.id}`)]);
  rows.push([rule.kind === 'posture rule' ? 'Why' : 'Description', cell(rule.description)]);
  if (rule.fix !== undefined) rows.push(['Fix', cell(rule.fix)]);
  if (rule.techniques.length > 0 || rule.kind !== 'posture rule')
    rows.push(['ATT&CK', cell(rule.techniques.join(' '))]);
  if (rule.risks !== undefined) rows.push(['Risks', setCell(rule.risks.map(riskText))]);
  if (rule.sameAs !== undefined) rows.push(['Same as', setCell(rule.sameAs)]);
  if (rule.references !== undefined) rows.push(['References', setCell(rule.references)]);
  if (rule.text !== undefined)
    rows.push(['Rule', { value: rule.text, lines: rule.text.trimEnd().split('\n') }]);
  return rows;
}

function riskText(risk: string): string {
  const name = Object.entries(RISKS).find(([key]) => key === risk)?.[1];
  return name === undefined ? risk : `${risk} ${name}`;
}

function severityCell(severity: string): Cell {
  return isSeverity(severity) ? { value: severity, tone: severity } : cell(severity);
}

function withoutText({ text: _text, ...rest }: RuleSummary): Omit<RuleSummary, 'text'> {
  return rest;
}
