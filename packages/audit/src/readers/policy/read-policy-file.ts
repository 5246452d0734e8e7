import type { Policy } from '../../model/subjects/identity.ts';
import { templateGaps } from '../template-gaps.ts';
import type { TemplateInput, TemplateReading } from '../template-reading.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { policyDocumentOf } from './policy-document-of.ts';

/** Reads a bare IAM policy document: one policy that nobody has yet. Throws for text that is neither YAML nor JSON. */
export function readPolicyFile({ file, text, account = '<account>' }: TemplateInput): TemplateReading {
  const { tree } = parseTree(text, file);
  const document = policyDocumentOf(tree);
  const policy: Policy = {
    kind: 'policy',
    id: `${file}#policy`,
    name: file.slice(file.lastIndexOf('/') + 1),
    account,
    region: '',
    at: { file, line: 1 },
    form: 'document',
    document,
    attachedTo: [],
  };
  return {
    source: 'policy',
    subjects: [policy],
    gaps: templateGaps(),
    incomplete: document.problems.map(({ what, at }) => ({
      what: at?.line === undefined ? file : `${file}:${at.line}`,
      because: what,
    })),
  };
}
