import type { PolicyPrincipal, PolicyStatement } from '../../model/policy-document.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';

/** Reads a value; undefined when it is not known. */
export type ReadValue = (value: Value<string>) => string | undefined;

/**
 * A statement as one text that does not depend on order, case of action names, or on how a principal is written
 * (`123456789012` is its root ARN). Undefined when a part of it is not known. `Sid` is left out: AWS demands one that
 * templates do not have.
 */
export function statementText(statement: PolicyStatement, read: ReadValue): string | undefined {
  const parts = [
    read(statement.effect),
    list(
      'Principal',
      statement.principals?.map((each) => principalText(each, read)),
    ),
    list(
      'NotPrincipal',
      statement.notPrincipals?.map((each) => principalText(each, read)),
    ),
    list('Action', lowerCase(statement.actions, read)),
    list('NotAction', lowerCase(statement.notActions, read)),
    list('Resource', statement.resources?.map(read)),
    list('NotResource', statement.notResources?.map(read)),
    list(
      'Condition',
      statement.conditions.map(({ operator, key, values }) =>
        list(`${operator.toLowerCase()} ${key.toLowerCase()}`, values.map(read)),
      ),
    ),
  ];
  return parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join('; ');
}

/** Reads known values as they are: for deployed statements. */
export function asWritten(value: Value<string>): string | undefined {
  return isUnresolved(value) ? undefined : value;
}

function lowerCase(values: readonly Value<string>[] | undefined, read: ReadValue) {
  return values?.map((each) => read(each)?.toLowerCase());
}

/** '' for an absent or empty list, undefined when an item is not known. */
function list(name: string, items: readonly (string | undefined)[] | undefined): string | undefined {
  if (items === undefined || items.length === 0) return '';
  return items.includes(undefined) ? undefined : `${name} ${items.toSorted().join(', ')}`;
}

function principalText({ type, id }: PolicyPrincipal, read: ReadValue): string | undefined {
  const text = read(id);
  if (text === undefined) return undefined;
  return `${type} ${type === 'AWS' && /^\d{12}$/.test(text) ? `arn:aws:iam::${text}:root` : text}`;
}
