import { maskSecrets } from '../mask-secrets.ts';

const MAX_SAMPLE = 160;

/** A short piece of bad input for a person to look at: secrets masked, control and other odd characters shown as `?`. */
export function maskedSample(text: string): string {
  return maskSecrets(text)
    .slice(0, MAX_SAMPLE)
    .replace(/[^\x20-\x7e]/g, '?');
}
