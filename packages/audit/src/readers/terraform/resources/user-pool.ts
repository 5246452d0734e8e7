import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { UserPool } from '../../../model/subjects/front-door.ts';
import type { Attributes } from '../attributes.ts';
import { functionReference, subjectBase } from '../subject-mapping.ts';

const TRIGGERS = {
  pre_sign_up: 'PreSignUp',
  post_confirmation: 'PostConfirmation',
  pre_authentication: 'PreAuthentication',
  post_authentication: 'PostAuthentication',
  pre_token_generation: 'PreTokenGeneration',
  custom_message: 'CustomMessage',
  define_auth_challenge: 'DefineAuthChallenge',
  create_auth_challenge: 'CreateAuthChallenge',
  verify_auth_challenge_response: 'VerifyAuthChallengeResponse',
  user_migration: 'UserMigration',
} as const;

const NESTED_TRIGGERS = {
  custom_email_sender: 'CustomEmailSender',
  custom_sms_sender: 'CustomSMSSender',
  pre_token_generation_config: 'PreTokenGenerationConfig',
} as const;

/** A user pool with its triggers. */
export function userPool(resource: Attributes): UserPool {
  const password = resource.block('password_policy');
  const lambda = resource.block('lambda_config');
  return {
    kind: 'user-pool',
    ...subjectBase(resource),
    triggers: lambda === undefined ? {} : triggersOf(lambda),
    customAttributes: resource.blocks('schema').flatMap((each) => each.text('name') ?? []),
    ...present({
      mfa: resource.text('mfa_configuration'),
      adminCreatesUsersOnly: resource
        .block('admin_create_user_config')
        ?.boolean('allow_admin_create_user_only'),
      advancedSecurity: resource.block('user_pool_add_ons')?.text('advanced_security_mode'),
      passwordPolicy:
        password === undefined
          ? undefined
          : present({
              minimumLength: password.number('minimum_length'),
              requiresLowercase: password.boolean('require_lowercase'),
              requiresUppercase: password.boolean('require_uppercase'),
              requiresNumbers: password.boolean('require_numbers'),
              requiresSymbols: password.boolean('require_symbols'),
            }),
    }),
  };
}

function triggersOf(lambda: Attributes): Readonly<Record<string, Reference>> {
  const direct = Object.entries(TRIGGERS).map(
    ([attribute, name]) => [name, functionReference(lambda, attribute)] as const,
  );
  const nested = Object.entries(NESTED_TRIGGERS).flatMap(([attribute, name]) =>
    lambda.blocks(attribute).map((each) => [name, functionReference(each, 'lambda_arn')] as const),
  );
  return Object.fromEntries(
    [...direct, ...nested].flatMap(([name, link]) => (link === undefined ? [] : [[name, link]])),
  );
}

/** `ENABLED` of `prevent_user_existence_errors`. */
export function prevents(resource: Attributes) {
  const setting = resource.text('prevent_user_existence_errors');
  return typeof setting === 'string' ? setting === 'ENABLED' : setting;
}

/** A role of an identity pool: by its ARN where known, else along the only reference. */
export function poolRole(attachment: Attributes | undefined, name: string): Reference | undefined {
  const roles = attachment?.textMap('roles');
  const arn = roles?.[name];
  if (attachment === undefined || arn === undefined) return undefined;
  if (typeof arn !== 'string') {
    const [role, ...others] = attachment.targets('roles', ['aws_iam_role']);
    return role !== undefined && others.length === 0 ? { kind: 'reference', id: role.id } : arn;
  }
  const role = attachment.resources.withIdentity(['aws_iam_role'], arn);
  return role === undefined ? { kind: 'arn', arn } : { kind: 'reference', id: role.id };
}
