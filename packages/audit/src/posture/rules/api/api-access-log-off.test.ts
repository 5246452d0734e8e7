import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aStage } from './api.cases.ts';
import { apiAccessLogOff } from './api-access-log-off.ts';

postureCases(apiAccessLogOff, [
  { name: 'no access log', given: inventoryWith([aStage()]), expect: 'fail' },
  {
    name: 'empty access log settings',
    given: inventoryWith([aStage({ accessLog: {} })], { source: 'sam' }),
    expect: 'fail',
  },
  {
    name: 'a log group',
    given: inventoryWith([
      aStage({ accessLog: { destination: 'arn:aws:logs:eu-west-1:123456789012:log-group:api' } }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a log group whose name is partly known',
    given: inventoryWith([
      aStage({
        accessLog: {
          destination: unresolved('Sub', { text: 'arn:aws:logs:<region>:<account>:log-group:<?Name>' }),
        },
      }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a destination that is not known',
    given: inventoryWith([aStage({ accessLog: { destination: unresolved('Ref LogGroupArn') } })]),
    expect: 'unknown',
  },
]);
