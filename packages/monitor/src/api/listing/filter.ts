/** What a filter can compare with; those of Cloudscape's property filter. */
export const FILTER_OPERATORS = ['!:', '!=', '!^', '<=', '>=', '<', '>', ':', '=', '^'] as const;

export type FilterOperator = (typeof FILTER_OPERATORS)[number];

/** One condition. `key` is a column, or `*` for any text column. */
export interface FilterToken {
  readonly key: string;
  readonly operator: FilterOperator;
  readonly value: string;
}

export interface Filter {
  readonly tokens: readonly FilterToken[];
  readonly join: 'and' | 'or';
}

/** How a column compares: times as ISO-8601 UTC, severities by rank, flags as true and false. */
export type ColumnType = 'text' | 'number' | 'time' | 'flag' | 'severity';

const TOKEN = /^(\*|[a-zA-Z]{1,40})(!:|!=|!\^|<=|>=|<|>|:|=|\^)([\s\S]*)$/;

/** `severity>=high`: a column, an operator, and the rest is the value. Undefined when it is not one. */
export function parseFilterToken(text: string): FilterToken | undefined {
  const [, key, symbol, value] = TOKEN.exec(text) ?? [];
  const operator = FILTER_OPERATORS.find((each) => each === symbol);
  if (key === undefined || operator === undefined || value === undefined) return undefined;
  return { key, operator, value };
}

/** Operators that make sense for a column of this type. */
export function operatorsOf(type: ColumnType): readonly FilterOperator[] {
  if (type === 'text') return [':', '!:', '=', '!=', '^', '!^'];
  if (type === 'flag') return ['=', '!='];
  return ['=', '!=', '<', '<=', '>', '>='];
}
