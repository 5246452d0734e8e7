import type { FileSecret } from '../../model/subjects/project-parts.ts';
import type { LocatedSecret } from './found-secret.ts';

/** A secret and the file that has it, or had it. */
export interface PlacedSecret {
  /** From the scanned folder, with `/`. */
  readonly file: string;
  readonly secret: LocatedSecret;
  /** The commit that brought it. */
  readonly commit?: string;
  readonly isPresent: boolean;
}

/**
 * Secrets of files as subjects, one a place. An id is made of file, kind and name, so that it stays when lines move and tells nothing
 * of the value.
 */
export function fileSecrets(found: readonly PlacedSecret[]): readonly FileSecret[] {
  const seen = new Map<string, number>();
  return found.map(({ file, secret, commit, isPresent }) => {
    const { what, masked, name, line } = secret;
    const base = `${file}#${isPresent ? '' : 'history/'}${what}${name === undefined ? '' : `/${name}`}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      kind: 'file',
      id: count === 1 ? base : `${base}-${count}`,
      name: file,
      account: '',
      region: '',
      // A line of an old commit is no line of the file.
      ...(isPresent ? { at: { file, line } } : {}),
      what: name === undefined ? what : `${what} under ${name}`,
      masked,
      ...(commit === undefined ? {} : { commit }),
      isPresent,
    };
  });
}
