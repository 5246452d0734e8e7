import { aGrant, anApi, aTopic } from '../../../access/triggers/front-doors.cases.ts';
import { aFunction, aPermission } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { permissionSourceGone } from './permission-source-gone.ts';

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:news';
const BUCKET = 'arn:aws:s3:::uploads';

postureCases(permissionSourceGone, [
  {
    name: 'a bucket that is gone',
    given: inventoryWith([aFunction(), aGrant('s3', BUCKET)]),
    expect: 'fail',
  },
  { name: 'a topic that is gone', given: inventoryWith([aFunction(), aGrant('sns', TOPIC)]), expect: 'fail' },
  { name: 'a topic', given: inventoryWith([aTopic('news'), aGrant('sns', TOPIC)]), expect: 'pass' },
  {
    name: 'routes of an API',
    given: inventoryWith([
      anApi(),
      aGrant('apigateway', 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*/GET/orders'),
    ]),
    expect: 'pass',
  },
  {
    name: 'a topic of another account',
    given: inventoryWith([aGrant('sns', 'arn:aws:sns:eu-west-1:999999999999:news')]),
    expect: 'unknown',
  },
  {
    name: 'topics were not collected',
    given: inventoryWith([aGrant('sns', TOPIC)], { gaps: [{ facet: 'topics', because: 'access denied' }] }),
    expect: 'unknown',
  },
  {
    name: 'a template does not hold every source',
    given: inventoryWith([aGrant('sns', TOPIC)], { source: 'cloudformation' }),
    expect: 'unknown',
  },
  { name: 'no source', given: inventoryWith([aPermission({})]), expect: 'not-applicable' },
]);
