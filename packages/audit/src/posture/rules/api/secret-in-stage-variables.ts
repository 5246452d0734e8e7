import { secretInValue } from '../../../code/secrets/secret-in-value.ts';
import { tellingName } from '../../../code/secrets/telling-name.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-19. A value that the template does not tell (a parameter, a dynamic reference) may be a secret if its name says so. */
export const secretInStageVariables = definePostureRule({
  id: 'secret-in-stage-variables',
  code: 'WT-API-19',
  title: 'Secret in the stage variables of an API',
  severity: 'high',
  class: 'security',
  risks: ['R7'],
  sameAs: ['Prowler apigateway_restapi_no_secrets_in_stage_variables'],
  subjects: ['stage'],
  needs: ['api-stages'],
  why: 'Stage variables are plain text for everyone who may look at the API, and end up in logs and in requests to the back end.',
  fix: 'Take the value out of `Variables` (`StageVariables`), change it, and let the function or authorizer read it from AWS Secrets Manager.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html'],
  check(stage) {
    const variables = Object.entries(stage.variables ?? {});
    if (variables.length === 0) return notApplicable('the stage has no variables');
    const evidence = variables.flatMap(([name, value]) => {
      const secret = isUnresolved(value) ? undefined : secretInValue(name, value);
      if (secret === undefined) return [];
      return [
        evidenceAt(stage, `${secret.what} in ${name}`, { path: `variables.${name}`, value: secret.masked }),
      ];
    });
    if (evidence.length > 0) return fail(...evidence);
    const open = variables.find(([name, value]) => isUnresolved(value) && tellingName(name) !== undefined);
    return open === undefined ? PASS : unknown(`the value of ${open[0]} is put in at deployment`);
  },
});
