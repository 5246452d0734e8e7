import { unresolved } from '../../model/unresolved.ts';
import { ACCOUNT, type EvaluationCase, OBJECT } from './evaluation-case.cases.ts';

const ALL = { Action: '*', Resource: '*' };
const ANYTHING = unresolved('Ref Anything');
const BUCKET = unresolved(`Sub \${Bucket}/*`, { text: 'arn:aws:s3:::<?Bucket>/*' });
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/app`;

/** Values that are not known: a definite answer only where it would hold for every value. */
export const UNKNOWN_CASES: readonly EvaluationCase[] = [
  { name: 'a resource that is not known', identity: { Action: '*', Resource: ANYTHING }, expect: 'unknown' },
  {
    name: 'a resource that is partly known and fits',
    identity: { Action: '*', Resource: BUCKET },
    expect: 'unknown',
  },
  {
    name: 'a resource that is partly known and cannot fit',
    resource: `arn:aws:sqs:eu-west-1:${ACCOUNT}:q`,
    identity: { Action: '*', Resource: BUCKET },
    expect: 'implicitly-denied',
  },
  {
    name: 'a resource that is not known beside one that fits',
    identity: { Action: '*', Resource: [ANYTHING, 'arn:aws:s3:::data/*'] },
    expect: 'allowed',
  },
  {
    name: 'a resource that is not known, of another action',
    identity: { Action: 'sqs:*', Resource: ANYTHING },
    expect: 'implicitly-denied',
  },
  { name: 'an action that is not known', identity: { Action: ANYTHING, Resource: '*' }, expect: 'unknown' },
  {
    name: 'an action that is partly known and cannot fit',
    identity: { Action: unresolved('Sub', { text: 'sqs:<?What>' }), Resource: '*' },
    expect: 'implicitly-denied',
  },
  {
    name: 'a NotAction that is not known',
    identity: { NotAction: ANYTHING, Resource: '*' },
    expect: 'unknown',
  },
  {
    name: 'a NotResource that is not known',
    identity: { Action: '*', NotResource: ANYTHING },
    expect: 'unknown',
  },
  { name: 'an effect that is not known', identity: { ...ALL, Effect: ANYTHING }, expect: 'unknown' },
  {
    name: 'an effect that is not known, of another action',
    identity: [ALL, { Effect: ANYTHING, Action: 'sqs:*', Resource: '*' }],
    expect: 'allowed',
  },
  {
    name: 'an effect that is not known may be Deny',
    identity: [ALL, { ...ALL, Effect: ANYTHING }],
    expect: 'unknown',
  },
  {
    name: 'a Deny of a resource that is not known',
    identity: [ALL, { Effect: 'Deny', Action: '*', Resource: ANYTHING }],
    expect: 'unknown',
  },
  {
    name: 'a Deny of a resource that is partly known and cannot fit',
    identity: [
      ALL,
      { Effect: 'Deny', Action: '*', Resource: unresolved('Sub', { text: 'arn:aws:sqs:<?Rest>' }) },
    ],
    expect: 'allowed',
  },
  {
    name: 'a sure Deny beside one that is not known',
    identity: [ALL, { Effect: 'Deny', Action: '*', Resource: ANYTHING }, { ...ALL, Effect: 'Deny' }],
    expect: 'explicitly-denied',
  },
  {
    name: 'a Deny that is not known where nothing allows',
    identity: { Effect: 'Deny', Action: '*', Resource: ANYTHING },
    expect: 'implicitly-denied',
  },
  { name: 'a policy that was not read', identity: 'unread', expect: 'unknown' },
  { name: 'a policy that was not read may deny', policies: [ALL, 'unread'], expect: 'unknown' },
  {
    name: 'a policy that was not read beside a Deny',
    policies: [{ ...ALL, Effect: 'Deny' }, 'unread'],
    expect: 'explicitly-denied',
  },
  { name: 'a boundary that was not read', identity: ALL, boundary: 'unread', expect: 'unknown' },
  {
    name: 'a boundary that was not read where nothing allows',
    boundary: 'unread',
    expect: 'implicitly-denied',
  },
  { name: 'an SCP that was not read', identity: ALL, scp: ['unread'], expect: 'unknown' },
  { name: 'a resource policy that was not read, without permission', on: 'unread', expect: 'unknown' },
  {
    name: 'a requested resource of which the name is not known, and a star',
    resource: 'arn:aws:s3:::<?Bucket>/key',
    identity: ALL,
    expect: 'allowed',
  },
  {
    name: 'a requested resource of which the name is not known, and all buckets',
    resource: 'arn:aws:s3:::<?Bucket>/key',
    identity: { Action: '*', Resource: 'arn:aws:s3:::*' },
    expect: 'allowed',
  },
  {
    name: 'a requested resource of which the name is not known, and one bucket',
    resource: 'arn:aws:s3:::<?Bucket>/key',
    identity: { Action: '*', Resource: 'arn:aws:s3:::data/*' },
    expect: 'unknown',
  },
  {
    name: 'a requested resource of which the name is not known, and a queue',
    resource: 'arn:aws:s3:::<?Bucket>/key',
    identity: { Action: '*', Resource: 'arn:aws:sqs:*:*:*' },
    expect: 'implicitly-denied',
  },
  {
    name: 'a question mark does not surely match a part that is not known',
    resource: 'arn:aws:s3:::<?Bucket>',
    identity: { Action: '*', Resource: 'arn:aws:s3:::?' },
    expect: 'unknown',
  },
  { name: 'a principal that is not known', on: { Principal: { AWS: ANYTHING }, ...ALL }, expect: 'unknown' },
  {
    name: 'a principal that is partly known and cannot be this one',
    on: { Principal: { AWS: unresolved('Sub', { text: 'arn:aws:iam::111122223333:role/<?Role>' }) }, ...ALL },
    expect: 'implicitly-denied',
  },
  {
    name: 'a principal that is partly known and can be this one',
    on: { Principal: { AWS: unresolved('Sub', { text: `arn:aws:iam::${ACCOUNT}:role/<?Role>` }) }, ...ALL },
    expect: 'unknown',
  },
  {
    name: 'a principal that is not known beside one that is',
    on: { Principal: { AWS: [ANYTHING, ROLE_ARN] }, ...ALL },
    expect: 'allowed',
  },
  {
    name: 'a service that is not known',
    by: { kind: 'service', id: 's3.amazonaws.com' },
    on: { Principal: { Service: ANYTHING }, ...ALL },
    expect: 'unknown',
  },
  {
    name: 'a condition value that is not known',
    identity: { ...ALL, Condition: { StringEquals: { 'example:A': ANYTHING } } },
    context: { 'example:A': '1' },
    expect: 'unknown',
    open: ['example:A'],
  },
  {
    name: 'a condition value that is partly known and cannot fit',
    identity: {
      ...ALL,
      Condition: { StringLike: { 'example:A': unresolved('Sub', { text: 'team-<?Team>' }) } },
    },
    context: { 'example:A': 'other' },
    expect: 'implicitly-denied',
  },
  {
    name: 'a negated condition value that is partly known and cannot fit',
    identity: {
      ...ALL,
      Condition: { StringNotLike: { 'example:A': unresolved('Sub', { text: 'team-<?Team>' }) } },
    },
    context: { 'example:A': 'other' },
    expect: 'allowed',
  },
  {
    name: 'a condition value that is not known, and a missing key',
    identity: { ...ALL, Condition: { StringEquals: { 'example:A': ANYTHING } } },
    context: { 'example:A': null },
    expect: 'implicitly-denied',
  },
  {
    name: 'a number that is not known',
    identity: { ...ALL, Condition: { NumericLessThan: { 'example:N': ANYTHING } } },
    context: { 'example:N': '1' },
    expect: 'unknown',
  },
  {
    name: 'a condition that is open in a Deny',
    identity: [ALL, { ...ALL, Effect: 'Deny', Condition: { StringEquals: { 'example:A': '1' } } }],
    expect: 'conditional',
    open: ['example:A'],
  },
  {
    name: 'an open Allow and an open Deny: both are listed',
    identity: [
      { ...ALL, Condition: { StringEquals: { 'example:A': '1' } } },
      { ...ALL, Effect: 'Deny', Condition: { StringEquals: { 'example:B': '1' } } },
    ],
    expect: 'conditional',
    open: ['example:A', 'example:B'],
  },
  {
    name: 'an open condition and a boundary that does not allow',
    identity: { ...ALL, Condition: { StringEquals: { 'example:A': '1' } } },
    boundary: { Action: 'sqs:*', Resource: '*' },
    expect: 'implicitly-denied',
  },
  {
    name: 'an open condition of the resource policy beside an identity that allows',
    identity: ALL,
    on: { Principal: '*', ...ALL, Condition: { StringEquals: { 'example:A': '1' } } },
    expect: 'allowed',
  },
  {
    name: 'an atom is a text',
    resource: 'arn:aws:s3:::<Data>/x',
    identity: { Action: '*', Resource: 'arn:aws:s3:::<Data>/*' },
    expect: 'allowed',
  },
  {
    name: 'another atom is another text',
    resource: OBJECT,
    identity: { Action: '*', Resource: 'arn:aws:s3:::<Data>/*' },
    expect: 'implicitly-denied',
  },
  {
    name: 'marks of our own in a text are harmless',
    resource: 'arn:aws:s3:::data/\uE002',
    identity: { Action: '*', Resource: 'arn:aws:s3:::\uE000' },
    expect: 'implicitly-denied',
  },
];
