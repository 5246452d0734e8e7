import { isArn } from '@watertight/audit/model/arn.ts';
import type { CallPurpose, CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';

/** A function of the scope's region. */
export interface ListedFunction {
  readonly name: string;
  /** Without a qualifier. */
  readonly arn: string;
  readonly fields: Fields;
}

/** Calls about single functions that are made at a time, by one collector. */
export const FUNCTIONS_AT_A_TIME = 10;

/** Every function of the region; entries without a name or an ARN are left out. */
export async function* listFunctions(
  scope: CollectScope,
  purpose: CallPurpose,
): AsyncIterable<ListedFunction> {
  for await (const fields of scope.list('lambda:ListFunctions', {}, purpose)) {
    const name = fields.text('FunctionName');
    const arn = withoutQualifier(fields.text('FunctionArn') ?? '');
    if (name !== undefined && isArn(arn)) yield { name, arn, fields };
  }
}

/** `arn:aws:lambda:R:A:function:name:3` → `arn:aws:lambda:R:A:function:name`. */
export function withoutQualifier(functionArn: string): string {
  return functionArn.split(':').slice(0, 7).join(':');
}

/** The version or alias at the end of a function's ARN. */
export function qualifierOf(functionArn: string): string | undefined {
  return functionArn.split(':')[7];
}
