import { named, parameterTexts, type ResourceNames, type ResourceQuestion } from '../resource-names.ts';

const MODEL_ACTIONS = new Set(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream']);
/** First parts of the ids of cross-region inference profiles. */
const GEOGRAPHY = /^(?:us|us-gov|eu|apac|jp|au|ca|sa|global)\.(?=[a-z0-9]+\.)/;

/**
 * Models by id. An inference profile needs itself and its model in every region that it routes to.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export function bedrockResources(question: ResourceQuestion): ResourceNames | undefined {
  if (!MODEL_ACTIONS.has(question.need.action)) return undefined;
  return named(parameterTexts(question, 'modelId', 'ModelId'), (text) => {
    if (text.startsWith('arn:')) return withModels(text);
    const geography = GEOGRAPHY.exec(text);
    if (geography !== null) {
      const model = text.slice(geography[0].length);
      return [
        `arn:aws:bedrock:<region>:<account>:inference-profile/${text}`,
        `arn:aws:bedrock:*::foundation-model/${model}`,
      ];
    }
    if (text !== '*' && !text.includes('<')) return `arn:aws:bedrock:<region>::foundation-model/${text}`;
    return [
      `arn:aws:bedrock:<region>::foundation-model/${text}`,
      `arn:aws:bedrock:<region>:<account>:inference-profile/${text}`,
    ];
  });
}

/** A profile's ARN beside the models that it routes to; which ones an application's profile has, its ARN does not tell. */
function withModels(arn: string): string | readonly string[] {
  if (arn.includes(':application-inference-profile/')) return [arn, 'arn:aws:bedrock:*::foundation-model/*'];
  const id = /:inference-profile\/(.+)$/.exec(arn)?.[1];
  return id === undefined ? arn : [arn, `arn:aws:bedrock:*::foundation-model/${id.replace(GEOGRAPHY, '')}`];
}
