import { partsOfFunction } from '../../access/triggers/parts-of-function.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { FunctionUrl, LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { type Value, valueText } from '../../model/unresolved.ts';
import { type Drift, type DriftPart, joinParts } from './drift.ts';
import { asWritten, statementText } from './statement-text.ts';
import type { SubjectMatches } from './subject-matches.ts';
import { setDrift, textDrift } from './text-drift.ts';

/** Template, account, and what became what. */
export interface Compared {
  readonly template: Inventory;
  readonly account: Inventory;
  readonly matches: SubjectMatches;
}

/** What changed about who gets into functions: resource policies and function URLs. */
export function accessDrift(compared: Compared): DriftPart {
  return joinParts(
    compared.matches
      .pairs('function')
      .flatMap(([declared, deployed]) => [
        resourcePolicy(declared, deployed, compared),
        urls(declared, deployed, compared),
      ]),
  );
}

function resourcePolicy(
  declared: LambdaFunction,
  deployed: LambdaFunction,
  { template, account, matches }: Compared,
): DriftPart {
  const gap = account.gap('function-policies', deployed);
  if (gap !== undefined) {
    return {
      drifts: [],
      notCompared: [{ subject: deployed, what: 'resource policy', because: gap.because }],
    };
  }
  const read = (value: Value<string>) => matches.text(value, deployed);
  const wanted = partsOfFunction(template, 'permission', declared);
  const present = partsOfFunction(account, 'permission', deployed);
  // The resource is the function itself, with a qualifier at most: a template does not spell it out.
  return setDrift(deployed, 'policy', {
    what: 'statement of the resource policy',
    declared: wanted.map(({ statement }) => statementText({ ...statement, resources: [] }, read)),
    deployed: present.map(
      ({ statement }) => statementText({ ...statement, resources: [] }, asWritten) ?? statement.sid ?? '',
    ),
  });
}

function urls(declared: LambdaFunction, deployed: LambdaFunction, compared: Compared): DriftPart {
  const { template, account, matches } = compared;
  const gap = account.gap('function-urls', deployed);
  if (gap !== undefined) {
    return { drifts: [], notCompared: [{ subject: deployed, what: 'function URL', because: gap.because }] };
  }
  const wanted = partsOfFunction(template, 'function-url', declared);
  const present = partsOfFunction(account, 'function-url', deployed);
  const parts: DriftPart[] = [];
  for (const url of present) {
    const other = wanted.find((each) => qualifierOf(each) === qualifierOf(url)) ?? wanted[0];
    if (other === undefined) parts.push({ drifts: [urlDrift('added', url)], notCompared: [] });
    else parts.push(urlSettings(other, url, matches));
  }
  const gone = present.length === 0 ? wanted : [];
  parts.push({ drifts: gone.map((url) => urlDrift('removed', url)), notCompared: [] });
  return joinParts(parts);
}

function urlDrift(kind: 'added' | 'removed', url: FunctionUrl): Drift {
  const text = `authentication ${valueText(url.authType)}`;
  const what = 'function URL';
  return kind === 'added'
    ? { kind, area: 'url', subject: url, what, deployed: text }
    : { kind, area: 'url', subject: url, what, declared: text };
}

function urlSettings(declared: FunctionUrl, deployed: FunctionUrl, matches: SubjectMatches): DriftPart {
  const origins = (url: FunctionUrl) => (url.cors?.allowOrigins ?? []).map(valueText).toSorted().join(', ');
  return textDrift(deployed, 'url', [
    {
      what: 'authType',
      declared: matches.text(declared.authType, deployed),
      deployed: valueText(deployed.authType),
    },
    { what: 'cors.allowOrigins', declared: origins(declared), deployed: origins(deployed) },
  ]);
}

function qualifierOf({ qualifier }: FunctionUrl): string {
  return valueText(qualifier);
}
