import {
  aFunction,
  anEventSourceMapping,
  aPermission,
  aService,
  aSubject,
} from '../../../model/a-subject.cases.ts';
import { type Reference, referenceByArn, referenceTo } from '../../../model/reference.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionLatestInvoked } from './function-latest-invoked.ts';

const ON = aFunction();
const LIVE = aSubject({ kind: 'alias', id: 'live', function: referenceTo(ON.id), version: '12' });
const version = (number: number, environment: Record<string, string> = {}) =>
  aSubject({
    kind: 'version',
    id: `${ON.id}:${number}`,
    function: referenceTo(ON.id),
    version: `${number}`,
    environment,
  });
const VERSIONS = Array.from({ length: 12 }, (_, index) => version(index + 1));
const BUCKET = aPermission({ principals: [aService('s3.amazonaws.com')] });

const rule = (...targets: Reference[]) =>
  aSubject({ kind: 'event-rule', targets: targets.map((target) => ({ target })) });

postureCases(functionLatestInvoked, [
  {
    name: 'a queue past the alias',
    given: inventoryWith([ON, LIVE, anEventSourceMapping()]),
    expect: 'fail',
  },
  { name: 'many versions that no alias uses', given: inventoryWith([ON, LIVE, ...VERSIONS]), expect: 'fail' },
  {
    name: 'an old version that keeps a password',
    given: inventoryWith([ON, LIVE, version(11, { DB_PASSWORD: 'x' }), version(12)]),
    expect: 'fail',
  },
  {
    name: 'a queue on the alias',
    given: inventoryWith([ON, LIVE, anEventSourceMapping({ function: referenceByArn(`${ON.id}:live`) })]),
    expect: 'pass',
  },
  {
    name: 'a queue by the bare name',
    given: inventoryWith([ON, LIVE, anEventSourceMapping({ function: referenceByArn('orders') })]),
    expect: 'fail',
  },
  {
    name: 'a rule past the alias',
    given: inventoryWith([ON, LIVE, rule(referenceByArn(ON.id))]),
    expect: 'fail',
  },
  {
    name: 'a rule on the alias, beside another function’s $LATEST',
    given: inventoryWith([
      ON,
      LIVE,
      rule(referenceTo('live'), referenceByArn('arn:aws:lambda:eu-west-1:123456789012:function:mail')),
    ]),
    expect: 'pass',
  },
  {
    name: 'the version of the alias and its variables',
    given: inventoryWith([ON, LIVE, version(12, { DB_PASSWORD: 'x' })]),
    expect: 'pass',
  },
  { name: 'a grant that nothing uses', given: inventoryWith([ON, LIVE, BUCKET]), expect: 'pass' },
  {
    name: 'no versions at all',
    given: inventoryWith([ON, anEventSourceMapping()]),
    expect: 'not-applicable',
  },
  {
    name: 'a template’s alias, whatever it does not tell of versions',
    given: inventoryWith([ON, LIVE, anEventSourceMapping()], {
      source: 'cloudformation',
      gaps: [{ facet: 'versions', because: 'a template does not say' }],
    }),
    expect: 'fail',
  },
  {
    name: 'versions were not collected',
    given: inventoryWith([ON], { gaps: [{ facet: 'versions', because: 'access denied' }] }),
    expect: 'unknown',
  },
]);
