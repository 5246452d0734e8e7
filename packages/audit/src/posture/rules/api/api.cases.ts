import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { Api, ApiAuthorizer, ApiRoute, ApiStage } from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';

/** Parts of an API of API Gateway, joined: the routes, stages and authorizers made here belong to the API made here. */

const API = referenceTo('the-api');

/** A regional REST API without resource policy. */
export function anApi(parts: Partial<Api> = {}): Subject {
  return aSubject({ kind: 'api', protocol: 'rest', endpointTypes: ['REGIONAL'], ...parts });
}

/** Its stage, with AWS's defaults. */
export function aStage(parts: Partial<ApiStage> = {}): Subject {
  return aSubject({ kind: 'stage', name: 'prod', api: API, methodSettings: [], ...parts });
}

/** `POST /orders` without authorization, answered by function `orders`. */
export function aRoute(parts: Partial<ApiRoute> = {}): Subject {
  return aSubject({
    kind: 'route',
    api: API,
    method: 'POST',
    route: '/orders',
    integration: {
      type: 'AWS_PROXY',
      function: referenceTo('arn:aws:lambda:eu-west-1:123456789012:function:orders'),
    },
    ...parts,
  });
}

/** A Lambda authorizer for the `Authorization` header. */
export function anAuthorizer(parts: Partial<ApiAuthorizer> = {}): Subject {
  return aSubject({
    kind: 'authorizer',
    api: API,
    type: 'REQUEST',
    identitySources: ['method.request.header.Authorization'],
    ...parts,
  });
}
