import type { GuardPolicy } from '@watertight/guard/policy.ts';

/** A part of a policy that says nothing about an event alone. */
export interface NotApplied {
  readonly part: string;
  readonly because: string;
}

/** Parts of a policy that events outside a function are not held to, of those that it has. */
export function notApplied({
  firewall,
  response,
  behaviour,
  sinks,
  learned,
}: GuardPolicy): readonly NotApplied[] {
  const parts: (NotApplied | undefined)[] = [
    firewall.limits.sourceRate === undefined
      ? undefined
      : { part: 'firewall.limits.sourceRate', because: 'a rate is counted in a running function' },
    firewall.rules.some(({ over }) => over === 'response')
      ? { part: 'firewall.rules over responses', because: 'there is no answer to look at' }
      : undefined,
    Object.keys(response.leaks).some((leak) => leak !== 'private-address') || response.exceptions.length > 0
      ? { part: 'response', because: 'there is no answer to look at' }
      : undefined,
    behaviour === undefined ? undefined : { part: 'behaviour', because: 'no code of the function runs' },
    sinks === undefined ? undefined : { part: 'sinks', because: 'no code of the function runs' },
    learned === undefined || Object.keys(learned.acts).length === 0
      ? undefined
      : { part: 'learned.acts', because: 'no code of the function runs' },
  ];
  return parts.flatMap((part) => part ?? []);
}
