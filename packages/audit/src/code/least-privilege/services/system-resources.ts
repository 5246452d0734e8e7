import { textsOf } from '../code-texts.ts';
import { named, parameterTexts, type ResourceNames, type ResourceQuestion } from '../resource-names.ts';

/** Services whose actions each have their own way: APIs, metrics, tasks, configuration. */
export function systemResources(question: ResourceQuestion): ResourceNames | undefined {
  const [service] = question.need.action.split(':');
  switch (service) {
    case 'execute-api':
      return connections(question);
    case 'cloudwatch':
      return metrics(question);
    case 'ecs':
      return tasks(question);
    case 'ec2':
      return tagsOnCreate(question);
    case 'redshift-data':
    case 'redshift-serverless':
      return workgroups(question);
    case 'appconfig':
      return configuration(question);
    case 'apigateway':
      return apis(question);
    default:
      return undefined;
  }
}

const CONNECTION_METHODS: Readonly<Record<string, string>> = {
  PostToConnection: 'POST',
  GetConnection: 'GET',
  DeleteConnection: 'DELETE',
};

/**
 * The client's endpoint names the API and its stage, where the code fixes it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html
 */
function connections({ call, running }: ResourceQuestion): ResourceNames {
  const method = CONNECTION_METHODS[call.operation] ?? '*';
  const { texts, because } =
    call.endpoint === undefined ? { texts: ['*'], because: undefined } : textsOf(call.endpoint, running);
  const resources = texts.map((text) => {
    const found = /^(?:https:\/\/)?([^./]+)\.execute-api\.([^./]+)\.amazonaws\.com\/([^/]+)/.exec(text);
    const [, api = '*', region = '<region>', stage = '*'] = found ?? [];
    const place = region === '*' ? '<region>' : region;
    return `arn:aws:execute-api:${place}:<account>:${api}/${stage}/${method}/@connections/*`;
  });
  const isOpen = resources.some((each) => each.includes(':*/'));
  if (!isOpen) return { resources };
  return { resources, because: because ?? 'the API is known by its address when the function runs' };
}

/** Metrics are put for a namespace, which only a condition can name. */
function metrics(question: ResourceQuestion): ResourceNames | undefined {
  if (question.need.action !== 'cloudwatch:PutMetricData') return undefined;
  const [namespace, ...others] = parameterTexts(question, 'Namespace')?.texts ?? [];
  return namespace === undefined || others.length > 0 || namespace.includes('*')
    ? { resources: ['*'] }
    : {
        resources: ['*'],
        condition: { operator: 'StringEquals', key: 'cloudwatch:namespace', value: namespace },
      };
}

function tasks(question: ResourceQuestion): ResourceNames | undefined {
  const { action } = question.need;
  if (action !== 'ecs:RunTask' && action !== 'ecs:StartTask') return undefined;
  return named(parameterTexts(question, 'taskDefinition'), (text) => {
    if (text.startsWith('arn:')) return text;
    const revision = text === '*' || text.includes(':') ? text : `${text}:*`;
    return `arn:aws:ecs:<region>:<account>:task-definition/${revision}`;
  });
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html */
function tagsOnCreate(question: ResourceQuestion): ResourceNames | undefined {
  const { call, need } = question;
  if (need.action !== 'ec2:CreateTags') return undefined;
  if (call.operation === 'CreateTags') return taggedResources(question);
  return {
    resources: ['arn:aws:ec2:<region>:<account>:*/*'],
    condition: { operator: 'StringEquals', key: 'ec2:CreateAction', value: call.operation },
  };
}

/** Kinds of what has an id, by how the id begins. */
const KINDS: Readonly<Record<string, string>> = {
  ami: 'image',
  eni: 'network-interface',
  i: 'instance',
  igw: 'internet-gateway',
  key: 'key-pair',
  lt: 'launch-template',
  nat: 'natgateway',
  rtb: 'route-table',
  sg: 'security-group',
  snap: 'snapshot',
  subnet: 'subnet',
  vol: 'volume',
  vpc: 'vpc',
};

function taggedResources(question: ResourceQuestion): ResourceNames {
  const texts = parameterTexts(question, 'Resources');
  const found = named(texts, (id) => {
    const start = /^([a-z]+)-/.exec(id)?.[1] ?? '';
    const kind = Object.hasOwn(KINDS, start) ? KINDS[start] : undefined;
    const place = start === 'ami' || start === 'snap' ? '' : '<account>';
    return kind === undefined
      ? 'arn:aws:ec2:<region>:<account>:*/*'
      : `arn:aws:ec2:<region>:${place}:${kind}/${id}`;
  });
  const isOpen = found.because === undefined && found.resources.some((each) => each.endsWith('*/*'));
  return isOpen ? { ...found, because: 'the code does not tell what is tagged' } : found;
}

/** A workgroup's ARN holds its id, which no call names. */
function workgroups(question: ResourceQuestion): ResourceNames | undefined {
  const texts = parameterTexts(question, 'WorkgroupName');
  if (texts === undefined) return undefined;
  const isNamed = texts.texts.every((text) => !text.startsWith('arn:'));
  const found = named(texts, (text) =>
    text.startsWith('arn:') ? text : 'arn:aws:redshift-serverless:<region>:<account>:workgroup/*',
  );
  return isNamed ? { because: "a workgroup's ARN holds its id, not its name", ...found } : found;
}

/** The calls take names, the ARNs hold ids: nothing is known of them. */
function configuration({ need }: ResourceQuestion): ResourceNames | undefined {
  const isData =
    need.action === 'appconfig:StartConfigurationSession' ||
    need.action === 'appconfig:GetLatestConfiguration' ||
    need.action === 'appconfig:GetConfiguration';
  return isData
    ? {
        resources: ['arn:aws:appconfig:<region>:<account>:application/*/environment/*/configuration/*'],
        because: 'AWS AppConfig chooses the ids that the ARN holds',
      }
    : undefined;
}

function apis(question: ResourceQuestion): ResourceNames {
  const rest = parameterTexts(question, 'restApiId', 'RestApiId');
  const http = parameterTexts(question, 'ApiId', 'apiId');
  if (rest === undefined && http === undefined) return { resources: ['arn:aws:apigateway:<region>::/*'] };
  const kind = rest === undefined ? 'apis' : 'restapis';
  return named(rest ?? http, (id) => {
    const arn = `arn:aws:apigateway:<region>::/${kind}/${id}`;
    return id === '*' ? arn : [arn, `${arn}/*`];
  });
}
