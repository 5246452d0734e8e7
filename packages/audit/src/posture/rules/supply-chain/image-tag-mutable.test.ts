import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { imageTagMutable } from './image-tag-mutable.ts';

const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const image = (imageUri: Value<string>) => aFunction({ packageType: 'Image', code: { imageUri } });
const repository = (tagMutability: string) =>
  aSubject({ kind: 'repository', name: 'shop/orders', tagMutability });

postureCases(imageTagMutable, [
  { name: 'latest', given: inventoryWith([image(`${REGISTRY}/shop/orders:latest`)]), expect: 'fail' },
  { name: 'no tag', given: inventoryWith([image(`${REGISTRY}/shop/orders`)]), expect: 'fail' },
  {
    name: 'a tag of a mutable repository',
    given: inventoryWith([image(`${REGISTRY}/shop/orders:1.2`), repository('MUTABLE')]),
    expect: 'fail',
  },
  {
    name: 'a public registry',
    given: inventoryWith([image(`public.ecr.aws/x/y@sha256:ab`)]),
    expect: 'fail',
  },
  { name: 'a digest', given: inventoryWith([image(`${REGISTRY}/shop/orders@sha256:ab`)]), expect: 'pass' },
  {
    name: 'a tag of an immutable repository',
    given: inventoryWith([image(`${REGISTRY}/shop/orders:1.2`), repository('IMMUTABLE')]),
    expect: 'pass',
  },
  {
    name: 'the hash of a CDK asset',
    given: inventoryWith([image(`${REGISTRY}/assets:${'0a'.repeat(32)}`)]),
    expect: 'pass',
  },
  {
    name: 'a tag of a repository that was not read',
    given: inventoryWith([image(`${REGISTRY}/shop/orders:1.2`)]),
    expect: 'unknown',
  },
  { name: 'a parameter', given: inventoryWith([image(unresolved('Ref ImageUri'))]), expect: 'unknown' },
  {
    name: 'a digest in an otherwise unknown name',
    given: inventoryWith([image(unresolved('Sub', { text: '<?Registry>/orders@sha256:ab' }))]),
    expect: 'pass',
  },
  {
    name: 'an image that SAM builds',
    given: inventoryWith([aFunction({ packageType: 'Image' })]),
    expect: 'unknown',
  },
  { name: 'a zip', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
