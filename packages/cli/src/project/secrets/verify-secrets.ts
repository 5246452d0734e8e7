import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { awsCredentialsIn } from '@watertight/audit/code/secrets/aws-credentials.ts';
import type { PlacedSecret } from '@watertight/audit/code/secrets/file-secrets.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { SecretVerification } from '@watertight/audit/model/subjects/project-parts.ts';
import type { CommandRun } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { FILE_LIMITS } from './search-files.ts';

/**
 * The secrets with what their issuers say of them. AWS alone can be asked, about access keys that stand with their secrets in a file;
 * of the others it is told that they were not verified.
 * @throws WatertightError WT-E-CLI-09 with --offline
 */
export async function verifySecrets(
  run: CommandRun,
  root: string,
  found: readonly PlacedSecret[],
): Promise<{ readonly found: readonly PlacedSecret[]; readonly incomplete: readonly Incomplete[] }> {
  if (run.settings.offline) throw cliError('WT-E-CLI-09', { path: 'AWS' });
  const keys = found.filter(({ secret, isPresent }) => isPresent && secret.what === 'AWS access key');
  const answers = new Map<string, SecretVerification>();
  const incomplete: Incomplete[] = [];
  for (const file of new Set(keys.map((each) => each.file))) {
    for (const { line, secretLine, ...key } of awsCredentialsIn(textOf(resolve(root, file)))) {
      const { verifyAwsKey } = await import('@watertight/monitor/collect/live/verify-aws-key.ts');
      const { isAccepted, because } = await verifyAwsKey(key);
      if (isAccepted === undefined) incomplete.push({ what: `${file}:${line}`, because });
      else for (const each of [line, secretLine]) answers.set(`${file}:${each}`, { isAccepted, because });
    }
  }
  const verified = found.map((each) => {
    const answer = each.isPresent ? answers.get(`${each.file}:${each.secret.line}`) : undefined;
    return answer === undefined ? each : { ...each, verified: answer };
  });
  const left = verified.filter((each) => each.verified === undefined).length - incomplete.length;
  if (left > 0)
    incomplete.push({
      what: `${left} of ${found.length} secrets`,
      because: 'only AWS access keys beside their secrets are verified',
    });
  return { found: verified, incomplete };
}

function textOf(path: string): string {
  // A place in an archive is no file.
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= FILE_LIMITS.fileBytes ? readFileSync(path, 'utf8') : '';
}
