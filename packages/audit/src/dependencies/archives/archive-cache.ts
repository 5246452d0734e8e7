import type { PackageList } from '../../model/package-record.ts';

/** Reads an archive once, however many functions carry it. */
export interface ArchiveCache {
  /** @param sha256 of the archive, in any one writing */
  packagesOf(sha256: string, read: () => Promise<PackageList>): Promise<PackageList>;
}

/** A cache of what archives hold, by their hash. An archive that is refused is refused to all who ask. */
export function createArchiveCache(): ArchiveCache {
  const bySha256 = new Map<string, Promise<PackageList>>();
  return {
    packagesOf: (sha256, read) => {
      const known = bySha256.get(sha256);
      if (known !== undefined) return known;
      const reading = read();
      bySha256.set(sha256, reading);
      return reading;
    },
  };
}
