/** Shapes of credentials that must not reach a log. Linear: no quantifier is nested. */
const SECRETS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /\b(?:gh[pousr]|glpat|xox[abprs]|sk_live|rk_live)[_-][\w-]{10,}/g,
  /(?<=\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:basic|bearer|digest|negotiate|token)\s{1,4})?)(?!(?:basic|bearer|digest|negotiate|token)\s)[^\s"'&,;]{4,}/gi,
  /(?<=\bbearer\s{1,4})[\w.~+/=-]{8,}/gi,
  /(?<=(?:passw(?:or)?d|passphrase|pwd|secret(?:[_-]?access)?(?:[_-]?key)?|token|api[_-]?key|session(?:[_-]?id)?)["']?\s{0,4}[:=]\s{0,4}")[^"\n]{3,}/gi,
  /(?<=(?:passw(?:or)?d|passphrase|pwd|secret(?:[_-]?access)?(?:[_-]?key)?|token|api[_-]?key|session(?:[_-]?id)?)["']?\s{0,4}[:=]\s{0,4}')[^'\n]{3,}/gi,
  /(?<=(?:passw(?:or)?d|passphrase|pwd|secret(?:[_-]?access)?(?:[_-]?key)?|token|api[_-]?key|session(?:[_-]?id)?)["']?\s{0,4}[:=]\s{0,4})[^\s"'&,;]{3,}/gi,
  /(?<=:\/\/[^\s:@/]{1,64}:)[^\s:@/]{1,64}(?=@)/g,
];

/** Names of fields whose value is a credential, whatever it looks like. */
const SECRET_NAME =
  /(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|authorization|session[_-]?id|credential|private[_-]?key)[\]'"]{0,2}$/i;
/** Letters and digits: the signs that an attack is made of stay readable. */
const WORDS = /[\p{L}\p{N}]{4,}/gu;

/** Text of a field as a log may have it: under a name like `password` no word of it. */
export function maskField(path: string, text: string): string {
  return SECRET_NAME.test(path) ? text.replace(WORDS, '***') : maskSecrets(text);
}

/** Text with the credentials in it replaced by `***`. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((masked, pattern) => masked.replace(pattern, '***'), text);
}
