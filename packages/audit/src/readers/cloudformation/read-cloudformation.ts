import { auditError } from '../../errors.ts';
import type { Gap } from '../../model/facet.ts';
import { templateGaps } from '../template-gaps.ts';
import type { TemplateInput, TemplateReading } from '../template-reading.ts';
import { parseTree } from '../tree/parse-tree.ts';
import type { TreeProblem } from '../tree/tree-limits.ts';
import { readTemplateTree } from './read-template-tree.ts';
import { isCloudFormationTree } from './template.ts';

/**
 * Reads a CloudFormation or SAM template (YAML or JSON). What cannot be read of it is listed in `incomplete`; a text that
 * is no such template, or passes a bound, throws WT-E-TEMPLATE-01.
 */
export function readCloudFormation(input: TemplateInput): TemplateReading {
  const { tree, problems } = parseTree(input.text, input.file);
  if (!isCloudFormationTree(tree))
    throw auditError(
      'WT-E-TEMPLATE-01',
      { because: 'it has no AWSTemplateFormatVersion and no Resources with a Type' },
      { at: { file: input.file } },
    );
  try {
    const reading = readTemplateTree({ ...input, tree });
    return {
      source: reading.isServerless ? 'sam' : 'cloudformation',
      subjects: reading.subjects,
      gaps: cloudFormationGaps(),
      incomplete: [...problems.map(incompleteOf), ...reading.incomplete],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const because = 'its functions refer to each other too deeply';
    throw auditError('WT-E-TEMPLATE-01', { because }, { at: { file: input.file }, cause: error });
  }
}

/** What every CloudFormation or SAM template leaves open. */
function cloudFormationGaps(): readonly Gap[] {
  return templateGaps();
}

function incompleteOf({ what, at }: TreeProblem): { readonly what: string; readonly because: string } {
  return { what: `${at?.file ?? ''}:${at?.line ?? 0}: ${what}`, because: 'the last one counts' };
}
