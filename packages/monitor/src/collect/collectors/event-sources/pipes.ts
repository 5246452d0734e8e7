import { present } from '@watertight/audit/model/present.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** EventBridge pipes with their roles. */
export const pipes = defineCollector({
  id: 'pipes',
  provides: ['pipes'],
  scope: 'region',
  calls: ['pipes:ListPipes', 'pipes:DescribePipe'],
  async *collect(scope) {
    const listed = scope.list('pipes:ListPipes', {}, { facet: 'pipes' });
    const described = mapBounded(listed, 5, async (pipe) => {
      const purpose = { facet: 'pipes', subjectId: pipe.text('Arn') ?? '' } as const;
      return { pipe, details: await scope.get('pipes:DescribePipe', { Name: pipe.text('Name') }, purpose) };
    });
    for await (const { pipe, details } of described) {
      const arn = pipe.text('Arn');
      if (arn === undefined) continue;
      yield {
        kind: 'pipe',
        ...subjectBase(scope, arn, pipe.text('Name') ?? arn),
        ...present({
          source: referenceOf(pipe.text('Source')),
          target: referenceOf(pipe.text('Target')),
          enrichment: referenceOf(pipe.text('Enrichment') ?? details?.text('Enrichment')),
          role: referenceOf(details?.text('RoleArn')),
        }),
      };
    }
  },
});
