import { aDocument, anAwsPrincipal, aService, aStatement, aSubject } from '../../../model/a-subject.cases.ts';
import type { PolicyPrincipal } from '../../../model/policy-document.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import type { Bucket } from '../../../model/subjects/event-sources.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trailBucketPublic } from './trail-bucket-public.ts';

const TRAIL = aSubject({ kind: 'trail', dataEvents: [], bucket: referenceTo('the-bucket') });

function aBucket(parts: Partial<Bucket> = {}) {
  return aSubject({ kind: 'bucket', notifications: [], ...parts });
}

function aPolicyFor(principal: PolicyPrincipal) {
  return aSubject({
    kind: 'resource-policy',
    service: 's3',
    on: [referenceTo('the-bucket')],
    document: aDocument(aStatement({ actions: ['s3:GetObject'], principals: [principal] })),
  });
}

postureCases(trailBucketPublic, [
  {
    name: 'an ACL for everyone',
    given: inventoryWith([TRAIL, aBucket({ acl: 'PublicRead' })]),
    expect: 'fail',
  },
  {
    name: 'a grant to everyone',
    given: inventoryWith([TRAIL, aBucket({ publicGrants: ['AllUsers:READ'] })]),
    expect: 'fail',
  },
  {
    name: 'a policy for everyone',
    given: inventoryWith([TRAIL, aBucket({ blocksPublicAccess: false }), aPolicyFor(anAwsPrincipal('*'))]),
    expect: 'fail',
  },
  {
    name: 'a policy for everyone that is blocked',
    given: inventoryWith([TRAIL, aBucket({ blocksPublicAccess: true }), aPolicyFor(anAwsPrincipal('*'))]),
    expect: 'pass',
  },
  {
    name: 'a policy for CloudTrail',
    given: inventoryWith([TRAIL, aBucket(), aPolicyFor(aService('cloudtrail.amazonaws.com'))]),
    expect: 'pass',
  },
  {
    name: 'a public ACL that may be blocked',
    given: inventoryWith([
      TRAIL,
      aBucket({ acl: 'PublicRead', blocksPublicAccess: unresolved('Ref Block') }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'a bucket of another account',
    given: inventoryWith([
      aSubject({ kind: 'trail', dataEvents: [], bucket: referenceByArn('arn:aws:s3:::trails') }),
    ]),
    expect: 'unknown',
  },
]);
