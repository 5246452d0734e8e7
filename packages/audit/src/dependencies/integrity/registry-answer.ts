import { createPublicKey, verify } from 'node:crypto';
import type { PackageRecord } from '../../model/package-record.ts';
import type { LockProblem } from '../../model/subjects/project-parts.ts';
import { packageAddress, shownAddress } from './package-address.ts';

/** What a registry says about one version of a package. */
export interface RegistryAnswer {
  /** `sha512-…` of npm, `sha256:…` of every archive of PyPI. */
  readonly hashes: readonly string[];
  readonly archive?: string;
  readonly hasInstallScript?: boolean;
  readonly signatures?: readonly { readonly keyid: string; readonly sig: string }[];
}

/** A key by which a registry signs: https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npm-audit.md#audit-signatures */
export interface RegistryKey {
  readonly keyid: string;
  /** SubjectPublicKeyInfo in base64. */
  readonly key: string;
}

const CHECK = 'lock-entry-differs-from-registry';

/** What differs between an entry and the registry's answer. Answers of other kinds of hashes say nothing. */
export function compareWithRegistry(
  record: PackageRecord,
  answer: RegistryAnswer,
  keys: readonly RegistryKey[] = [],
): readonly LockProblem[] {
  const told = (what: string, value: string): LockProblem => ({
    check: CHECK,
    what,
    value: value.slice(0, 200),
    at: record.at,
  });
  const kinds = new Set(answer.hashes.map(kindOf));
  const own = record.integrity?.filter((hash) => kinds.has(kindOf(hash))) ?? [];
  // A list may lack archives that came later; one that the registry has not is another one.
  const foreign = own.find((hash) => !answer.hashes.includes(hash));
  const archive = record.ecosystem === 'npm' ? fileOf(record.resolved) : undefined;
  const published = fileOf(answer.archive);
  return [
    ...(foreign === undefined ? [] : [told('the registry has another hash for this version', foreign)]),
    ...(archive !== undefined && published !== undefined && archive !== published
      ? [told(`the registry has ${published} for this version`, shownAddress(record.resolved ?? ''))]
      : []),
    ...badSignatures(record, answer, keys).map((keyid) =>
      told('the signature of the registry does not fit its hash', keyid),
    ),
    ...(answer.hasInstallScript === true && record.path !== undefined && record.hasInstallScript !== true
      ? [
          {
            ...told('the entry hides that the package runs a script when it is installed', record.name),
            severity: 'medium' as const,
          },
        ]
      : []),
  ];
}

/** Ids of the keys whose signature over `name@version:integrity` is false. Unknown keys say nothing. */
function badSignatures(
  { name, version = '' }: PackageRecord,
  { hashes, signatures = [] }: RegistryAnswer,
  keys: readonly RegistryKey[],
): readonly string[] {
  const [integrity] = hashes;
  if (integrity === undefined) return [];
  return signatures.flatMap(({ keyid, sig }) => {
    const key = keys.find((each) => each.keyid === keyid)?.key;
    return key === undefined || isSignedBy(key, `${name}@${version}:${integrity}`, sig) ? [] : [keyid];
  });
}

function isSignedBy(key: string, text: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    // A key or a signature that is none proves nothing.
    return false;
  }
}

function kindOf(hash: string): string {
  return /^[\w.]+[-:]/.exec(hash)?.[0] ?? '';
}

function fileOf(address: string | undefined): string | undefined {
  const path = address === undefined ? undefined : packageAddress(address)?.path;
  return path === undefined || !path.endsWith('.tgz') ? undefined : path.slice(path.lastIndexOf('/') + 1);
}
