import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ApiUser } from '@watertight/monitor/api/handler.ts';
import { SpentNames } from './spent-names.ts';

/** Who is signed in, and until when. */
export interface Session extends ApiUser {
  /** Random; the CSRF token is derived from it. */
  readonly id: string;
  /** Epoch seconds. */
  readonly expires: number;
}

const ROLE_NAMES: readonly string[] = ['viewer', 'responder', 'admin'];

/** Signs and checks what one server process hands to browsers; another process knows none of it. */
export class SessionSigner {
  readonly #key = randomBytes(32);
  readonly #ended = new SpentNames();

  /** The cookie's value: the session and its signature. */
  seal(session: Session): string {
    return this.sealText('session', JSON.stringify(session));
  }

  /** The session of a cookie, or undefined when it is not ours, damaged, ended or over at `now` (epoch seconds). */
  open(cookie: string, now: number): Session | undefined {
    const text = this.openText('session', cookie);
    const session: unknown = text === undefined ? undefined : JSON.parse(text);
    return isSession(session) && this.isOpen(session, now) ? session : undefined;
  }

  /** False when the session is over at `now` (epoch seconds) or was ended. */
  isOpen(session: Session, now: number): boolean {
    return session.expires > now && !this.#ended.has(session.id);
  }

  /** Signing out: a copy of the cookie is worth nothing from here on. */
  end(session: Session, now: number): void {
    this.#ended.spend(session.id, session.expires, now);
  }

  /** Any text, signed for one purpose: what is sealed for one cannot pass for another. */
  sealText(purpose: string, text: string): string {
    const body = Buffer.from(text, 'utf8').toString('base64url');
    return `${body}.${this.#sign(`${purpose} ${body}`)}`;
  }

  /** The text, or undefined when this process did not seal it for this purpose. */
  openText(purpose: string, sealed: string): string | undefined {
    const [body = '', signature = '', ...rest] = sealed.split('.');
    if (rest.length > 0 || !equalSecrets(signature, this.#sign(`${purpose} ${body}`))) return undefined;
    return Buffer.from(body, 'base64url').toString('utf8');
  }

  /** What a page of this session sends with every change. */
  csrf(session: Session): string {
    return this.#sign(`csrf ${session.id}`);
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    'role' in value &&
    ROLE_NAMES.includes(String(value.role)) &&
    'expires' in value &&
    typeof value.expires === 'number'
  );
}

/** Compares without telling by time how much agrees. */
export function equalSecrets(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
