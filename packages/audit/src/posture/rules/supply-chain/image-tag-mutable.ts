import type { Inventory } from '../../../model/inventory.ts';
import { isImage } from '../../../model/package-type.ts';
import type { Repository } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const imageTagMutable = definePostureRule({
  id: 'image-tag-mutable',
  code: 'WT-FN-17',
  title: 'The container image is named by a tag that can be moved, or comes from a public registry',
  severity: 'low',
  class: 'security',
  risks: ['R14', 'R6'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Whoever may push to the repository decides what the next deployment runs, with the role of the function and without a change in the template.',
  fix: 'Name the image by digest (`ImageUri: …@sha256:…`), or set `ImageTagMutability: IMMUTABLE` on the `AWS::ECR::Repository`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  ],
  check: (subject, { inventory }): Outcome => {
    if (!isImage(subject)) return notApplicable('not a container image');
    const uri = subject.code?.imageUri;
    if (uri === undefined) return unknown('the image is named at deployment');
    const text = valueText(uri);
    const evidence = evidenceAt(subject, 'image', { path: 'code', value: text });
    if (PUBLIC_REGISTRY.test(text)) {
      return {
        kind: 'fail',
        severity: 'medium',
        evidence: [{ ...evidence, what: 'image of a public registry' }],
      };
    }
    if (text.includes('@sha256:')) return PASS;
    if (isUnresolved(uri)) return unknown(`the image is not known: ${text}`);
    return judgeTag(text, evidence, inventory);
  },
});

const PUBLIC_REGISTRY =
  /^(?:public\.ecr\.aws|docker\.io|ghcr\.io|quay\.io|gcr\.io|registry\.hub\.docker\.com)\//;
/** The tag that CDK gives to its assets: the hash of their content. */
const CONTENT_HASH = /^[0-9a-f]{64}$/;

function judgeTag(uri: string, evidence: Evidence, inventory: Inventory): Outcome {
  const path = uri.slice(uri.lastIndexOf('/') + 1);
  const tag = path.includes(':') ? path.slice(path.indexOf(':') + 1) : 'latest';
  if (CONTENT_HASH.test(tag)) return PASS;
  const repository = repositoryOf(uri, inventory);
  const mutability = repository?.tagMutability;
  if (valueText(mutability).startsWith('IMMUTABLE')) return PASS;
  if (tag === 'latest') return { kind: 'fail', severity: 'medium', evidence: [evidence] };
  if (repository === undefined) return unknown('the repository, whose tags may be immutable, was not read');
  if (isUnresolved(mutability)) return unknown('the tag mutability of the repository is not known');
  return fail(evidence, { what: 'tag mutability', value: mutability ?? 'MUTABLE' });
}

function repositoryOf(uri: string, inventory: Inventory): Repository | undefined {
  const name = uri.slice(uri.indexOf('/') + 1).replace(/[:@].*$/, '');
  return inventory.ofKind('repository').find((each) => each.name === name);
}
