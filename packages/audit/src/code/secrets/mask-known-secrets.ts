import type { SecretFormat } from './secret-formats.ts';
import { KNOWN_FORMATS, LONGEST_VALUE, maskedSecret } from './secret-in-value.ts';

/**
 * The text with every secret of a known form masked: for names, ARNs and image addresses that a report shows, where
 * nobody expects a secret. Texts longer than values that are looked at are cut there. Linear time.
 */
export function maskKnownSecrets(text: string): string {
  let shown = text.length > LONGEST_VALUE ? text.slice(0, LONGEST_VALUE) : text;
  for (const format of KNOWN_FORMATS) {
    if (format.marks.some((mark) => shown.includes(mark))) shown = withoutForm(shown, format);
  }
  return shown;
}

function withoutForm(text: string, format: SecretFormat): string {
  return text.replaceAll(format.pattern, (match: string, ...groups: readonly unknown[]) => {
    // Without groups the first further argument is the offset.
    const secret = typeof groups[0] === 'string' ? groups[0] : match;
    const masked = maskedSecret(format, match, secret);
    return masked === undefined ? match : match.replace(secret, () => masked);
  });
}
