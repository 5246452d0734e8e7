/**
 * What may be shown of a secret: enough to find it again, too little to use it. Short ones show nothing, others at most
 * four characters of the start and never a quarter of the text.
 */
export function mask(secret: string): string {
  const shown = secret.length < 12 ? 0 : Math.min(4, Math.floor(secret.length / 4));
  return `${secret.slice(0, shown).replace(/[^\x20-\x7e]/g, '?')}****`;
}
