import type { Inventory } from '../model/inventory.ts';
import type { FunctionUrl, LambdaFunction } from '../model/subjects/lambda-function.ts';
import { known, valueText } from '../model/unresolved.ts';
import { type AccessAnswer, answerOf, isDenied, outsiderParty, subjectParty } from './access-answer.ts';
import { candidates } from './answers/candidates.ts';
import { indirectAnswers } from './answers/indirect-answers.ts';
import { outsidersOf } from './answers/outsiders.ts';
import { writeActionsOf, writersOf } from './answers/source-writers.ts';
import type { Decision } from './decision.ts';
import { internetPathsTo, isOpenPath, pathText } from './internet-paths.ts';
import type { RequestContext, RequestPrincipal } from './policy/access-request.ts';
import { type AccessQuestion, mayDo, mayOutsiderDo, outsiderAlternatives } from './principal-access.ts';
import type { Trigger } from './trigger.ts';
import { triggersOf } from './triggers-of.ts';

const INVOKE = 'lambda:InvokeFunction';
const INVOKE_URL = 'lambda:InvokeFunctionUrl';
/** A direct call is not made through a URL; requests that are not for a URL have no auth type. */
const DIRECTLY: RequestContext = {
  'lambda:InvokedViaFunctionUrl': 'false',
  'lambda:FunctionUrlAuthType': null,
};

/**
 * Who may run a function: roles and users, services and other accounts by its resource policy (with what they are wired
 * to), callers of its URL, those who write to its event sources, who may connect a source of their own, and who may take
 * over a role that may invoke it. Rows that are denied are left out.
 */
export function whoCanInvoke(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  const direct = targetsOf(inventory, fn).flatMap((resource) => invokers(inventory, fn, resource));
  const rows = distinct([
    ...direct,
    ...throughUrls(inventory, fn),
    ...throughSources(inventory, fn),
    ...byConnecting(inventory, fn),
    ...byRetargeting(inventory, fn),
  ]);
  const end = { action: INVOKE, resource: fn.arn ?? fn.id, context: DIRECTLY, party: subjectParty(fn) };
  return [...rows, ...fromTheInternet(inventory, fn), ...indirectAnswers(inventory, direct, end)];
}

/** The function, and its aliases and versions: grants differ. */
function targetsOf(inventory: Inventory, fn: LambdaFunction): readonly string[] {
  const arn = fn.arn ?? fn.id;
  const parts = [...inventory.ofKind('alias'), ...inventory.ofKind('version')].filter(
    (each) => inventory.resolveAs('function', each.function)?.id === fn.id,
  );
  const names = parts.map((each) => known(each.kind === 'alias' ? each.name : each.version));
  const qualifiers = inventory
    .ofKind('permission')
    .filter((each) => inventory.resolveAs('function', each.function)?.id === fn.id)
    .map((each) => known(each.qualifier));
  // Every function has $LATEST, and a policy that names `function:orders:*` lets callers in by it.
  const all = new Set(['$LATEST', ...names, ...qualifiers].filter((each) => each !== undefined));
  return [arn, ...[...all].map((name) => `${arn}:${name}`)];
}

function invokers(inventory: Inventory, fn: LambdaFunction, resource: string): readonly AccessAnswer[] {
  const question: AccessQuestion = { action: INVOKE, resource, context: DIRECTLY };
  const inside = candidates(inventory, INVOKE, resource).flatMap((principal) =>
    rowOf(fn, mayDo(inventory, principal, question), { principal: subjectParty(principal), action: INVOKE }),
  );
  const outside = outsidersOf(inventory, resource).flatMap((principal) => {
    const wired = wiredTo(inventory, fn, principal);
    return outsiderAlternatives(inventory, principal, question).flatMap((decision) =>
      rowOf(fn, decision, {
        principal: outsiderParty(principal),
        action: INVOKE,
        ...(wired.length === 0 ? {} : { via: wired }),
      }),
    );
  });
  return [...inside, ...outside];
}

function rowOf(
  fn: LambdaFunction,
  decision: Decision,
  parts: Omit<Parameters<typeof answerOf>[1], 'resource'>,
): readonly AccessAnswer[] {
  return isDenied(decision) ? [] : [answerOf([decision], { ...parts, resource: subjectParty(fn) })];
}

/** What a service is connected to: `api orders`, `rule nightly`. */
function wiredTo(inventory: Inventory, fn: LambdaFunction, principal: RequestPrincipal): readonly string[] {
  if (principal.kind !== 'service') return [];
  const [service = ''] = principal.id.split('.');
  return triggersOf(inventory, fn)
    .filter((trigger) => trigger.service === service && trigger.isWired)
    .map(sourceText);
}

function sourceText({ source, sourceArn, service }: Trigger): string {
  return source === undefined ? (sourceArn ?? service) : `${source.kind} ${valueText(source.name)}`;
}

