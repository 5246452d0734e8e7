import {
  aDocument,
  aFunction,
  anAwsPrincipal,
  aStatement,
  aSubject,
} from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { Bucket } from '../../../model/subjects/event-sources.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { deploymentStoreUnprotected } from './deployment-store-unprotected.ts';

const fromBucket = aFunction({ code: { bucket: 'releases', key: 'orders.zip' } });
const fromImage = aFunction({
  packageType: 'Image',
  code: { imageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1.4' },
});
const bucket = (parts: Partial<Bucket> = {}) =>
  aSubject({
    kind: 'bucket',
    id: 'b',
    name: 'releases',
    notifications: [],
    versioning: 'Enabled',
    blocksPublicAccess: true,
    ...parts,
  });
const repository = (tagMutability: string | undefined, name = 'orders') =>
  aSubject({ kind: 'repository', id: 'r', name, ...(tagMutability === undefined ? {} : { tagMutability }) });
const policyFor = (principal: string) =>
  aSubject({
    kind: 'resource-policy',
    service: 's3',
    on: [referenceTo('b')],
    document: aDocument(
      aStatement({
        actions: ['s3:PutObject'],
        resources: ['arn:aws:s3:::releases/*'],
        principals: [anAwsPrincipal(principal)],
      }),
    ),
  });

postureCases(deploymentStoreUnprotected, [
  {
    name: 'a bucket without versions',
    given: inventoryWith([fromBucket, bucket({ versioning: 'Suspended' })]),
    expect: 'fail',
  },
  {
    name: 'a bucket that everyone may write to',
    given: inventoryWith([fromBucket, bucket({ blocksPublicAccess: false, acl: 'public-read-write' })]),
    expect: 'fail',
  },
  {
    name: 'a bucket that another account may write to',
    given: inventoryWith([fromBucket, bucket(), policyFor('arn:aws:iam::999999999999:root')]),
    expect: 'fail',
  },
  {
    name: 'the same, of an account that is trusted',
    given: inventoryWith([fromBucket, bucket(), policyFor('arn:aws:iam::999999999999:root')]),
    settings: { trustedAccounts: ['999999999999'] },
    expect: 'pass',
  },
  {
    name: 'a bucket that only the own pipeline may write to',
    given: inventoryWith([fromBucket, bucket(), policyFor('arn:aws:iam::123456789012:role/deploy')]),
    expect: 'pass',
  },
  {
    name: 'a bucket whose versions are not known',
    given: inventoryWith([fromBucket, bucket({ versioning: unresolved('Ref Versioning') })]),
    expect: 'unknown',
  },
  {
    name: 'a bucket of something else',
    given: inventoryWith([fromBucket, bucket({ name: 'uploads', versioning: 'Suspended' })]),
    expect: 'not-applicable',
  },
  {
    name: 'a repository with moving tags',
    given: inventoryWith([fromImage, repository('MUTABLE')]),
    expect: 'fail',
  },
  {
    name: 'a repository by default',
    given: inventoryWith([fromImage, repository(undefined)]),
    expect: 'fail',
  },
  {
    name: 'a repository with fixed tags',
    given: inventoryWith([fromImage, repository('IMMUTABLE')]),
    expect: 'pass',
  },
  {
    name: 'a repository with fixed tags but some',
    given: inventoryWith([fromImage, repository('IMMUTABLE_WITH_EXCLUSION')]),
    expect: 'pass',
  },
  {
    name: 'a repository of something else in the account',
    given: inventoryWith([fromImage, repository('MUTABLE', 'web')]),
    expect: 'not-applicable',
  },
  {
    name: 'a repository of something else in the template',
    given: inventoryWith([repository('MUTABLE', 'web')], { source: 'cloudformation' }),
    expect: 'fail',
  },
  {
    name: 'a setting that is not known',
    given: inventoryWith([
      fromImage,
      aSubject({ kind: 'repository', name: 'orders', tagMutability: unresolved('Ref Tags') }),
    ]),
    expect: 'unknown',
  },
]);
