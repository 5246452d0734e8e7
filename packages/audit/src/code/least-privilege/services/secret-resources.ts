import {
  arnOr,
  named,
  parameterTexts,
  type ResourceNames,
  type ResourceQuestion,
} from '../resource-names.ts';

/** Secrets by name or ARN, parameters by name or path, keys by id, ARN or alias. */
export function secretResources(question: ResourceQuestion): ResourceNames | undefined {
  const [service] = question.need.action.split(':');
  if (service === 'kms') return keys(question);
  return service === 'ssm' ? parameters(question) : secrets(question);
}

/**
 * Secrets Manager puts six random characters behind a secret's name.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
 */
function secrets(question: ResourceQuestion): ResourceNames | undefined {
  const { call, need } = question;
  if (need.action === 'secretsmanager:ListSecrets' || need.action === 'secretsmanager:GetRandomPassword')
    return undefined;
  const texts = parameterTexts(
    question,
    need.resourceParameter ?? 'SecretId',
    'SecretIdList',
    ...(call.operation === 'CreateSecret' ? ['Name'] : []),
  );
  return named(texts, (text) =>
    arnOr(text, (name) =>
      name === '*'
        ? 'arn:aws:secretsmanager:<region>:<account>:secret:*'
        : `arn:aws:secretsmanager:<region>:<account>:secret:${/^<[^>]*>$/.test(name) ? `${name}-*` : `${name}-??????`}`,
    ),
  );
}

const PARAMETER_ACTION = /^ssm:(?:Get|Put|Delete|Label|Unlabel)Parameter/;

function parameters(question: ResourceQuestion): ResourceNames | undefined {
  const { action } = question.need;
  if (action === 'ssm:AddTagsToResource' && question.call.operation === 'CreateOpsItem')
    return { resources: ['arn:aws:ssm:<region>:<account>:opsitem/*'] };
  if (action === 'ssm:AddTagsToResource' && question.call.operation === 'PutParameter')
    return named(parameterTexts(question, 'Name'), parameterArn);
  if (!PARAMETER_ACTION.test(action)) return undefined;
  if (action === 'ssm:GetParametersByPath') {
    return named(parameterTexts(question, 'Path'), (text) => {
      const path = parameterArn(text.replace(/\/$/, ''));
      return path.endsWith('parameter/*') || path.endsWith('parameter')
        ? `${PARAMETER}*`
        : [path, `${path}/*`];
    });
  }
  return named(parameterTexts(question, 'Name', 'Names'), parameterArn);
}

const PARAMETER = 'arn:aws:ssm:<region>:<account>:parameter/';

function parameterArn(text: string): string {
  return arnOr(text, (name) => PARAMETER + name.replace(/^\//, ''));
}

/** Parameters that name a key, by operation; `KeyId` elsewhere. */
function keys(question: ResourceQuestion): ResourceNames | undefined {
  const { call, need } = question;
  if (call.operation === 'ListKeys' || call.operation === 'CreateKey' || call.operation === 'ListAliases')
    return undefined;
  const texts = parameterTexts(question, need.resourceParameter ?? 'KeyId', 'TargetKeyId');
  if (texts === undefined) {
    const because = 'the encrypted text names the key';
    return { resources: ['arn:aws:kms:<region>:<account>:key/*'], because };
  }
  const [only] = texts.texts;
  const alias =
    texts.texts.length === 1 && only !== undefined ? /(?:^|:)(alias\/[^*?<]+)$/.exec(only)?.[1] : undefined;
  if (alias !== undefined) {
    // A key is granted by its id; its alias can only be asked of the request.
    return {
      resources: ['arn:aws:kms:<region>:<account>:key/*'],
      because: 'an alias does not tell the id of its key; a condition limits the grant to the alias',
      condition: { operator: 'StringEquals', key: 'kms:RequestAlias', value: alias },
    };
  }
  return named(texts, (text) =>
    arnOr(text, (name) => `arn:aws:kms:<region>:<account>:key/${name.startsWith('alias/') ? '*' : name}`),
  );
}
