import type { AccessAnswer, AnswerParty, ChainLink } from '../access/access-answer.ts';
import { maskKnownSecrets } from '../code/secrets/mask-known-secrets.ts';
import { isUnresolved, type Value } from '../model/unresolved.ts';

/** The answer as it may be shown: secrets of known forms in names, statements and conditions are masked. */
export function maskedAnswer(answer: AccessAnswer): AccessAnswer {
  const { principal, resource, because, via, conditions, chain } = answer;
  return {
    ...answer,
    principal: maskedParty(principal),
    resource: maskedParty(resource),
    conditions: conditions.map((each) => ({ ...each, values: each.values.map(maskedValue) })),
    ...(because === undefined ? {} : { because: maskKnownSecrets(because) }),
    ...(via === undefined ? {} : { via: via.map(maskKnownSecrets) }),
    chain: chain.map(maskedLink),
  };
}

function maskedParty(party: AnswerParty): AnswerParty {
  return {
    ...party,
    label: maskKnownSecrets(party.label),
    ...(party.arn === undefined ? {} : { arn: maskKnownSecrets(party.arn) }),
    ...(party.subjectId === undefined ? {} : { subjectId: maskKnownSecrets(party.subjectId) }),
  };
}

function maskedLink(link: ChainLink): ChainLink {
  return {
    ...link,
    policy: maskKnownSecrets(link.policy),
    ...(link.subjectId === undefined ? {} : { subjectId: maskKnownSecrets(link.subjectId) }),
    ...(link.sid === undefined ? {} : { sid: maskKnownSecrets(link.sid) }),
  };
}

function maskedValue(value: Value<string>): Value<string> {
  if (!isUnresolved(value)) return maskKnownSecrets(value);
  return {
    ...value,
    expression: maskKnownSecrets(value.expression),
    ...(value.text === undefined ? {} : { text: maskKnownSecrets(value.text) }),
  };
}
