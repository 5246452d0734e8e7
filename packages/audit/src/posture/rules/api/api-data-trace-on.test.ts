import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aStage } from './api.cases.ts';
import { apiDataTraceOn } from './api-data-trace-on.ts';

postureCases(apiDataTraceOn, [
  {
    name: 'bodies of every method in the log',
    given: inventoryWith([aStage({ methodSettings: [{ route: '*/*', dataTrace: true }] })]),
    expect: 'fail',
  },
  {
    name: 'bodies of one method in the log',
    given: inventoryWith([
      aStage({ methodSettings: [{ route: '*/*' }, { route: 'login/POST', dataTrace: true }] }),
    ]),
    expect: 'fail',
  },
  { name: 'the default', given: inventoryWith([aStage()]), expect: 'pass' },
  {
    name: 'off',
    given: inventoryWith([
      aStage({ methodSettings: [{ route: '*/*', loggingLevel: 'INFO', dataTrace: false }] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'on in some stages',
    given: inventoryWith([aStage({ methodSettings: [{ route: '*/*', dataTrace: unresolved('If IsDev') }] })]),
    expect: 'unknown',
  },
]);
