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

/** Documents of what others wrote: full of examples. */
const IS_DOCUMENT = /\.(?:md|rst|txt)$|(?:^|\/)(?:METADATA|PKG-INFO)$/i;
/** Files in which a value needs no quotes. */
const IS_SETTINGS =
  /\.(?:ini|cfg|conf|cnf|properties|env|envrc|toml|tfvars|netrc|pypirc|npmrc|yarnrc|pgpass|my\.cnf)$|(?:^|\/)(?:\.env[^/]{0,100}|credentials|config|Dockerfile[^/]{0,100}|[^/]{1,100}\.Dockerfile|Containerfile)$/i;
/** Where Python's installers list what they have installed beside a program. */
const RECORD = /^(.{0,1000}\/)?[^/]{1,200}\.dist-info\/RECORD$/;

/** True for the list of files that an installed Python package has. */
export function isInstallRecord(path: string): boolean {
  return RECORD.test(path);
}

/**
 * The files of an installed Python package, by its list: `pip install -t .` puts them beside the program's own.
 * https://packaging.python.org/en/latest/specifications/recording-installed-packages/
 */
export function installedFiles(recordPath: string, text: string): readonly string[] {
  const folder = RECORD.exec(recordPath)?.[1] ?? '';
  return text.split('\n').map((line) => folder + line.slice(0, Math.max(0, line.indexOf(','))));
}

/** True for bytes that are no text: images, libraries, archives. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/**
 * The secrets of one file of a package, a layer or a folder of code; none in binary files.
 * @param path relative to the package, with `/`
 * @param isInstalled true for a file that an install record lists
 */
export function secretsInFile(
  path: string,
  bytes: Uint8Array,
  isInstalled = false,
): readonly LocatedSecret[] {
  const isOwn = !isInstalled && isOwnCode(path);
  if (isBinary(bytes) || (!isOwn && IS_DOCUMENT.test(path))) return [];
  const found = findSecrets(new TextDecoder().decode(bytes), { areSettings: IS_SETTINGS.test(path) });
  return isOwn ? found : found.filter(({ hasKnownForm }) => hasKnownForm);
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
