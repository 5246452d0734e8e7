import {
  aFunction,
  anEventSourceMapping,
  aPermission,
  aService,
  aSubject,
} from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
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
