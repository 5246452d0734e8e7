/** Files that are installed somewhere: in a folder, an archive, a layer. */
export interface InstalledTree {
  /** Paths of all files from the root of the tree, with `/`. */
  readonly paths: readonly string[];
  /** Text of one file; a text with the reason where it is not read. */
  read(path: string): Promise<{ readonly text: string } | { readonly refused: string }>;
  /** Links to folders and the folders they lead to, both from the root: pnpm's node_modules is made of them. */
  readonly links?: ReadonlyMap<string, string>;
  /** Place of a file as people name it. */
  place(path: string): string;
}
