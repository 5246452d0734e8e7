/** `eu-west-1a` is in eu-west-1, `us-west-2-lax-1a` in us-west-2. */
export function regionOfZone(zone: string): string {
  return /^[a-z]{2}(?:-[a-z]{1,12}){1,3}-\d{1,2}/.exec(zone)?.[0] ?? '';
}
