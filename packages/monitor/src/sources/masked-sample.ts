const MAX_SAMPLE = 160;

/** A short piece of bad input for a person to look at: control characters shown as `?`, what looks like a secret as `***`. */
export function maskedSample(text: string): string {
  return text
    .slice(0, MAX_SAMPLE)
    .replace(/[^\x20-\x7e]/g, '?')
    .replace(/\b(?:AKIA|ASIA)[A-Z0-9]{12,16}\b/g, '***')
    .replace(/[A-Za-z0-9+/_=-]{32,}/g, '***')
    .replace(/((?:password|passwd|secret|token|authorization)["']?\s?[:=]\s?)\S+/gi, '$1***');
}
