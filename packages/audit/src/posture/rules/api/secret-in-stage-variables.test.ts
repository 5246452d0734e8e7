import { expect, test } from 'vitest';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { runRules } from '../../run-rules.ts';
import { aStage } from './api.cases.ts';
import { secretInStageVariables } from './secret-in-stage-variables.ts';

const PASSWORD = 'Tr4vel-Light!88';

postureCases(secretInStageVariables, [
  {
    name: 'a password',
    given: inventoryWith([aStage({ variables: { dbPassword: PASSWORD } })]),
    expect: 'fail',
  },
  {
    name: 'names and addresses',
    given: inventoryWith([
      aStage({ variables: { lambdaAlias: 'prod', backend: 'https://backend.example.com/v1' } }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a password that the template does not hold',
    given: inventoryWith([aStage({ variables: { dbPassword: unresolved('Ref Password') } })]),
    expect: 'unknown',
  },
  {
    name: 'an alias that the template does not hold',
    given: inventoryWith([aStage({ variables: { lambdaAlias: unresolved('Ref Alias') } })]),
    expect: 'pass',
  },
  { name: 'no variables', given: inventoryWith([aStage()]), expect: 'not-applicable' },
]);

test('does not repeat the secret', () => {
  const answers = runRules(
    [secretInStageVariables],
    inventoryWith([aStage({ variables: { dbPassword: PASSWORD } })]),
  );
  expect(JSON.stringify(answers.map((each) => each.outcome))).not.toContain(PASSWORD);
});
