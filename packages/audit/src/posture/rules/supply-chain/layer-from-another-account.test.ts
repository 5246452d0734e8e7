import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { type Reference, referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { layerFromAnotherAccount } from './layer-from-another-account.ts';

const withLayers = (...layers: Reference[]) => inventoryWith([aFunction({ layers })]);
const layerOf = (account: string) => referenceByArn(`arn:aws:lambda:eu-west-1:${account}:layer:tools:7`);
const FOREIGN = layerOf('999999999999');

postureCases(layerFromAnotherAccount, [
  { name: 'another account', given: withLayers(FOREIGN), expect: 'fail' },
  {
    name: 'one foreign layer among good ones',
    given: withLayers(layerOf('123456789012'), FOREIGN),
    expect: 'fail',
  },
  {
    name: 'a trusted account',
    given: withLayers(FOREIGN),
    settings: { trustedAccounts: ['999999999999'] },
    expect: 'pass',
  },
  { name: 'the own account', given: withLayers(layerOf('123456789012')), expect: 'pass' },
  { name: 'AWS’s Lambda Insights', given: withLayers(layerOf('580247275435')), expect: 'pass' },
  { name: 'a well-known vendor', given: withLayers(layerOf('464622532012')), expect: 'pass' },
  {
    name: 'a layer of the same template',
    given: inventoryWith([
      aFunction({ layers: [referenceTo('own')] }),
      aSubject({ kind: 'layer', id: 'own' }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a template whose role names the account of the layer',
    given: inventoryWith([
      aFunction({
        account: '<account>',
        role: referenceByArn('arn:aws:iam::999999999999:role/orders'),
        layers: [FOREIGN],
      }),
    ]),
    expect: 'pass',
  },
  { name: 'a parameter', given: withLayers(unresolved('Ref LayerArn')), expect: 'unknown' },
  {
    name: 'a foreign account with an unknown version',
    given: withLayers(unresolved('Sub', { text: 'arn:aws:lambda:<region>:999999999999:layer:x:<?V>' })),
    expect: 'fail',
  },
  { name: 'no layers', given: withLayers(), expect: 'not-applicable' },
]);
