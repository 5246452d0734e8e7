import type { InstalledTree } from './installed-tree.ts';

/** A tree of these files; what is no text is written as JSON. */
export function aTree(
  files: Readonly<Record<string, unknown>>,
  links: Readonly<Record<string, string>> = {},
): InstalledTree {
  const texts = new Map(
    Object.entries(files).map(([path, each]) => [
      path,
      typeof each === 'string' ? each : JSON.stringify(each),
    ]),
  );
  return {
    paths: [...texts.keys()],
    links: new Map(Object.entries(links)),
    read: async (path) => {
      const text = texts.get(path);
      return text === undefined ? { refused: 'it is not there' } : { text };
    },
    place: (path) => path,
  };
}
