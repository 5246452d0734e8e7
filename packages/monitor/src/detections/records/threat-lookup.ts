/** A list of bad addresses and domains that can be asked; readers of such lists give it. */
export interface ThreatLookup {
  readonly name: string;
  /** Epoch seconds of the list, undefined when unknown. */
  readonly updatedAt: number | undefined;
  matchAddress(address: string): { readonly entry: string } | undefined;
  matchDomain(domain: string): { readonly entry: string } | undefined;
}
