import { isPlaceholder } from './placeholder.ts';
import { looksSecret } from './secret-in-value.ts';

/** What signs requests to AWS. It is held in memory while it is verified, and never kept. */
export interface AwsCredentials {
  /** Of the access key id, from 1. */
  readonly line: number;
  readonly secretLine: number;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Lines between an access key id and its secret, the nearest first. */
const NEAR = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];
const MOST_PAIRS = 20;
const ACCESS_KEY = /(?<![A-Za-z0-9])AKIA[A-Z2-7]{16}(?![A-Za-z0-9])/;
const SECRET =
  /secret[\w.-]{0,40}["'`]?[ \t]{0,8}(?::|=>|=|:=|,)?[ \t]{0,8}["'`]?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i;

/** Long-term access keys of a text, each with the secret that stands at most five lines away. */
export function awsCredentialsIn(text: string): readonly AwsCredentials[] {
  const lines = text.split('\n', 200_000).map((line) => line.slice(0, 2000));
  const secrets = lines.map((line) => SECRET.exec(line)?.[1]);
  const found: AwsCredentials[] = [];
  for (const [index, line] of lines.entries()) {
    const accessKeyId = ACCESS_KEY.exec(line)?.[0];
    if (accessKeyId === undefined || isPlaceholder(accessKeyId)) continue;
    const near = NEAR.map((step) => ({ at: index + step, value: secrets[index + step] ?? '' }));
    const secret = near.find(({ value }) => looksSecret(value, 'key'));
    if (secret !== undefined)
      found.push({ line: index + 1, secretLine: secret.at + 1, accessKeyId, secretAccessKey: secret.value });
    if (found.length === MOST_PAIRS) break;
  }
  return found;
}
