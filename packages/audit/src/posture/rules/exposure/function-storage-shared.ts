import { LAMBDA_DEFAULTS } from '../../../model/data/lambda-limits.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionStorageShared = definePostureRule({
  id: 'function-storage-shared',
  code: 'WT-FN-20',
  title: 'Files stay between invocations: a large /tmp, or a file system shared with other functions',
  severity: 'informational',
  class: 'security',
  risks: ['R12'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  why: 'What one invocation leaves in /tmp, the next one in the same environment finds, whoever sent it. On a shared file system, whoever takes over one function reads and plants files for the others.',
  fix: 'Give each function an `AWS::EFS::AccessPoint` of its own in `FileSystemConfigs`, delete files before the handler returns, and set `EphemeralStorage` no larger than needed.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html',
  ],
  check: (subject, { inventory }): Outcome => {
    const shared = sharedFileSystems(subject, inventory);
    if (shared.length > 0) return { kind: 'fail', severity: 'low', evidence: shared };
    const { ephemeralStorage } = subject;
    if (typeof ephemeralStorage === 'number' && ephemeralStorage > LAMBDA_DEFAULTS.ephemeralStorage) {
      return fail(evidenceAt(subject, 'MiB of /tmp', { path: 'ephemeralStorage', value: ephemeralStorage }));
    }
    if (isUnresolved(ephemeralStorage)) return unknown('the size of /tmp is not known');
    const unclear = subject.fileSystems?.find(({ arn }) => isUnresolved(arn));
    return unclear === undefined ? PASS : unknown(`a file system is not known: ${valueText(unclear.arn)}`);
  },
});

function sharedFileSystems(subject: LambdaFunction, inventory: Inventory): readonly Evidence[] {
  const own = new Set((subject.fileSystems ?? []).map(({ arn }) => valueText(arn)));
  if (own.size === 0) return [];
  return inventory
    .ofKind('function')
    .filter((other) => other.id !== subject.id)
    .flatMap((other) =>
      (other.fileSystems ?? [])
        .filter(({ arn }) => own.has(valueText(arn)))
        .map(({ arn }) =>
          evidenceAt(subject, `${valueText(arn)} shared with`, {
            path: 'fileSystems',
            value: valueText(other.name),
          }),
        ),
    );
}
