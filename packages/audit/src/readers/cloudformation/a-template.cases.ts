import { createInventory, type Inventory } from '../../model/inventory.ts';
import type { SubjectKind, SubjectOf } from '../../model/subjects/subject.ts';
import type { TemplateInput } from '../template-reading.ts';
import { readCloudFormation } from './read-cloudformation.ts';

/** The inventory of a template of these resources (YAML, indented by two), other sections before them. */
export function inventoryOf(
  resources: string,
  options: Partial<TemplateInput> & { readonly sections?: string } = {},
): Inventory {
  const { sections = '', ...input } = options;
  const text = `AWSTemplateFormatVersion: '2010-09-09'\n${sections}\nResources:\n${resources}\n`;
  const reading = readCloudFormation({ file: 'template.yaml', text, readBeside: () => undefined, ...input });
  return createInventory({ ...reading, capturedAt: '2026-11-01T00:00:00.000Z' });
}

/** The same with SAM's transform. */
export function serverlessInventoryOf(
  resources: string,
  options: Partial<TemplateInput> & { readonly sections?: string } = {},
): Inventory {
  const sections = `Transform: AWS::Serverless-2016-10-31\n${options.sections ?? ''}`;
  return inventoryOf(resources, { ...options, sections });
}

/** The subject of a kind that stands for a logical id or part; the only one when no id is given. */
export function subjectOf<K extends SubjectKind>(inventory: Inventory, kind: K, id?: string): SubjectOf<K> {
  const all = inventory.ofKind(kind);
  const [found] = id === undefined ? all : all.filter((each) => each.id === `template.yaml#${id}`);
  if (found === undefined)
    throw new Error(`no ${kind} ${id ?? ''} among ${inventory.subjects.map((each) => each.id)}`);
  return found;
}

/** A reference to a resource of the template, without its ARN. */
export function toResource(logicalId: string): object {
  return { kind: 'reference', id: `template.yaml#${logicalId}` };
}
