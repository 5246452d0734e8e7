import type { Trigger } from '../../../access/trigger.ts';
import { triggerText } from '../../../access/triggers/asynchronous-use.ts';
import { partsOfFunction } from '../../../access/triggers/parts-of-function.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { parseArn } from '../../../model/arn.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Reference } from '../../../model/reference.ts';
import type {
  FunctionAlias,
  FunctionVersion,
  LambdaFunction,
} from '../../../model/subjects/lambda-function.ts';
import { known, valueText } from '../../../model/unresolved.ts';
import { type Evidence, fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionLatestInvoked = definePostureRule({
  id: 'function-latest-invoked',
  code: 'WT-FN-25',
  title: 'Triggers bypass the alias, or old versions are kept',
  severity: 'low',
  class: 'security',
  risks: ['R11', 'R7'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  clearsWith: ['event-source-mappings', 'event-rules', 'aliases'],
  why: 'A trigger on $LATEST runs every upload at once, past the alias that releases are checked by. Old versions keep their code with its holes and their environment with its secrets, and whoever may invoke the function may name one.',
  fix: 'Point triggers and `AWS::Lambda::Permission` (`Qualifier`) at the alias; delete versions that no alias uses, and keep secrets in Secrets Manager.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
  ],
  check: (subject, { inventory }): Outcome => {
    const aliases = partsOfFunction(inventory, 'alias', subject);
    const versions = partsOfFunction(inventory, 'version', subject);
    const gap = inventory.gap('versions', subject) ?? inventory.gap('aliases', subject);
    if (aliases.length === 0 && versions.length === 0) {
      return gap === undefined ? notApplicable('neither versions nor aliases') : unknown(gap.because);
    }
    const evidence = [
      ...(aliases.length > 0 ? latestTriggers(subject, inventory) : []),
      ...staleVersions(aliases, versions),
    ];
    if (evidence.length > 0) return fail(...evidence);
    // A template declares the versions that it makes; those of an account must have been read.
    return gap === undefined || inventory.source !== 'account' ? PASS : unknown(gap.because);
  },
});

/** Versions beyond this number that no alias uses count as forgotten. */
const MOST_STALE = 10;
const SECRET_NAME = /secret|passw(?:or)?d|token|api_?key|private_?key|credential/i;

function latestTriggers(subject: LambdaFunction, inventory: Inventory): readonly Evidence[] {
  return triggersOf(inventory, subject)
    .filter((trigger) => trigger.isWired && isUnqualified(trigger, subject))
    .map((trigger) => ({ what: 'invokes $LATEST', value: triggerText(trigger) }));
}

function isUnqualified({ by }: Trigger, subject: LambdaFunction): boolean {
  switch (by.kind) {
    case 'function-url':
    case 'permission':
      return by.qualifier === undefined && leadsToLatest(by.function, subject);
    case 'event-source-mapping':
      return leadsToLatest(by.function, subject);
    case 'route':
      return leadsToLatest(by.integration?.function, subject);
    case 'subscription':
      return leadsToLatest(by.endpoint, subject);
    case 'event-rule':
      return by.targets.some(({ target }) => leadsToLatest(target, subject));
    case 'schedule':
      return leadsToLatest(by.target.target, subject);
    case 'bucket':
      return by.notifications.some(({ target }) => leadsToLatest(target, subject));
    default:
      return false;
  }
}

/** `arn:…:function:orders`, `orders` and the function itself; `arn:…:function:orders:live` and aliases are qualified. */
function leadsToLatest(reference: Reference | undefined, subject: LambdaFunction): boolean {
  if (reference?.kind === 'reference') return reference.id === subject.id;
  if (reference?.kind !== 'arn') return false;
  const [, name, qualifier] = parseArn(reference.arn)?.resource.split(':') ?? [
    '',
    ...reference.arn.split(':'),
  ];
  // A rule or bucket may have targets beside this function.
  const isOurs = name === valueText(subject.name);
  return isOurs && (qualifier === undefined || qualifier === '$LATEST');
}

function staleVersions(
  aliases: readonly FunctionAlias[],
  versions: readonly FunctionVersion[],
): readonly Evidence[] {
  const used = new Set(
    aliases.flatMap(({ version, weights }) => [valueText(version), ...Object.keys(weights ?? {})]),
  );
  const newest = Math.max(...versions.map(({ version }) => Number(known(version))).filter(Number.isFinite));
  const stale = versions.filter(({ version }) => {
    const text = known(version);
    return text !== undefined && /^\d+$/.test(text) && !used.has(text) && Number(text) !== newest;
  });
  const secretive = stale.flatMap(({ version, environment }) =>
    Object.keys(environment ?? {})
      .filter((name) => SECRET_NAME.test(name))
      .map((name) => ({ what: `variable kept in version ${valueText(version)}`, value: name })),
  );
  const many =
    stale.length > MOST_STALE ? [{ what: 'versions that no alias uses', value: stale.length }] : [];
  return [...many, ...secretive];
}
