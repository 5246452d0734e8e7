import { findSecrets } from '../../../code/secrets/find-secrets.ts';
import type { FoundSecret } from '../../../code/secrets/found-secret.ts';
import { secretInValue } from '../../../code/secrets/secret-in-value.ts';
import { tellingName } from '../../../code/secrets/telling-name.ts';
import { isUnresolved, type Value } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-FN-02. Versions keep their environment for ever, so they are judged too. */
export const secretInEnvironment = definePostureRule({
  id: 'secret-in-environment',
  code: 'WT-FN-02',
  title: 'A secret stands in an environment variable',
  severity: 'high',
  class: 'security',
  risks: ['R7'],
  sameAs: [
    'Prowler awslambda_function_no_secrets_in_variables',
    'Checkov CKV_AWS_45',
    'Checkov CKV_AWS_41',
    'CloudSploit envVarsClientSideEncryption',
  ],
  subjects: ['function', 'version', 'web-function'],
  needs: [],
  why: 'Environment variables are shown to everyone who may call `lambda:GetFunctionConfiguration`, stand in the template and its history, and are the first thing an injected command reads.',
  fix: 'Put the value into Secrets Manager or a SecureString parameter, pass its name in `Environment.Variables`, and read it at start. Replace the secret: it has been seen.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
  ],
  check: (subject) => {
    const variables = Object.entries(subject.environment ?? {});
    const found = variables.flatMap(([name, value]): Evidence[] => {
      const secret = secretOf(name, value);
      if (secret === undefined) return [];
      const path = `environment.${name}`;
      return [evidenceAt(subject, `${secret.what} in ${name}`, { path, value: secret.masked })];
    });
    if (found.length > 0) return { kind: 'fail', evidence: found };
    if (subject.kind === 'function' && subject.hasUnknownEnvironment === true) {
      return unknown('the environment is not known');
    }
    const open = variables.find(([name, value]) => isOpen(name, value));
    if (open !== undefined) return unknown(`the value of ${open[0]} is put in at deployment`);
    return variables.length === 0 ? notApplicable('no environment variables') : PASS;
  },
});

function secretOf(name: string, value: Value<string>): FoundSecret | undefined {
  const text = isUnresolved(value) ? value.text : value;
  if (text === undefined || isUnresolvedWhole(text)) return undefined;
  // Variables may hold documents: `{"password": "…"}`.
  return secretInValue(name, text) ?? (/[{=\n]/.test(text) ? findSecrets(text)[0] : undefined);
}

function isUnresolvedWhole(text: string): boolean {
  return /^<\?[^<>]*>$/.test(text);
}

/** A name that tells, with a value from outside: a dynamic reference or parameter lands in the open, too. */
function isOpen(name: string, value: Value<string>): boolean {
  return isUnresolved(value) && tellingName(name) !== undefined;
}
