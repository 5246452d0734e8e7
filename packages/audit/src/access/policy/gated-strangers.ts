import type { PolicyCondition, PolicyStatement } from '../../model/policy-document.ts';
import { valueText } from '../../model/unresolved.ts';

/** Whom a statement for everyone lets in by a condition on the caller. */
export interface GatedStrangers {
  /** `anyone in o-abc123`: the same text for the same condition. */
  readonly who: string;
  /** Account of the callers, for each value of the condition; undefined where it does not tell. */
  readonly accounts: readonly (string | undefined)[];
}

interface Gate {
  readonly who: (values: string) => string;
  readonly account: (value: string) => string | undefined;
}

/** Keys that only a request signed with AWS credentials has, the most telling first. */
const GATES: ReadonlyMap<string, Gate> = new Map<string, Gate>([
  ['aws:principalorgid', { who: (values) => `anyone in ${values}`, account: noAccount }],
  ['aws:principalorgpaths', { who: (values) => `anyone in ${values}`, account: noAccount }],
  ['aws:principalaccount', { who: (values) => `anyone in account ${values}`, account: (value) => value }],
  ['kms:calleraccount', { who: (values) => `anyone in account ${values}`, account: (value) => value }],
  ['aws:principalarn', { who: (values) => `anyone who is ${values}`, account: arnAccount }],
  ['aws:userid', { who: withCredentials, account: noAccount }],
  ['aws:username', { who: withCredentials, account: noAccount }],
]);

/**
 * Statements with `Principal: "*"` and a condition on who asks (`aws:PrincipalOrgID`) let nobody in who is anonymous: such
 * requests lack the key. Undefined for statements that an anonymous request meets as well, and for those that name someone.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
 */
export function gatedStrangers({ principals, conditions }: PolicyStatement): GatedStrangers | undefined {
  if (principals?.some(({ type, id }) => type === 'AWS' && id === '*') !== true) return undefined;
  const demands = conditions.filter(isDemand);
  for (const [key, gate] of GATES) {
    const condition = demands.find((each) => each.key.toLowerCase() === key);
    if (condition === undefined) continue;
    const values = condition.values.map(valueText);
    return { who: gate.who(values.join(' or ')), accounts: values.map(gate.account) };
  }
  return demands.some(({ key }) => /^aws:principal(?:tag\/|type$)/i.test(key))
    ? { who: withCredentials(), accounts: [undefined] }
    : undefined;
}

/** Does it fail when the key is missing? Negated operators, `IfExists` and `ForAllValues` hold then. */
function isDemand({ operator, values }: PolicyCondition): boolean {
  const name = operator.toLowerCase();
  if (name === 'null') return values.every((each) => each === 'false');
  return !/not|ifexists$|^forallvalues:/.test(name);
}

function withCredentials(): string {
  return 'anyone with AWS credentials';
}

function noAccount(): undefined {
  return undefined;
}

function arnAccount(arn: string): string | undefined {
  return arn.split(':', 5)[4];
}
