import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

const TOKEN = /^(\*|[a-zA-Z]{1,40})(!:|!=|!\^|<=|>=|<|>|:|=|\^)([\s\S]*)$/;

/** The filter of the URL (`f=severity>=high`) as Cloudscape's filter shows it. */
export function filterFromUrl(list: readonly string[], join: string): PropertyFilterProps.Query {
  const tokens = list.flatMap((text) => {
    const [, key, operator, value] = TOKEN.exec(text) ?? [];
    if (key === undefined || operator === undefined || value === undefined) return [];
    return [key === '*' ? { operator, value } : { propertyKey: key, operator, value }];
  });
  return { tokens, operation: join === 'or' ? 'or' : 'and' };
}

/** The same, back. */
export function filterToUrl(query: PropertyFilterProps.Query): { f: string[]; join: string | undefined } {
  const all = query.tokens.map(
    ({ propertyKey, operator, value }) => `${propertyKey ?? '*'}${operator}${String(value)}`,
  );
  return {
    // Who asks for the same twice wants it once.
    f: [...new Set(all)],
    join: query.operation === 'or' ? 'or' : undefined,
  };
}
