import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved } from '../../../model/unresolved.ts';

/** What a written role may refer to: the resources and parameters of the function's own template. */
export interface ReferenceBook {
  /** The resource whose ARN begins a text, and the rest of the text. */
  readonly resourceIn: (text: string) => { readonly subject: Subject; readonly rest: string } | undefined;
  /** The resource with this logical id or address. */
  readonly resourceNamed: (name: string) => Subject | undefined;
  readonly hasParameter: (name: string) => boolean;
  /** The function itself: its role cannot refer to it, which needs the role first. */
  readonly self?: LambdaFunction;
}

/** Parts of a resource have its logical id and no identity of their own. */
const NO_RESOURCES: ReadonlySet<Subject['kind']> = new Set([
  'policy',
  'resource-policy',
  'permission',
  'event-source-mapping',
  'account',
]);

/** A book without a template. */
export const NO_REFERENCES: ReferenceBook = {
  resourceIn: () => undefined,
  resourceNamed: () => undefined,
  hasParameter: () => false,
};

/** The book of an inventory: what has an ARN and a name in the template. */
export function referenceBook(
  inventory: Inventory,
  { self, parameters = [] }: { readonly self?: LambdaFunction; readonly parameters?: readonly string[] } = {},
): ReferenceBook {
  const byArn = new Map<string, Subject>();
  const byName = new Map<string, Subject>();
  for (const subject of inventory.subjects.filter(isResource)) {
    if (subject.arn !== undefined) addOnce(byArn, here(subject.arn, self), subject);
    for (const name of namesOf(subject)) addOnce(byName, name, subject);
  }
  const known = new Set(parameters);
  return {
    resourceIn: (text) => longestArn(byArn, here(text, self)),
    resourceNamed: (name) => byName.get(name),
    hasParameter: (name) => known.has(name),
    ...(self === undefined ? {} : { self }),
  };
}

function isResource(subject: Subject): boolean {
  return !NO_RESOURCES.has(subject.kind) && !(subject.kind === 'role' && subject.isImplicit === true);
}

/** The name that the template gives, and that of the atom made of it. */
function namesOf({ address, logicalId, name }: Subject): readonly string[] {
  const own = address ?? logicalId;
  if (own === undefined) return [];
  const atom = isUnresolved(name) ? undefined : /^<([^<>]+)>$/.exec(name)?.[1];
  return atom === undefined ? [own] : [own, atom];
}

function addOnce(map: Map<string, Subject>, key: string, subject: Subject): void {
  if (!map.has(key)) map.set(key, subject);
}

/** An ARN with the function's own region and account as atoms: a template may name them in one place and not in another. */
function here(arn: string, self: LambdaFunction | undefined): string {
  if (self === undefined) return arn;
  const parts = arn.split(':');
  if (parts[3] === self.region && self.region !== '') parts[3] = '<region>';
  if (parts[4] === self.account) parts[4] = '<account>';
  return parts.join(':');
}

/** The ARN that a text begins with, up to a `/` or `:`; the random end of a secret's ARN counts as the same. */
function longestArn(
  byArn: ReadonlyMap<string, Subject>,
  text: string,
): { readonly subject: Subject; readonly rest: string } | undefined {
  const whole = byArn.get(text) ?? byArn.get(text.replace(/-\?{6}$/, '-<suffix>'));
  if (whole !== undefined) return { subject: whole, rest: '' };
  for (let end = text.length - 1; end > 0; end -= 1) {
    if (text[end] !== '/' && text[end] !== ':') continue;
    const subject = byArn.get(text.slice(0, end));
    if (subject !== undefined) return { subject, rest: text.slice(end) };
  }
  return undefined;
}
