import type { SecretSighting } from '../../model/subjects/account.ts';
import { findSecrets } from './find-secrets.ts';
import type { LocatedSecret } from './found-secret.ts';

/** Bytes in which a NUL tells a binary file, as git does. */
const SNIFFED_BYTES = 8000;

/** What others wrote, and tests: full of made-up passwords, so that only forms that tell by themselves count. */
const NOT_OWN_CODE =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|tests?|__tests__|specs?|fixtures|testdata|[^/]{1,200}\.(?:dist|egg)-info)\//i;
const IS_TEST_FILE =
  /[._-](?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)(?:test_[^/]{0,200}|[^/]{0,200}_test)\.(?:py|go|rb)$/i;

/** True for bytes that are no text: images, libraries, archives. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/**
 * The secrets of one file of a package, a layer or a folder of code; none in binary files.
 * @param path relative to the package, with `/`
 */
export function secretsInFile(path: string, bytes: Uint8Array): readonly LocatedSecret[] {
  if (isBinary(bytes)) return [];
  const found = findSecrets(new TextDecoder().decode(bytes));
  return isOwnCode(path) ? found : found.filter(({ hasKnownForm }) => hasKnownForm);
}

function isOwnCode(path: string): boolean {
  return !NOT_OWN_CODE.test(path) && !IS_TEST_FILE.test(path);
}

/** A secret as the inventory has it. */
export function sightingOf(
  where: Pick<SecretSighting, 'subjectId' | 'where' | 'place' | 'isInProject'>,
  { what, masked, line }: LocatedSecret,
): SecretSighting {
  return { ...where, line, what, masked };
}
