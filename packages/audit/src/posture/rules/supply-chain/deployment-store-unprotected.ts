import { principalScope } from '../../../access/principal-scope.ts';
import { resourcePoliciesOn } from '../../../access/resource-policies-on.ts';
import { bucketAclAccess } from '../../../access/triggers/bucket-access.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Severity } from '../../../model/severity.ts';
import type { Bucket, Repository } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { combineOutcomes } from '../../policy-rule.ts';
import { definePostureRule, type RuleContext } from '../../rule.ts';

const SEVERITY: Severity = 'medium';

/** WT-GOV-05. The subject is the bucket or repository from which functions are deployed. */
export const deploymentStoreUnprotected = definePostureRule({
  id: 'deployment-store-unprotected',
  code: 'WT-GOV-05',
  title: 'The store from which functions are deployed can be changed unseen',
  severity: SEVERITY,
  class: 'security',
  risks: ['R14'],
  sameAs: ['Prowler ecr_repositories_tag_immutability', 'Checkov CKV_AWS_51', 'Security Hub ECR.2'],
  subjects: ['bucket', 'repository'],
  needs: [],
  why: 'Whoever overwrites the package or moves the image’s tag has their code deployed by the next deployment, with the pipeline’s blessing.',
  fix: 'Bucket: `VersioningConfiguration: {Status: Enabled}`, all of `PublicAccessBlockConfiguration`, and a policy that lets only the pipeline write. Repository: `ImageTagMutability: IMMUTABLE`.',
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  ],
  check: (subject, context) =>
    subject.kind === 'bucket' ? judgeBucket(subject, context) : judgeRepository(subject, context),
});

function judgeRepository(repository: Repository, { inventory }: RuleContext): Outcome {
  const isUsed = isRepositoryUsed(inventory, repository);
  if (!isUsed && inventory.source === 'account') return notApplicable('no function is deployed from it');
  const { tagMutability } = repository;
  if (isUnresolved(tagMutability)) return unknown('ImageTagMutability is not known');
  if (tagMutability?.startsWith('IMMUTABLE')) return PASS;
  const value = tagMutability ?? 'MUTABLE (default)';
  const evidence = [evidenceAt(repository, 'ImageTagMutability', { path: 'tagMutability', value })];
  return { kind: 'fail', evidence, severity: isUsed ? SEVERITY : 'low' };
}

/** Images are named `123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:tag`, in templates by atoms. */
function isRepositoryUsed(inventory: Inventory, { name }: Repository): boolean {
  const text = known(name);
  if (text === undefined) return false;
  return inventory.ofKind('function').some(({ code }) => {
    const image = valueText(code?.imageUri).split('@', 1)[0] ?? '';
    return image.slice(image.indexOf('/') + 1).split(':', 1)[0] === text || image.includes(`<${text}>`);
  });
}

function judgeBucket(bucket: Bucket, { inventory, settings }: RuleContext): Outcome {
  if (!isBucketUsed(inventory, bucket)) return notApplicable('no function is deployed from it');
  const access = bucketAclAccess(bucket);
  const found = (severity: Severity, what: string, path?: string): Outcome => ({
    kind: 'fail',
    severity,
    evidence: [evidenceAt(bucket, what, path === undefined ? {} : { path })],
  });
  const outcomes: Outcome[] = [];
  if (access.writes) outcomes.push(found('critical', 'its ACL lets everyone write', 'acl'));
  else if (access.reads) outcomes.push(found('high', 'its ACL lets everyone read the code', 'acl'));
  const outsiders = writersByPolicy(inventory, bucket, settings.trustedAccounts);
  if (outsiders !== undefined) outcomes.push(outsiders);
  if (isUnresolved(bucket.versioning)) outcomes.push(unknown('whether it keeps versions is not known'));
  else if (bucket.versioning !== 'Enabled') {
    outcomes.push(found('medium', 'it keeps no versions: an overwritten package is gone', 'versioning'));
  }
  return combineOutcomes(outcomes, SEVERITY);
}

function isBucketUsed(inventory: Inventory, { name }: Bucket): boolean {
  const text = known(name);
  return text !== undefined && inventory.ofKind('function').some(({ code }) => known(code?.bucket) === text);
}

/** Strangers and other accounts that the bucket's own policy lets write. */
function writersByPolicy(
  inventory: Inventory,
  bucket: Bucket,
  trusted: readonly string[],
): Outcome | undefined {
  for (const policy of resourcePoliciesOn(inventory, bucket.id)) {
    for (const statement of policy.document.statements) {
      const writes = (statement.actions ?? []).some((action) => isWrite(valueText(action)));
      if (!writes && statement.notActions === undefined) continue;
      const { kind, principals } = principalScope(statement, bucket.account);
      const outsider = principals.find((each) => each.kind === kind);
      if (kind === 'public' && known(bucket.blocksPublicAccess) !== true) {
        return { kind: 'fail', severity: 'critical', evidence: [evidenceAt(policy, 'everyone may write')] };
      }
      if (kind === 'other-account' && !trusted.includes(outsider?.account ?? '')) {
        const evidence = [
          evidenceAt(policy, 'another account may write', { value: outsider?.principal ?? '' }),
        ];
        return { kind: 'fail', severity: 'high', evidence };
      }
    }
  }
  return undefined;
}

function isWrite(action: string): boolean {
  return /^(?:\*|s3:(?:\*|put\*|putobject|putobject\*|putbucketpolicy|p\*))$/i.test(action);
}