/**
 * Calls to a URL need both permissions since October 2025, the second one restricted to URLs by
 * `lambda:InvokedViaFunctionUrl`: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
function throughUrls(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  const urls = inventory
    .ofKind('function-url')
    .filter((each) => inventory.resolveAs('function', each.function)?.id === fn.id);
  return urls.flatMap((url) => {
    const questions = urlQuestions(fn, url);
    const resource = subjectParty(url);
    const isOpen = known(url.authType) === 'NONE';
    const callers: readonly RequestPrincipal[] = isOpen
      ? [{ kind: 'anonymous' }]
      : outsidersOf(inventory, questions[0].resource).filter((each) => each.kind !== 'service');
    const outside = callers.map((caller) => ({
      principal: outsiderParty(caller),
      decisions: questions.map((question) => mayOutsiderDo(inventory, caller, question)),
    }));
    const inside = isOpen
      ? []
      : candidates(inventory, INVOKE_URL, questions[0].resource).map((principal) => ({
          principal: subjectParty(principal),
          decisions: questions.map((question) => mayDo(inventory, principal, question)),
        }));
    return [...outside, ...inside]
      .map(({ principal, decisions }) => answerOf(decisions, { principal, resource, action: INVOKE_URL }))
      .filter((answer) => answer.decision !== 'denied');
  });
}

function urlQuestions(fn: LambdaFunction, url: FunctionUrl): readonly [AccessQuestion, AccessQuestion] {
  const qualifier = known(url.qualifier);
  const resource = `${fn.arn ?? fn.id}${qualifier === undefined ? '' : `:${qualifier}`}`;
  const authType = known(url.authType);
  const context: RequestContext = {
    'lambda:InvokedViaFunctionUrl': 'true',
    ...(authType === undefined ? {} : { 'lambda:FunctionUrlAuthType': authType }),
  };
  return [
    { action: INVOKE_URL, resource, context },
    { action: INVOKE, resource, context },
  ];
}

/** Whoever writes to a queue, stream, table, bucket, topic or bus runs the functions behind it. */
function throughSources(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  return triggersOf(inventory, fn).flatMap(({ source, isWired }) => {
    if (source === undefined || !isWired) return [];
    return writersOf(inventory, source).map((writer) => ({
      ...writer,
      via: [`${writer.action} to ${source.kind} ${valueText(source.name)}, which invokes the function`],
    }));
  });
}

/** A mapping from a source of one's own: the function's role must be able to read that source. */
function byConnecting(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  const action = 'lambda:CreateEventSourceMapping';
  const question: AccessQuestion = {
    action,
    resource: `arn:aws:lambda:${fn.region}:${fn.account}:event-source-mapping:<?id>`,
    context: { 'lambda:FunctionArn': fn.arn ?? fn.id },
  };
  return candidates(inventory, action, question.resource).flatMap((principal) =>
    rowOf(fn, mayDo(inventory, principal, question), {
      principal: subjectParty(principal),
      action,
      because: 'the execution role of the function may read the source',
      via: ['connect an event source to the function'],
    }),
  );
}

const RETARGETING: Readonly<
  Record<string, { readonly action: string; readonly resource: string; readonly step: string }>
> = {
  'events.amazonaws.com': {
    action: 'events:PutTargets',
    resource: 'rule/<?rule>',
    step: 'make the function a target of an EventBridge rule',
  },
  'apigateway.amazonaws.com': {
    action: 'apigateway:PATCH',
    resource: '/restapis/<?api>',
    step: 'point an integration of an API at the function',
  },
};

/** A service that may invoke from any source lends that right to whoever configures one of its sources. */
function byRetargeting(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  return outsidersOf(inventory, fn.arn ?? fn.id).flatMap((service) => {
    const way = service.kind === 'service' ? RETARGETING[service.id] : undefined;
    if (way === undefined) return [];
    const question = { action: INVOKE, resource: fn.arn ?? fn.id, context: DIRECTLY };
    // With a source of the attacker's choice in this account: allowed, unless the grant names a source.
    const grant = mayOutsiderDo(inventory, service, {
      ...question,
      context: { ...DIRECTLY, 'aws:SourceAccount': fn.account, 'aws:SourceArn': `arn:aws:events:<?any>` },
    });
    if (grant.kind !== 'allowed') return [];
    const [prefix] = way.action.split(':');
    const account = prefix === 'apigateway' ? '' : fn.account;
    const resource = `arn:aws:${prefix}:${fn.region}:${account}:${way.resource}`;
    return candidates(inventory, way.action, resource).flatMap((principal) => {
      const decision = mayDo(inventory, principal, { action: way.action, resource });
      const parts = {
        principal: subjectParty(principal),
        resource: subjectParty(fn),
        action: way.action,
        via: [way.step],
      };
      return isDenied(decision) ? [] : [answerOf([decision, grant], parts)];
    });
  });
}

/**
 * Each principal, action and resource once, by the most certain row. Of outsiders every statement that lets them in, when
 * none does so for sure: each has its own conditions.
 */
function distinct(rows: readonly AccessAnswer[]): readonly AccessAnswer[] {
  const groups = Map.groupBy(rows, (row) =>
    [row.principal.subjectId ?? row.principal.label, row.action, row.resource.label].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const sure = group.find((row) => row.decision === 'allowed');
    if (sure !== undefined) return [sure];
    if (group.some((row) => row.principal.subjectId !== undefined)) return group.slice(0, 1);
    return [...new Map(group.map((row) => [JSON.stringify([row.chain, row.via]), row])).values()];
  });
}

/** Ways from the internet that ask for nothing and are no row yet: an API's open route, a distribution, mail. */
function fromTheInternet(inventory: Inventory, fn: LambdaFunction): readonly AccessAnswer[] {
  return internetPathsTo(inventory, fn).flatMap((path) => {
    const [entry] = path.hops;
    const first = entry?.subjectId === undefined ? undefined : inventory.byId(entry.subjectId);
    const hasRow = first?.kind === 'function-url' || first?.kind === 'permission';
    if (!isOpenPath(path) || hasRow || (first !== undefined && writeActionsOf(first.kind).length > 0))
      return [];
    return [
      {
        principal: { label: 'anyone on the internet', kind: 'anonymous' as const },
        resource: subjectParty(fn),
        action: INVOKE,
        decision: path.conditions.length === 0 ? ('allowed' as const) : ('conditional' as const),
        conditions: path.conditions,
        chain: [],
        via: [pathText(path)],
      },
    ];
  });
}
