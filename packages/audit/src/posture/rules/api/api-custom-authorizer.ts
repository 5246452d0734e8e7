import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-17. Information: own authorization code is sometimes needed, and worth a review every time. */
export const apiCustomAuthorizer = definePostureRule({
  id: 'api-custom-authorizer',
  code: 'WT-API-17',
  title: 'API is authorized by code of its own',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R2'],
  sameAs: ['cdk-nag COG4'],
  subjects: ['authorizer'],
  needs: ['authorizers'],
  why: 'A Lambda authorizer checks tokens, their signatures, expiry and audience by itself. Cognito and JWT authorizers do it in API Gateway, where there is no code to get wrong.',
  fix: 'Where a user pool or OpenID Connect provider issues the tokens, use an authorizer of type `COGNITO_USER_POOLS` (REST) or `JWT` (HTTP) instead of `TOKEN` or `REQUEST`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
  ],
  check(authorizer) {
    if (isUnresolved(authorizer.type)) return notKnown(authorizer.type);
    const type = authorizer.type.toUpperCase();
    return type === 'TOKEN' || type === 'REQUEST'
      ? fail(evidenceAt(authorizer, 'the authorizer is a function', { path: 'type', value: type }))
      : PASS;
  },
});
