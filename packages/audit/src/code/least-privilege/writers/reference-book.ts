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
  for (const subject of inventory.subjects) {
    const name = subject.address ?? subject.logicalId;
    if (name === undefined || NO_RESOURCES.has(subject.kind)) continue;
    const isRole = subject.kind === 'role' && subject.isImplicit === true;
    if (isRole) continue;
    if (subject.arn !== undefined && !byArn.has(subject.arn)) byArn.set(subject.arn, subject);
    if (!byName.has(name)) byName.set(name, subject);
    // Atoms are made of the name that the template gives.
    if (!isUnresolved(subject.name)) {
      const atom = /^<([^<>]+)>$/.exec(subject.name)?.[1];
      if (atom !== undefined && !byName.has(atom)) byName.set(atom, subject);
    }
  }
  const known = new Set(parameters);
  return {
    resourceIn: (text) => longestArn(byArn, text),
    resourceNamed: (name) => byName.get(name),
    hasParameter: (name) => known.has(name),
    ...(self === undefined ? {} : { self }),
  };
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
