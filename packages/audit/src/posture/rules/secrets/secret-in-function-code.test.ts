import { aFunction } from '../../../model/a-subject.cases.ts';
import type { SecretSighting } from '../../../model/subjects/account.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { secretInFunctionCode } from './secret-in-function-code.ts';

const sighting: SecretSighting = {
  subjectId: aFunction().id,
  where: 'function-code',
  place: 'src/db.js',
  line: 12,
  what: 'password',
  masked: '****',
};
const gaps = [{ facet: 'function-code', because: 'a template does not hold the code' }] as const;
const inline = (text: string) =>
  inventoryWith([aFunction({ code: { inline: text } })], { source: 'cloudformation', gaps });

postureCases(secretInFunctionCode, [
  {
    name: 'one was seen in the package',
    given: inventoryWith([aFunction()], { secretSightings: [sighting] }),
    expect: 'fail',
  },
  { name: 'in the inline code', given: inline('const password = "Winter7moon";'), expect: 'fail' },
  {
    name: 'in inline code that is known in part',
    given: inventoryWith([
      aFunction({
        code: { inline: unresolved('Sub', { text: 'password = "Winter7moon"; table = "<?Table>"' }) },
      }),
    ]),
    expect: 'fail',
  },
  {
    name: 'none in the inline code',
    given: inline('const password = process.env.PASSWORD;'),
    expect: 'pass',
  },
  { name: 'none was seen in the package', given: inventoryWith([aFunction()]), expect: 'pass' },
  {
    name: 'one was seen in a layer',
    given: inventoryWith([aFunction()], { secretSightings: [{ ...sighting, where: 'layer-content' }] }),
    expect: 'pass',
  },
  {
    name: 'inline code that is not known',
    given: inventoryWith([aFunction({ code: { inline: unresolved('Ref Code') } })]),
    expect: 'unknown',
  },
  {
    name: 'nobody looked',
    given: inventoryWith([aFunction({ code: { path: 'src' } })], { source: 'sam', gaps }),
    expect: 'unknown',
  },
]);
