import type { Inventory } from '../../model/inventory.ts';
import type { GraphqlApi, LoadBalancer } from '../../model/subjects/front-door.ts';
import type { Subject, SubjectKind } from '../../model/subjects/subject.ts';
import { known } from '../../model/unresolved.ts';
import type { InternetPath } from '../trigger.ts';
import { apiEntry } from './api-entry.ts';
import { bucketAclAccess } from './bucket-access.ts';
import type { Feed } from './feed.ts';
import { isBehindWebAcl } from './is-behind-web-acl.ts';
import { pathHop } from './path-hop.ts';
import { publicGrant } from './public-grant.ts';
import { urlEntry } from './url-entry.ts';
import { userPoolEntry } from './user-pool-entry.ts';

type Authentication = InternetPath['authentication'];

/** Actions by which a stranger puts something into a source. */
const FEEDING_ACTIONS: Partial<Record<SubjectKind, readonly string[]>> = {
  bucket: ['s3:PutObject', 's3:DeleteObject'],
  queue: ['sqs:SendMessage'],
  topic: ['sns:Publish'],
  'event-bus': ['events:PutEvents'],
  stream: ['kinesis:PutRecord', 'kinesis:PutRecords'],
  table: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'],
};

/** The ways from the internet onto a step's source itself; steps before it are not looked at. */
export function internetEntries(inventory: Inventory, feed: Feed): readonly InternetPath[] {
  const { from } = feed;
  if (from === undefined) return voiceEntry(feed);
  switch (from.kind) {
    case 'function-url':
      return urlEntry(inventory, from, feed.to);
    case 'api':
      return apiEntry(inventory, from, feed);
    case 'user-pool':
      return userPoolEntry(inventory, from, feed.to);
    case 'load-balancer':
      return loadBalancerEntry(inventory, from);
    case 'distribution':
      return [entry(inventory, from, { authentication: 'none' })];
    case 'graphql-api':
      return graphqlEntry(inventory, from, feed.to);
    case 'iot-rule':
      return [entry(inventory, from, { authentication: 'client-certificate', note: 'messages of devices' })];
    case 'receipt-rule':
      return [entry(inventory, from, { authentication: 'none', note: 'mail from anyone' })];
    default:
      return storeEntry(inventory, from);
  }
}

interface EntryNotes {
  readonly authentication: Authentication;
  readonly note?: string;
}

function entry(inventory: Inventory, subject: Subject, notes: EntryNotes): InternetPath {
  const { authentication, note } = notes;
  const isBehind = isBehindWebAcl(inventory, subject);
  return { hops: [pathHop(subject, note)], authentication, conditions: [], isBehindWebAcl: isBehind };
}

/** What people say to an Alexa skill or a Lex bot; the grant is all that the account shows of it. */
function voiceEntry(feed: Feed): readonly InternetPath[] {
  const authentication = VOICE[feed.service];
  if (authentication === undefined) return [];
  return [
    {
      hops: [{ label: `${feed.service} (what users say)`, subjectId: feed.by.id }],
      authentication,
      conditions: [],
    },
  ];
}

const VOICE: Readonly<Record<string, Authentication>> = {
  'alexa-appkit': 'none',
  'alexa-connectedhome': 'unknown',
  lex: 'unknown',
  lexv2: 'unknown',
};

function loadBalancerEntry(inventory: Inventory, balancer: LoadBalancer): readonly InternetPath[] {
  if (known(balancer.scheme) === 'internal' || isClosedByGroups(inventory, balancer)) return [];
  return [
    entry(inventory, balancer, { authentication: known(balancer.authenticates) === true ? 'jwt' : 'none' }),
  ];
}

/** Every security group is known, and none lets the whole internet in. */
function isClosedByGroups(inventory: Inventory, balancer: LoadBalancer): boolean {
  const groups = balancer.securityGroups.map((each) => inventory.resolveAs('security-group', each));
  if (groups.length === 0) return false;
  return groups.every((group) => group?.ingress.every(({ cidr }) => isNarrow(cidr)) === true);
}

function isNarrow(cidr: unknown): boolean {
  return cidr === undefined || (typeof cidr === 'string' && !cidr.endsWith('/0'));
}

const GRAPHQL_AUTHENTICATION: readonly (readonly [string, Authentication])[] = [
  ['API_KEY', 'api-key'],
  ['AWS_LAMBDA', 'lambda-authorizer'],
  ['AMAZON_COGNITO_USER_POOLS', 'cognito'],
  ['OPENID_CONNECT', 'jwt'],
  ['AWS_IAM', 'iam'],
];

/** The weakest of the API's authentication types; its authorizer function itself is asked before anybody is known. */
function graphqlEntry(inventory: Inventory, api: GraphqlApi, target: Subject): readonly InternetPath[] {
  if (known(api.visibility) === 'PRIVATE') return [];
  const isAuthorizer = inventory.resolve(api.authorizerFunction) === target;
  const weakest = GRAPHQL_AUTHENTICATION.find(([type]) => api.authenticationTypes.includes(type));
  return [entry(inventory, api, { authentication: isAuthorizer ? 'none' : (weakest?.[1] ?? 'unknown') })];
}

/** Buckets, queues, topics, buses, streams and tables: what their resource policy or ACL lets everyone put in. */
function storeEntry(inventory: Inventory, store: Subject): readonly InternetPath[] {
  const actions = FEEDING_ACTIONS[store.kind];
  if (actions === undefined) return [];
  if (store.kind === 'bucket') {
    if (known(store.blocksPublicAccess) === true) return [];
    if (bucketAclAccess(store).writes) {
      return [entry(inventory, store, { authentication: 'none', note: 'its ACL lets everyone write' })];
    }
  }
  const grant = publicGrant(inventory, store, actions);
  if (grant === undefined) return [];
  const note = 'its policy lets everyone put something in';
  return [{ ...entry(inventory, store, { authentication: 'none', note }), conditions: grant.conditions }];
}
