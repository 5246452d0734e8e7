import { randomBytes } from 'node:crypto';
import { equalSecrets } from './session-cookie.ts';

/** The token of the printed link: it signs in one browser, then another one takes its place. */
export class OneTimeToken {
  #current = randomBytes(24).toString('base64url');

  get current(): string {
    return this.#current;
  }

  /** True for the current token, which is spent by it. */
  spend(given: string): boolean {
    if (!equalSecrets(given, this.#current)) return false;
    this.#current = randomBytes(24).toString('base64url');
    return true;
  }
}
