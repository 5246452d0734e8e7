/** Shapes of credentials that must not reach a log. Linear: no quantifier is nested. */
const SECRETS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /\b(?:gh[pousr]|glpat|xox[abprs]|sk_live|rk_live)[_-][\w-]{10,}/g,
  /(?<=\b(?:password|passwd|secret|token|api[_-]?key|authorization)["']?\s{0,4}[:=]\s{0,4}["']?)[^\s"'&,;]{4,}/gi,
  /(?<=:\/\/[^\s:@/]{1,64}:)[^\s:@/]{1,64}(?=@)/g,
];

/** Text with the credentials in it replaced by `***`. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((masked, pattern) => masked.replace(pattern, '***'), text);
}
