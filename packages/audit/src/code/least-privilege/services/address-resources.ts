import type { CodeTexts } from '../code-texts.ts';
import { named, parameterTexts, type ResourceNames, type ResourceQuestion } from '../resource-names.ts';

const NOT_IN_ADDRESS = 'the address does not tell what it belongs to';

/** An ARN with a star where the API, collection or domain is named. */
const NO_NAME = /:\*\/|:(?:domain|collection)\/\*$/;

/**
 * Services whose requests the code signs itself: what the address tells of the resource. Undefined where the action is
 * one of the service's own API.
 */
export function addressResources(question: ResourceQuestion): ResourceNames | undefined {
  switch (question.need.action) {
    case 'execute-api:Invoke':
      return hosts(question, (text) => invokedApi(text, methodOf(question)));
    case 'aoss:APIAccessAll':
      return hosts(question, (text) => {
        const id = /^([a-z0-9]+)\.[a-z0-9-]+\.aoss\.amazonaws\.com/.exec(text)?.[1] ?? '*';
        return `arn:aws:aoss:<region>:<account>:collection/${id}`;
      });
    case 'rds-db:connect':
      return databaseUser(question);
    case 'dsql:DbConnect':
    case 'dsql:DbConnectAdmin':
      return cluster(question);
    default:
      return question.need.action.startsWith('es:ESHttp') ? hosts(question, domain) : undefined;
  }
}

/** Host and path of the address, made an ARN; an ARN that ends in a star for want of a name says why. */
function hosts(question: ResourceQuestion, arnOf: (address: string) => string): ResourceNames {
  const found = named(addressOf(question), (text) => arnOf(text.replace(/^[a-z]+:\/\//, '')));
  const isOpen = found.because === undefined && found.resources.some((each) => NO_NAME.test(each));
  return isOpen ? { ...found, because: NOT_IN_ADDRESS } : found;
}

function addressOf(question: ResourceQuestion): CodeTexts | undefined {
  const lists = parameterTexts(question, 'hosts');
  const listed = lists?.texts.includes('*') === true ? parameterTexts(question, 'hosts.host') : lists;
  const whole = parameterTexts(question, 'url', 'Url', 'node') ?? listed;
  const host = parameterTexts(question, 'hostname', 'host');
  if (whole !== undefined && (host === undefined || whole.texts.some((text) => text.includes('//'))))
    return whole;
  // A `URL` is known as a whole: its host is followed by its path already.
  if (host?.texts.some((text) => text.includes('//')) === true) return host;
  const path = parameterTexts(question, 'path')?.texts ?? [''];
  return host === undefined
    ? whole
    : { ...host, texts: host.texts.flatMap((each) => path.map((rest) => each + rest)) };
}

/**
 * `abc.execute-api.eu-west-1.amazonaws.com/prod/pets`: API, region, stage and path. The method, where it is told.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
function invokedApi(address: string, method: string): string {
  const found = /^([^./]+)\.execute-api\.([^./]+)\.amazonaws\.com(?:\/([^/?]+)(\/[^?]*)?)?/.exec(address);
  const [, api = '*', region = '<region>', stage = '*', path = ''] = found ?? [];
  const place = region === '*' ? '<region>' : region;
  return `arn:aws:execute-api:${place}:<account>:${api}/${stage}/${method}${path === '/' ? '' : path}`;
}

function methodOf(question: ResourceQuestion): string {
  const [method = '*', ...others] = parameterTexts(question, 'method')?.texts ?? [];
  return others.length === 0 && /^[A-Z]+$/.test(method) ? method : '*';
}

/** `search-orders-abc….eu-west-1.es.amazonaws.com`: the domain's name is in the middle. */
function domain(address: string): string {
  const name = /^(?:search|vpc)-([a-z][a-z0-9-]*)-[a-z0-9]{26}\./.exec(address)?.[1] ?? '*';
  return `arn:aws:es:<region>:<account>:domain/${name === '*' ? '*' : `${name}/*`}`;
}

/**
 * The user is in the call, the database's resource id is not.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
 */
function databaseUser(question: ResourceQuestion): ResourceNames {
  const found = named(
    parameterTexts(question, 'DBUsername', 'username'),
    (user) => `arn:aws:rds-db:<region>:<account>:dbuser:*/${user}`,
  );
  return { because: 'the resource id of the database is not in the code', ...found };
}

/** `abc.dsql.eu-west-1.on.aws`. */
function cluster(question: ResourceQuestion): ResourceNames {
  return named(parameterTexts(question, 'Hostname', 'hostname'), (host) => {
    const id = /^([a-z0-9]+)\.dsql\./.exec(host)?.[1] ?? '*';
    return `arn:aws:dsql:<region>:<account>:cluster/${id}`;
  });
}
