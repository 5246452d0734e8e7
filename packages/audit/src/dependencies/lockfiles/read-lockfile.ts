import type { PackageFormat, PackageList } from '../../model/package-record.ts';
import { unreadable } from '../document/document-error.ts';
import { formatOf } from '../package-format.ts';
import { readPdmLock } from '../python/pdm-lock.ts';
import { readPipfileLock } from '../python/pipfile-lock.ts';
import { readPoetryLock } from '../python/poetry-lock.ts';
import { readPylock } from '../python/pylock.ts';
import { readRequirements } from '../python/requirements.ts';
import { readUvLock } from '../python/uv-lock.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { readCycloneDx } from '../sbom/read-cyclonedx.ts';
import { readSpdx } from '../sbom/read-spdx.ts';
import { readBunLock } from './bun-lock.ts';
import { readNpmLock } from './npm-lock.ts';
import { readPnpmLock } from './pnpm-lock.ts';
import { readYarnLock } from './yarn-lock.ts';

type Reader = (file: string, text: string, options: ReadingOptions) => PackageList;

const READERS: Readonly<Partial<Record<PackageFormat, Reader>>> = {
  'package-lock': readNpmLock,
  'yarn-classic': readYarnLock,
  'yarn-berry': readYarnLock,
  'pnpm-lock': readPnpmLock,
  'bun-lock': readBunLock,
  requirements: readRequirements,
  'pipfile-lock': readPipfileLock,
  'poetry-lock': readPoetryLock,
  'pdm-lock': readPdmLock,
  'uv-lock': readUvLock,
  pylock: readPylock,
  cyclonedx: readCycloneDx,
  spdx: readSpdx,
};

/**
 * Reads a lockfile, a requirements file or an SBOM, whichever it is by content and name.
 * @param file from the scanned folder, with `/`
 * @throws WatertightError WT-E-LOCKFILE-01 for what is none of them, or is broken as a whole
 */
export function readLockfile(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const format = formatOf(file.slice(file.lastIndexOf('/') + 1), text);
  const read = format === undefined ? undefined : READERS[format];
  if (read === undefined)
    throw unreadable(file, 'a lockfile, requirements or an SBOM is needed, another file seen');
  return read(file, text, options);
}
