/** What a suppression can name. */
export interface SuppressionScope {
  readonly entity?: string;
  readonly rule?: string;
  readonly indicator?: string;
}

const CONDITION = /^([a-zA-Z]{1,40})=([\s\S]+)$/;

/** Columns of each list that say what a suppression can: exactly one entity, rule or indicator. */
const PARTS: Readonly<Record<string, Readonly<Record<string, keyof SuppressionScope>>>> = {
  '/alerts': { entity: 'entity', rule: 'rule' },
  '/observations': {
    entity: 'entity',
    source: 'entity',
    rule: 'rule',
    sourceIp: 'indicator',
    user: 'indicator',
  },
  '/events': { function: 'entity', sourceIp: 'indicator' },
};

/** Lists whose filter can become a suppression. */
export function isSuppressible(page: string): boolean {
  return Object.hasOwn(PARTS, page);
}

/**
 * The suppression that covers what a filter shows, or why there is none: a suppression that covers more than the person
 * sees would hide what nobody has looked at.
 * @param page path of the list
 * @param f conditions of the filter, all of which hold
 */
export function suppressionOfFilter(
  page: string,
  f: readonly string[],
  join: string,
): SuppressionScope | { readonly problem: string } {
  const known = PARTS[page] ?? {};
  if (join === 'or' && f.length > 1)
    return { problem: 'A suppression holds where all conditions do; this filter joins them by “or”.' };
  const scope: { entity?: string; rule?: string; indicator?: string } = {};
  for (const text of f) {
    const [, column = '', value = ''] = CONDITION.exec(text) ?? [];
    // Which alerts are open is no matter of what they are about.
    if (page === '/alerts' && column === 'status') continue;
    const part = Object.hasOwn(known, column) ? known[column] : undefined;
    if (part === undefined) return { problem: `A suppression cannot say “${text}”. ${namesOf(known)}` };
    if (scope[part] !== undefined) return { problem: `A suppression names one ${part}, this filter two.` };
    scope[part] = part === 'entity' ? value.replace(/^lambda:/, '') : value;
  }
  if (Object.keys(scope).length === 0)
    return { problem: `Filter by what is not to be shown. ${namesOf(known)}` };
  return page === '/events' ? { ...scope, rule: 'guard-violation' } : scope;
}

function namesOf(known: Readonly<Record<string, string>>): string {
  return `It takes ${Object.keys(known).join(', ')}, each with “=” and one value.`;
}
