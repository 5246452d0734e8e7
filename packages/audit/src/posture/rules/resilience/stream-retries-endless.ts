import { blockShard } from '../../../access/denial-of-service/attack.ts';
import { functionLoad, shardSettings } from '../../../access/denial-of-service/trigger-exposure.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import { targetFunction } from '../../../access/triggers/target-function.ts';
import { LAMBDA_LIMIT_PAGES } from '../../../model/data/lambda-limits.ts';
import { isUnresolved, type Value } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const streamRetriesEndless = definePostureRule({
  id: 'stream-retries-endless',
  code: 'WT-TRG-02',
  title: 'One bad record blocks a shard until the stream forgets it',
  severity: 'medium',
  class: 'security',
  risks: ['R8'],
  sameAs: [],
  subjects: ['event-source-mapping'],
  needs: ['event-source-mappings'],
  why: 'By default Lambda repeats a failing batch until its records expire, and everything behind it in the shard waits. Whoever can write one record that the function fails on stops the shard for a day or longer.',
  fix: 'Set `MaximumRetryAttempts` or `MaximumRecordAgeInSeconds` on the event source mapping, with `BisectBatchOnFunctionError: true` and an on-failure destination.',
  references: [
    LAMBDA_LIMIT_PAGES.streams,
    'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html',
  ],
  check: (subject, { inventory }): Outcome => {
    if (subject.service === 'unknown') return unknown('the kind of the source is not known');
    if (subject.service !== 'kinesis' && subject.service !== 'dynamodb') {
      return notApplicable(`${subject.service} has no shards`);
    }
    const limits = [subject.maximumRetryAttempts, subject.maximumRecordAge];
    if (limits.some(isBounded)) return PASS;
    if (limits.some(isUnresolved)) return unknown('the limits of retries and age are not known');
    const on = targetFunction(inventory, subject.function);
    const source = subjectNames(inventory).target(subject.source);
    const attack = blockShard({ ...functionLoad(on), concurrency: 1 }, shardSettings(subject, source));
    return fail(
      evidenceAt(subject, 'retries', { value: 'endless' }),
      { what: 'maximum age of a record', value: 'endless' },
      { what: 'bisects a failing batch', value: subject.bisectBatchOnError === true },
      { what: 'records needed to block a shard', value: attack.requests },
      { what: `seconds that it stays blocked (${attack.formula})`, value: attack.seconds },
    );
  },
});

function isBounded(value: Value<number> | undefined): boolean {
  return typeof value === 'number' && value >= 0;
}
