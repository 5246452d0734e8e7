import { resolve } from 'node:path';
import type { AccessAnswer, ChainLink } from '@watertight/audit/access/access-answer.ts';
import { maskKnownSecrets } from '@watertight/audit/code/secrets/mask-known-secrets.ts';
import { arnName } from '@watertight/audit/model/arn.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { PolicyCondition } from '@watertight/audit/model/policy-document.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { valueText } from '@watertight/audit/model/unresolved.ts';
import { maskedAnswer } from '@watertight/audit/report/masked-answer.ts';
import { answer, type CommandRun, finish, say } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { suggestion } from '../nearest-word.ts';
import { type Cell, cell, PIPE_WIDTH, type Table } from '../output/table.ts';
import { type AccountOptions, lookAtAccount } from '../project/look-at-account.ts';
import { parametersOf } from '../project/parameters.ts';
import { type Looked, scanProject } from '../project/scan-project.ts';

/** Options of `who-can` and `reach`. */
export interface AccessOptions extends AccountOptions {
  readonly account?: boolean;
  readonly parameterOverrides?: readonly string[];
}

/** One question about one function. */
export interface AccessQuestionInput {
  readonly question: 'modify' | 'invoke' | 'reach';
  /** Name, logical id, address or ARN. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly options: AccessOptions;
}

/** `watertight who-can modify|invoke FUNCTION` and `watertight reach FUNCTION`: each answer with its proof. */
export async function runAccess(run: CommandRun, input: AccessQuestionInput): Promise<number> {
  const looked = await lookedAt(run, input);
  const [inventory, fn] = findFunction(looked.inventories, input.name);
  const answers = (await ask(inventory, fn, input.question)).map(maskedAnswer);
  answer(run, {
    document: {
      schema: 'watertight/access/1',
      question: input.question === 'reach' ? 'reach' : `who-can-${input.question}`,
      function: {
        name: maskKnownSecrets(valueText(fn.name)),
        ...(fn.arn === undefined ? {} : { arn: maskKnownSecrets(fn.arn) }),
      },
      answers,
      incomplete: looked.incomplete,
    },
    lines: answers,
    tables:
      answers.length === 0 ? [] : [answerTable(answers, { ...input, name: maskKnownSecrets(input.name) })],
    widest: PIPE_WIDTH,
    empty: emptyText({ ...input, name: maskKnownSecrets(input.name) }, fn),
  });
  for (const line of incompleteLines(looked.incomplete)) say(run, line);
  return finish(run, { found: [], incomplete: looked.incomplete.length > 0 });
}

function lookedAt(run: CommandRun, { paths, options }: AccessQuestionInput): Promise<Looked> {
  if (options.account === true || options.snapshot !== undefined)
    return lookAtAccount(run, { ...options, store: false });
  const places = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(run.cwd, path));
  return scanProject(run, places, { parameters: parametersOf(options.parameterOverrides ?? []) });
}

async function ask(
  inventory: Inventory,
  fn: LambdaFunction,
  question: AccessQuestionInput['question'],
): Promise<readonly AccessAnswer[]> {
  switch (question) {
    case 'modify':
      return (await import('@watertight/audit/access/who-can-modify.ts')).whoCanModify(inventory, fn);
    case 'invoke':
      return (await import('@watertight/audit/access/who-can-invoke.ts')).whoCanInvoke(inventory, fn);
    case 'reach':
      return (await import('@watertight/audit/access/what-it-reaches.ts')).whatItReaches(inventory, fn);
  }
}

function findFunction(inventories: readonly Inventory[], name: string): readonly [Inventory, LambdaFunction] {
  const all = inventories.flatMap((inventory) =>
    inventory.ofKind('function').map((fn): readonly [Inventory, LambdaFunction] => [inventory, fn]),
  );
  const found = all.filter(([, fn]) => namesOf(fn).includes(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = [...new Set(all.map(([, fn]) => fn.logicalId ?? fn.address ?? valueText(fn.name)))];
  const next =
    found.length > 1
      ? `It names ${found.length} functions; give the ARN, or the template's path.`
      : `${names.length === 0 ? 'There are no functions here' : suggestion(name, names)}.`;
  throw cliError('WT-E-CLI-07', {
    option: 'the function',
    rule: 'it names exactly one function',
    value: name,
    next,
  });
}

function namesOf({ name, logicalId, address, arn, id }: LambdaFunction): readonly string[] {
  const text = valueText(name);
  return [text, logicalId, address, arn, id, arn === undefined ? undefined : arnName(arn)].filter(
    (each) => each !== undefined,
  );
}

function answerTable(answers: readonly AccessAnswer[], { question, name }: AccessQuestionInput): Table {
  const isReach = question === 'reach';
  return {
    title: isReach ? `What ${name} reaches` : `Who can ${question} ${name}`,
    columns: [
      { title: isReach ? 'Resource' : 'Principal' },
      { title: 'Action' },
      { title: 'Decision' },
      { title: 'Conditions' },
      { title: 'Proof' },
    ],
    rows: groupedRows(answers, isReach),
  };
}

/** One row for what has the same proof: a principal may do ten things by one statement. */
function groupedRows(answers: readonly AccessAnswer[], isReach: boolean): readonly (readonly Cell[])[] {
  const partyOf = (each: AccessAnswer) => (isReach ? each.resource.label : each.principal.label);
  const groups = Map.groupBy(answers, (each) =>
    JSON.stringify([partyOf(each), each.decision, conditionLines(each), proofLines(each)]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const actions = group.map(({ action, level }) => (level === undefined ? action : `${level}: ${action}`));
    return [
      [
        cell(partyOf(first)),
        { value: actions.join(' '), lines: actions },
        decisionCell(first),
        { value: conditionLines(first).join('; '), lines: conditionLines(first) },
        { value: proofLines(first).join('; '), lines: proofLines(first) },
      ],
    ];
  });
}

function decisionCell({ decision }: AccessAnswer): Cell {
  return {
    value: decision,
    tone: decision === 'allowed' ? 'bad' : decision === 'denied' ? 'good' : 'medium',
  };
}

function conditionLines({ conditions, because }: AccessAnswer): readonly string[] {
  const texts = conditions.map((condition) => {
    const text = [condition, ...(condition.together ?? [])].map(conditionText).join(' and ');
    return condition.mustNotHold === true ? `not: ${text}` : text;
  });
  return because === undefined ? texts : [...texts, because];
}

function conditionText({ operator, key, values }: PolicyCondition): string {
  return `${key} ${operator} ${values.map(valueText).join(' | ')}`;
}

/** The steps, then the statements, one line each. */
function proofLines({ via = [], chain }: AccessAnswer): readonly string[] {
  return [...via.map((step) => `→ ${step}`), ...chain.map(linkText)];
}

function linkText({ policy, statement, sid, at }: ChainLink): string {
  const number = statement + 1;
  const name = sid === undefined ? `statement ${number}` : `${sid} (statement ${number})`;
  const place =
    at === undefined ? '' : ` ${[at.file, at.line].filter((part) => part !== undefined).join(':')}`;
  return `${policy}, ${name}${place}`;
}

function emptyText({ question, name }: AccessQuestionInput, fn: LambdaFunction): string {
  if (question === 'reach') {
    return fn.role === undefined
      ? `${name} has no execution role here.`
      : `${name} reaches nothing that is known here: its role is outside, or allows nothing on known resources.`;
  }
  return `Nobody that is known here can ${question} ${name}.`;
}
