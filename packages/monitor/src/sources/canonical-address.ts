import ipaddr from 'ipaddr.js';

/** The canonical text of an IPv4 or IPv6 address (an IPv4 address inside IPv6 as IPv4); undefined for other text. */
export function canonicalAddress(text: string): string | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return text;
  if (text.length > 45 || !text.includes(':') || !ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return (address.isIPv4MappedAddress() ? address.toIPv4Address() : address).toString();
}

/** The canonical addresses among the texts, sorted, without doubles. */
export function canonicalAddresses(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => canonicalAddress(text) ?? []))].sort();
}
