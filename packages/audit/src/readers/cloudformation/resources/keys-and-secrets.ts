import { present } from '../../../model/present.ts';
import type { EncryptionKey, Parameter, Repository, Secret } from '../../../model/subjects/event-sources.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { booleanOf, child, textOf } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { embeddedPolicy, policyMapper } from './resource-policy.ts';

const SECRET = 'AWS::SecretsManager::Secret';

/** Keys, secrets, parameters and container repositories. */
export const KEY_AND_SECRET_MAPPERS: ResourceMappers = {
  'AWS::KMS::Key': keySubjects,
  'AWS::KMS::ReplicaKey': keySubjects,
  'AWS::KMS::Alias': () => [],
  [SECRET]: (resource, scope) => [secretOf(resource, scope)],
  'AWS::SecretsManager::ResourcePolicy': policyMapper({
    service: 'secretsmanager',
    on: 'SecretId',
    type: SECRET,
    document: 'ResourcePolicy',
  }),
  'AWS::SecretsManager::RotationSchedule': () => [],
  'AWS::SecretsManager::SecretTargetAttachment': () => [],
  'AWS::SSM::Parameter': (resource, scope) => [parameterOf(resource, scope)],
  'AWS::ECR::Repository': repositorySubjects,
};

function keySubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const key: EncryptionKey = {
    kind: 'key',
    ...subjectBase(resource, scope),
    manager: 'CUSTOMER',
    ...present({ rotates: booleanOf(child(p, 'EnableKeyRotation')) }),
  };
  return [key, ...embeddedPolicy(child(p, 'KeyPolicy'), resource, { scope, service: 'kms' })];
}

/** A rotation schedule names the secret itself, or its attachment to a database. */
function secretOf(resource: ResolvedResource, scope: Scope): Secret {
  const p = resource.properties;
  const attachments = scope.attached('AWS::SecretsManager::SecretTargetAttachment', 'SecretId', resource);
  const schedules = [resource, ...attachments].flatMap((each) =>
    scope.attached('AWS::SecretsManager::RotationSchedule', 'SecretId', each),
  );
  return {
    kind: 'secret',
    ...subjectBase(resource, scope),
    rotates: schedules.length > 0,
    ...present({ kmsKey: scope.referenceTo(child(p, 'KmsKeyId')) }),
    places: placesOf({ kmsKey: child(p, 'KmsKeyId') }),
  };
}

function parameterOf(resource: ResolvedResource, scope: Scope): Parameter {
  return {
    kind: 'parameter',
    ...subjectBase(resource, scope),
    ...present({ type: textOf(child(resource.properties, 'Type')) }),
  };
}

function repositorySubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const repository: Repository = {
    kind: 'repository',
    ...subjectBase(resource, scope),
    ...present({ tagMutability: textOf(child(p, 'ImageTagMutability')) }),
    places: placesOf({ tagMutability: child(p, 'ImageTagMutability') }),
  };
  return [
    repository,
    ...embeddedPolicy(child(p, 'RepositoryPolicyText'), resource, { scope, service: 'ecr' }),
  ];
}
