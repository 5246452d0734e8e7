import { isAtLeast, isSeverity, SEVERITIES } from '@watertight/audit/model/severity.ts';
import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import type { RuleOutcome } from '@watertight/audit/posture/run-rules.ts';
import { affectedFunctions } from '@watertight/audit/report/affected-functions.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { findingOf } from '@watertight/audit/report/finding-of.ts';
import {
  byUrgency,
  type FindingsReport,
  outcomeRows,
  type ReportSummary,
  summaryOf,
} from '@watertight/audit/report/findings-report.ts';
import {
  type IgnoreEntry,
  inlineState,
  suppressFindings,
} from '@watertight/audit/report/suppress-findings.ts';
import { answer, type CommandRun, finish, say } from '../command-run.ts';
import { VERSION } from '../commands/version.ts';
import { cliError } from '../errors.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { suggestion } from '../nearest-word.ts';
import { findingsTables } from '../tables/findings-table.ts';
import { findingsText } from '../tables/findings-text.ts';
import { chooseRules } from './choose-rules.ts';
import { closingLines } from './closing-lines.ts';
import { findingRenderings } from './finding-renderings.ts';
import { isKept, type KeepOptions, keepScan } from './kept/keep-scan.ts';
import { readBaselineFile, readIgnoreFile } from './recorded-decisions.ts';
import { ruleSettings } from './rule-settings.ts';
import { emptyPartLines, emptyParts, rulesOfParts } from './scan-parts.ts';
import type { Looked } from './scan-project.ts';

/** Options of the commands that answer with findings; `only`: parts of a scan, all of them where none is named. */
export interface FindingOptions extends KeepOptions {
  readonly skipCheck?: readonly string[];
  /** Least severity to show. */
  readonly severity?: string;
  readonly baseline?: string;
  readonly newOnly?: boolean;
  readonly ignoreFile?: string;
  readonly showSuppressed?: boolean;
  readonly outcomes?: boolean;
}

/** Judges what was looked at, hides what recorded decisions cover, and prints the report. */
export async function answerFindings(
  run: CommandRun,
  looked: Looked,
  options: FindingOptions,
): Promise<number> {
  const judged = await judgeLooked(run, looked, options);
  const { rules } = judged;
  const only = options.only ?? [];
  const missing = looked.inventories.length === 0 ? [] : emptyParts(rules, looked.inventories, only);
  const isNothing = looked.inventories.length === 0 || (only.length > 0 && missing.length === only.length);
  const lacking = emptyPartLines(looked.target.path ?? 'the account', isNothing ? only : missing);
  const report = reportOf(looked, { ...judged, options });
  const told = options.severity === undefined ? judged.shown.filter(isTelling) : judged.shown;
  answer(run, {
    document: { ...report },
    lines: judged.shown,
    tables: findingsTables(told),
    text: (style) => findingsText(told, style),
    renderings: findingRenderings(report, {
      rules,
      now: new Date(run.now()).toISOString(),
      region: run.settings.region[0],
    }),
    empty: isNothing && lacking.length > 0 ? lacking.join('\n') : emptyText(looked, report),
  });
  const closing = closingLines(report, { told, counted: judged.counted });
  const notes = [...judged.notes, ...(isNothing ? [] : lacking), ...leftOutOfAsff(run, report)];
  const counts = isNothing ? [] : closing;
  for (const line of [...notes, ...incompleteLines(looked.incomplete), ...counts]) say(run, line);
  if (isKept(options) && !isNothing)
    await keepScan(run, { ...judged, looked, name: options.keepAs, cwd: run.cwd });
  return finish(run, {
    found: judged.counted.map(({ severity, code, rule }) => ({ severity, rule, code })),
    incomplete: isNothing || looked.incomplete.length > 0,
    failOn: ['high'],
  });
}

/** Security Hub takes findings of accounts only: nobody is to take an empty file for a clean one. */
function leftOutOfAsff({ targets }: CommandRun, { findings }: FindingsReport): readonly string[] {
  if (!targets.some(({ format }) => format === 'asff')) return [];
  const left = findings.filter(({ subject }) => subject.account === undefined).length;
  return left === 0
    ? []
    : [
        `asff: ${left} of ${findings.length} findings are left out, Security Hub takes those of an account only`,
      ];
}

