import type { ReferenceBook } from './reference-book.ts';
import { filledText, marked } from './text-atoms.ts';

/** Account and region of a function, where they are known. */
export interface Whereabouts {
  readonly account?: string;
  readonly region?: string;
  /** Without a template nothing fills them in, so they are open. */
  readonly isTemplate: boolean;
}

/**
 * A resource as JSON shows it: with the marks of `Fn::Sub` for what AWS picks at deployment and the template can refer to, `*`
 * else.
 */
export function plainText(text: string, book: ReferenceBook, where: Whereabouts): string {
  return filledText(text, (piece) => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'unknown') return book.hasParameter(piece.name) ? marked(piece.name) : '*';
    return atomText(piece.name, book, where);
  });
}

function atomText(name: string, book: ReferenceBook, { account, region, isTemplate }: Whereabouts): string {
  switch (name) {
    case 'account':
      return account ?? (isTemplate ? marked('AWS::AccountId') : '*');
    case 'region':
      return region ?? (isTemplate ? marked('AWS::Region') : '*');
    default:
      return book.resourceNamed(name.split('.', 1)[0] ?? '') === undefined ? '*' : marked(name);
  }
}
