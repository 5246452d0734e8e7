import { present } from '@watertight/audit/model/present.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';

/** Container repositories and their resource policies. */
export const ecrRepositories = defineCollector({
  id: 'ecr-repositories',
  provides: ['repositories'],
  scope: 'region',
  calls: ['ecr:DescribeRepositories', 'ecr:GetRepositoryPolicy'],
  async *collect(scope) {
    const listed = scope.list('ecr:DescribeRepositories', {}, { facet: 'repositories' });
    const described = mapBounded(listed, 5, async (repository) => {
      const arn = repository.text('repositoryArn') ?? '';
      const name = repository.text('repositoryName') ?? arn;
      const purpose = { facet: 'repositories', subjectId: arn } as const;
      const answer = await scope.get('ecr:GetRepositoryPolicy', { repositoryName: name }, purpose);
      return { arn, name, repository, policy: answer?.text('policyText') };
    });
    for await (const { arn, name, repository, policy } of described) {
      if (arn === '') continue;
      yield {
        kind: 'repository',
        ...subjectBase(scope, arn, name),
        ...present({ tagMutability: repository.text('imageTagMutability') }),
      };
      yield* resourcePolicies(scope, 'ecr', { arn, name, policy });
    }
  },
});
