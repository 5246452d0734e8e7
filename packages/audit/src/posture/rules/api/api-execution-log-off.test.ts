import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute, aStage } from './api.cases.ts';
import { apiExecutionLogOff } from './api-execution-log-off.ts';

const ALL = { route: '*/*', loggingLevel: 'ERROR' };

postureCases(apiExecutionLogOff, [
  { name: 'no settings at all', given: inventoryWith([anApi(), aStage()]), expect: 'fail' },
  {
    name: 'errors of every method',
    given: inventoryWith([anApi(), aStage({ methodSettings: [ALL] }), aRoute()]),
    expect: 'pass',
  },
  {
    name: 'a row for the only method that is known, on an API of another template',
    given: inventoryWith([
      aStage({
        api: referenceByArn('elsewhere'),
        methodSettings: [{ route: '//GET', loggingLevel: 'INFO' }],
      }),
    ]),
    expect: 'pass',
  },
  {
    name: 'one method that turns it off',
    given: inventoryWith([
      anApi(),
      aRoute(),
      aStage({ methodSettings: [ALL, { route: 'orders/POST', loggingLevel: 'OFF' }] }),
    ]),
    expect: 'fail',
  },
  {
    name: 'a method that no row speaks of',
    given: inventoryWith([
      anApi(),
      aRoute(),
      aStage({ methodSettings: [{ route: '/orders/GET', loggingLevel: 'INFO' }] }),
    ]),
    expect: 'fail',
  },
  {
    name: 'a level that does not exist',
    given: inventoryWith([anApi(), aStage({ methodSettings: [{ route: '*/*', loggingLevel: 'SUPER' }] })]),
    expect: 'fail',
  },
  {
    name: 'a level that is not known',
    given: inventoryWith([
      anApi(),
      aStage({ methodSettings: [{ route: '/*/*', loggingLevel: unresolved('Ref Level') }] }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'a stage of an HTTP API',
    given: inventoryWith([anApi({ protocol: 'http' }), aStage()]),
    expect: 'not-applicable',
  },
]);