/** Every rule asked about every subject, and what recorded decisions hide of it. */
export async function judgeLooked(run: CommandRun, looked: Looked, options: FindingOptions): Promise<Judged> {
  const { POSTURE_RULES } = await import('@watertight/audit/posture/posture-rules.generated.ts');
  const { ruleOutcomes, runRules } = await import('@watertight/audit/posture/run-rules.ts');
  const rules = rulesOfParts(chooseRules(POSTURE_RULES, options), options.only);
  checkSeverity(options.severity);
  run.progress.update(`judge ${rules.length} rules`);
  // Passes are only counted, unless someone asks for each: packages by the hundred thousand have millions.
  const isWhole = options.outcomes === true || isKept(options);
  const counts = { pass: 0, fail: 0, 'not-applicable': 0, unknown: 0 };
  const outcomes: RuleOutcome[] = [];
  for (const inventory of looked.inventories) {
    for (const each of ruleOutcomes(rules, inventory, ruleSettings(run.settings))) {
      const { kind } = each.outcome;
      counts[kind] += 1;
      if (isWhole || kind === 'fail' || kind === 'unknown') outcomes.push(each);
    }
  }
  const known =
    looked.before === undefined || options.newOnly !== true
      ? undefined
      : fingerprintsOf(
          looked.before.flatMap((inventory) => runRules(rules, inventory, ruleSettings(run.settings))),
        );
  return { ...judgeFindings(run, { outcomes, options, known }), outcomes, counts, rules };
}

/** What was found at the base of a change. */
function fingerprintsOf(outcomes: readonly RuleOutcome[]): ReadonlySet<string> {
  return new Set(outcomes.flatMap((outcome) => findingOf(outcome)?.fingerprint ?? []));
}

function checkSeverity(severity: string | undefined): void {
  if (severity === undefined || isSeverity(severity)) return;
  const near = suggestion(severity, SEVERITIES);
  const next = `${near.charAt(0).toUpperCase()}${near.slice(1)}`;
  throw cliError('WT-E-CLI-07', { option: '--severity', rule: 'it is a severity', value: severity, next });
}

interface Hidden {
  /** Every finding, suppressed ones marked. */
  readonly findings: readonly Finding[];
  /** The answer behind each finding, by its fingerprint. */
  readonly sourceOf: ReadonlyMap<string, RuleOutcome>;
  /** What the report lists. */
  readonly shown: readonly Finding[];
  /** What decides the exit code. */
  readonly counted: readonly Finding[];
  readonly notes: readonly string[];
}

interface Judged extends Hidden {
  /** Those that fail or are not decided; all of them where `--outcomes` asks for them, or they are kept. */
  readonly outcomes: readonly RuleOutcome[];
  readonly counts: ReportSummary['outcomes'];
  readonly rules: readonly AnyPostureRule[];
}

function judgeFindings(
  run: CommandRun,
  {
    outcomes,
    options,
    known,
  }: {
    readonly outcomes: readonly RuleOutcome[];
    readonly options: FindingOptions;
    /** Fingerprints at the base of a change; absent where none was named. */
    readonly known: ReadonlySet<string> | undefined;
  },
): Hidden {
  const sourceOf = new Map<string, RuleOutcome>();
  const found = outcomes.flatMap((outcome) => {
    const finding = findingOf(outcome, { affects: affectedFunctions(outcome.inventory, outcome.subject) });
    if (finding === undefined) return [];
    sourceOf.set(finding.fingerprint, outcome);
    return [finding];
  });
  const entries = readIgnoreFile(run.cwd, options.ignoreFile);
  const now = new Date(run.now()).toISOString();
  const result = suppressFindings([...found].sort(byUrgency), {
    entries,
    baseline:
      known === undefined || options.baseline !== undefined
        ? readBaselineFile(run.cwd, options).union(known ?? new Set())
        : known,
    inlineOf: (finding) => sourceOf.get(finding.fingerprint)?.subject.suppressions,
    now,
  });
  const counted = result.findings.filter((each) => each.suppressed === null && each.outcome === 'fail');
  const least =
    options.severity !== undefined && isSeverity(options.severity) ? options.severity : 'informational';
  const shown = result.findings.filter(
    (each) =>
      isAtLeast(each.severity, least) && (each.suppressed === null || options.showSuppressed === true),
  );
  return {
    findings: result.findings,
    sourceOf,
    shown,
    counted,
    notes: [
      ...notesOn('expired', result.expired),
      // Where only some rules were asked, a suppression of another one is of use all the same.
      ...(options.check === undefined && options.skipCheck === undefined && (options.only ?? []).length === 0
        ? notesOn('unused', result.unused)
        : []),
      ...inlineNotes(outcomes, now),
    ],
  };
}

