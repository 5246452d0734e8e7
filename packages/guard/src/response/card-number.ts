import type { Leak } from './leak.ts';

const CANDIDATE = /(?<![\w.+/=-])\d(?:[ -]?\d){12,18}(?![\w+/=-]|\.\d)/g;
const ABOUT_CARDS = /card|\bpan\b|\bcc\b|credit|debit|visa|master|amex|kreditkarte|carte|tarjeta/i;
const CONTEXT = 40;

/** Length and first digits by issuer (ISO/IEC 7812). */
const ISSUERS: readonly { readonly first: RegExp; readonly lengths: readonly number[] }[] = [
  { first: /^4/, lengths: [13, 16, 19] },
  { first: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { first: /^3[47]/, lengths: [15] },
  { first: /^(?:6011|65|64[4-9])/, lengths: [16, 19] },
  { first: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { first: /^3(?:0[0-5]|[68])/, lengths: [14] },
];

/**
 * A payment card number: issuer, length and check digit fit. Written in groups, or beside a word about cards, it is
 * sure; one in ten digit strings fits by chance, so a bare one alone is not told.
 */
export function cardNumber(text: string): Leak | undefined {
  for (const found of text.matchAll(CANDIDATE)) {
    const digits = found[0].replace(/\D/g, '');
    if (!hasIssuer(digits) || !hasCheckDigit(digits) || new Set(digits).size < 2) continue;
    const start = Math.max(0, found.index - CONTEXT);
    const isGrouped = /^\d{4}([ -])\d{4,6}\1\d{4,5}/.test(found[0]);
    const isAboutCards = ABOUT_CARDS.test(text.slice(start, found.index));
    if (!isGrouped && !isAboutCards) continue;
    return {
      leak: 'card-number',
      rule: isGrouped ? 'grouped-digits' : 'beside-its-name',
      start: found.index,
      end: found.index + found[0].length,
      score: isGrouped && isAboutCards ? 0.95 : 0.7,
    };
  }
  return undefined;
}

function hasIssuer(digits: string): boolean {
  return ISSUERS.some(({ first, lengths }) => lengths.includes(digits.length) && first.test(digits));
}

/** Luhn's formula. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
