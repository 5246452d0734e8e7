import { firstText, type JsonObject } from './json/json-fields.ts';

/** Account and region under the names that AWS's answers and people give them, '' when missing. */
export function accountAndRegion(around: JsonObject): { readonly account: string; readonly region: string } {
  return {
    account: firstText(around, ['AccountId', 'accountId', 'account_id', 'Account', 'account']),
    region: firstText(around, ['Region', 'region', 'AwsRegion', 'awsRegion']),
  };
}
