import { type Form, marksFor } from '../decode/form.ts';
import type { Detector } from './detector.ts';
import { bestShape, quotesOthers, shapesOf } from './shapes/best-shape.ts';

/**
 * More recipients or another body for a mail that the function sends, and commands for its mail server (CWE-93;
 * RFC 5322, 2.2 Header Fields; RFC 5321, 4.1 SMTP Commands; RFC 3501 for IMAP).
 */
export const mailInjection: Detector = {
  kind: 'mail-injection',
  needs: marksFor('%\n'),
  mayMatch: (text) => /[\r\n]|%0[ad]/i.test(text),
  detect: (form) =>
    quotesOthers(form)
      ? undefined
      : bestShape(isMailField(form) ? [...ANYWHERE, ...IN_MAIL_FIELD] : ANYWHERE, form),
};

// biome-ignore format: one shape to a line
const ANYWHERE = shapesOf([
  { rule: 'hidden-recipient', any: '@', pattern: /^\s{0,3}[^\s@:]{1,80}@[\w.-]{1,120}>?\s{0,3}(?:[\r\n]|%0[ad])(?:[\s]|%0[ad]){0,4}(?:b?cc|to)\s{0,4}:\s{0,4}[^\s@]{1,80}@\w/i, score: 0.92 },
  { rule: 'hidden-recipient', any: '@', pattern: /(?:[\r\n]|%0[ad])[\t ]{0,4}bcc\s{0,4}:\s{0,4}[^\s@]{1,80}@/i, score: 0.85 },
  { rule: 'mail-command', any: '%\n', pattern: /(?:[\r\n]|%0[ad])[\t ]{0,4}(?:(?:MAIL FROM|RCPT TO)\s{0,2}:|(?:HELO|EHLO|VRFY|EXPN) [\w.-]{2,80}|(?:QUIT|RSET|DATA|NOOP)(?:[\r\n]|%0[ad]))/, score: 0.85 },
  { rule: 'end-of-data', any: '\n', pattern: /\r\n\.\r\n/, score: 0.75 },
  { rule: 'mailbox-command', any: '%\n', pattern: /(?:[\r\n]|%0[ad])[\t ]{0,4}[\w.]{1,8} (?:CAPABILITY|LOGOUT|LOGIN|SELECT|FETCH|STORE|CREATE|DELETE|RENAME|EXPUNGE|LIST|STATUS|APPEND)(?:[\r\n]| \w)/, score: 0.75 },
  { rule: 'other-body', any: '-', pattern: /(?:[\r\n]|%0[ad])(?:MIME-Version\s{0,4}:\s{0,4}\d|Content-Type\s{0,4}:\s{0,4}(?:text|multipart)\/|Content-Transfer-Encoding\s{0,4}:)/i, score: 0.7 },
]);

// biome-ignore format: one shape to a line
const IN_MAIL_FIELD = shapesOf([
  { rule: 'hidden-recipient', any: '@', pattern: /^[^\r\n]{0,200}(?:\r\n?|\n|%0d%0a|%0a)[\t ]{0,4}bcc\s{0,4}:\s{0,4}[^\s@]{1,80}@\w/i, score: 0.92 },
  { rule: 'mail-header', any: '%\n', pattern: /(?:[\r\n]|%0[ad])[\t ]{0,4}(?:cc|to|from|reply-to|sender|return-path|subject|x-mailer)\s{0,4}:\s{0,4}\S/i, score: 0.75 },
]);
/** Fields that go into a header of a mail; the text of a message may quote headers. */
const MAIL_FIELD = /(?:e-?mail|subject|sender|recipient|reply|\bto\b|\bfrom\b|name|cc)[\w[\]]{0,12}$/i;

function isMailField({ field }: Form): boolean {
  return (
    MAIL_FIELD.test(field.path) ||
    field.role === 'query' ||
    field.role === 'header' ||
    field.role === 'cookie'
  );
}
