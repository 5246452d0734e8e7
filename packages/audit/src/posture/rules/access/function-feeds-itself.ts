import { chainOf } from '../../../access/access-answer.ts';
import { writeActionsOf } from '../../../access/answers/source-writers.ts';
import type { Decision } from '../../../access/decision.ts';
import { mayDo } from '../../../access/principal-access.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Role } from '../../../model/subjects/identity.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { known, valueText } from '../../../model/unresolved.ts';
import { linkEvidence } from '../../answer-evidence.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Sources whose loops Lambda stops after about 16 turns: https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html */
const WATCHED: ReadonlySet<Subject['kind']> = new Set(['queue', 'topic', 'bucket']);

/** WT-TRG-09 */
export const functionFeedsItself = definePostureRule({
  id: 'function-feeds-itself',
  code: 'WT-TRG-09',
  title: 'The function may write to the source that invokes it',
  severity: 'medium',
  class: 'security',
  risks: ['R8', 'R9'],
  sameAs: [],
  subjects: ['function'],
  needs: ['roles'],
  clearsWith: [
    'recursion-configs',
    'event-source-mappings',
    'event-rules',
    'subscriptions',
    'topics',
    'buckets',
    'queues',
    'streams',
    'tables',
    'event-buses',
  ],
  why: 'One record that makes the function write to its own source starts a loop that runs until the money or the concurrency of the account ends. Lambda notices such loops for SQS, SNS and S3 only, and only where recursive loop detection is on.',
  fix: 'Take the write action on the source out of the execution role, or write to another table, stream, bus or prefix; set `RecursiveLoop` to `Terminate`; add a `FilterCriteria` that leaves out what the function wrote.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
    'https://docs.aws.amazon.com/lambda/latest/operatorguide/recursive-runaway.html',
  ],
  check: (fn, { inventory }): Outcome => {
    const sources = sourcesOf(inventory, fn).filter((source) => writeActionsOf(source.kind).length > 0);
    if (sources.length === 0) return notApplicable('no source that a function could write to');
    const role = inventory.resolveAs('role', fn.role);
    if (role === undefined) return unknown('the execution role is not known');
    const isOff = known(fn.recursiveLoop) === 'Allow';
    const unwatched = sources.filter((source) => isOff || !WATCHED.has(source.kind));
    const found = unwatched.map((source) => ({ source, decision: mayWrite(inventory, role, source) }));
    const sure = found.filter(
      ({ decision }) => decision?.kind === 'allowed' || decision?.kind === 'conditional',
    );
    if (sure.length > 0) return { kind: 'fail', evidence: sure.map(evidenceOf) };
    const open = found.find(({ decision }) => decision !== undefined);
    return open === undefined
      ? PASS
      : unknown(`whether the function may write to ${label(open.source)} is not known`);
  },
});

/** The sources that are wired to the function; for a rule with an event pattern its event bus. */
function sourcesOf(inventory: Inventory, fn: LambdaFunction): readonly Subject[] {
  const sources = triggersOf(inventory, fn).flatMap(({ source, isWired }) => {
    if (source === undefined || !isWired) return [];
    return source.kind === 'event-rule' ? busOf(inventory, source) : [source];
  });
  return [...new Set(sources)];
}

/** A function cannot put events of AWS's own sources on a bus. */
function busOf(
  inventory: Inventory,
  rule: Extract<Subject, { readonly kind: 'event-rule' }>,
): readonly Subject[] {
  const isOnlyAws = rule.eventSources?.every((each) => known(each)?.startsWith('aws.') === true);
  const bus = inventory.resolveAs('event-bus', rule.bus);
  return rule.schedule !== undefined || isOnlyAws === true || bus === undefined ? [] : [bus];
}

function mayWrite(
  inventory: Inventory,
  role: Role,
  source: Subject,
): (Decision & { readonly action?: string }) | undefined {
  const inside = source.kind === 'bucket' ? '/<?key>' : '';
  const decisions = writeActionsOf(source.kind)
    .map((action) => ({
      action,
      ...mayDo(inventory, role, { action, resource: `${source.arn ?? source.id}${inside}` }),
    }))
    .filter((each) => !each.kind.endsWith('denied'));
  return decisions.find((each) => each.kind === 'allowed') ?? decisions[0];
}

function evidenceOf({
  source,
  decision,
}: {
  readonly source: Subject;
  readonly decision: ReturnType<typeof mayWrite>;
}): Evidence {
  const what = `${decision?.action ?? 'write'} on ${label(source)}, which invokes the function`;
  return linkEvidence(what, decision === undefined ? undefined : chainOf(decision)[0]);
}

function label(source: Subject): string {
  return `${source.kind} ${valueText(source.name)}`;
}
