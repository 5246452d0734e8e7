import { aPermission } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { eventSourceTokenInClear } from './event-source-token-in-clear.ts';

function withToken(eventSourceToken: Value<string>) {
  return inventoryWith([aPermission({}, { eventSourceToken })], { source: 'cloudformation' });
}

postureCases(eventSourceTokenInClear, [
  { name: 'a literal', given: withToken('correct-horse-battery'), expect: 'fail' },
  { name: 'the id of a skill', given: withToken('amzn1.ask.skill.0a1b2c3d'), expect: 'fail' },
  { name: 'a parameter without default', given: withToken(unresolved('Ref Token')), expect: 'pass' },
  {
    name: 'a dynamic reference',
    given: withToken('{{resolve:secretsmanager:skill:SecretString:token}}'),
    expect: 'pass',
  },
  { name: 'no token', given: inventoryWith([aPermission({})]), expect: 'not-applicable' },
]);