/** What people see first; the rest is counted, and listed with `--severity informational` and by every machine format. */
function isTelling({ severity }: Finding): boolean {
  return isAtLeast(severity, 'low');
}

/** Inline suppressions that do nothing although a finding is theirs: without a reason, or past their date. */
function inlineNotes(outcomes: readonly RuleOutcome[], now: string): readonly string[] {
  const lines = outcomes.flatMap(({ rule, subject, outcome }) =>
    outcome.kind !== 'fail'
      ? []
      : (subject.suppressions ?? []).flatMap((each) => {
          const state = inlineState(each, { rule, now });
          if (state !== 'expired' && state !== 'without reason') return [];
          const place = each.at === undefined ? '' : `${each.at.file}:${each.at.line ?? 1}: `;
          const remedy = state === 'expired' ? 'has expired' : 'needs a reason: `-- why`';
          return [`${place}the suppression of ${each.rule} ${remedy}`];
        }),
  );
  return [...new Set(lines)].slice(0, 5);
}

function notesOn(what: 'expired' | 'unused', entries: readonly IgnoreEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const ids = entries
    .slice(0, 5)
    .map((each) => each.id)
    .join(', ');
  const isOne = entries.length === 1;
  const verb =
    what === 'expired'
      ? `expired, ${isOne ? 'its' : 'their'} findings are shown again`
      : `match${isOne ? 'es' : ''} nothing in what was scanned`;
  return [`${entries.length} suppression${isOne ? '' : 's'} ${verb}: ${ids}`];
}

function reportOf(looked: Looked, judged: Judged & { readonly options: FindingOptions }): FindingsReport {
  const functions = looked.inventories.reduce((sum, each) => sum + each.ofKind('function').length, 0);
  return {
    schema: 'watertight/findings/1',
    tool: { name: 'watertight', version: VERSION },
    target: looked.target,
    findings: judged.shown,
    ...(judged.options.outcomes === true ? { outcomes: outcomeRows(judged.outcomes) } : {}),
    incomplete: looked.incomplete,
    summary: summaryOf(judged.findings, {
      outcomes: judged.counts,
      functions,
      rules: judged.rules.length,
      packages: looked.packages,
    }),
  };
}

function emptyText(looked: Looked, report: FindingsReport): string {
  const { summary } = report;
  if (looked.inventories.length === 0) return nothingText(looked);
  const what = report.findings.length > 0 ? 'No findings of low severity or above' : 'No findings';
  return `${what}: ${summary.outcomes.pass} checks passed, ${summary.outcomes.unknown} could not be decided.`;
}

/** A place without templates is no clean place: what would be looked at, and how it comes to be there. */
function nothingText({ target, incomplete }: Looked): string {
  const unread = incomplete.length === 0 ? '' : ' that can be read';
  return [
    `Nothing to look at: ${target.path ?? 'the account'} holds no CloudFormation, SAM, serverless.yml, Terraform plan or lockfile${unread}.`,
    'CDK: run `cdk synth` first. Terraform: `terraform show -json plan.out > plan.json`. A policy document: name the file.',
  ].join('\n');
}
