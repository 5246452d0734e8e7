import { aCondition, anAwsPrincipal, aStatement, aSubject } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { layerPublic } from './layer-public.ts';

function shared(statement: Partial<PolicyStatement>) {
  const layer = referenceTo('layer');
  return inventoryWith([aSubject({ kind: 'layer-permission', layer, statement: aStatement(statement) })]);
}

const ANYONE = [anAwsPrincipal('*')];

postureCases(layerPublic, [
  { name: 'with everyone', given: shared({ principals: ANYONE }), expect: 'fail' },
  {
    name: 'with an organization',
    given: shared({
      principals: ANYONE,
      conditions: [aCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')],
    }),
    expect: 'pass',
  },
  {
    name: 'with one account',
    given: shared({ principals: [anAwsPrincipal('999999999999')] }),
    expect: 'pass',
  },
  {
    name: 'with a parameter',
    given: shared({ principals: [{ type: 'AWS', id: unresolved('Ref With') }] }),
    expect: 'unknown',
  },
]);
