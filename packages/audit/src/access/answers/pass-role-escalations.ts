import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { valueText } from '../../model/unresolved.ts';
import { isDenied, subjectParty } from '../access-answer.ts';
import { mayDo, mayOutsiderDo } from '../principal-access.ts';
import { speaksOf } from './candidates.ts';
import { type EscalationPath, escalationPath } from './escalation-path.ts';
import { givesMore } from './gives-more.ts';
import { mayDoSomewhere } from './somewhere.ts';

/** A service that runs code, or makes calls, with a role that its caller passes. */
interface Runner {
  readonly id: string;
  readonly service: string;
  readonly what: string;
  readonly actions: readonly string[];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html; Lambda has its own paths. */
const RUNNERS: readonly Runner[] = [
  { id: 'ec2-instance', service: 'ec2.amazonaws.com', what: 'an instance', actions: ['ec2:RunInstances'] },
  {
    id: 'stack',
    service: 'cloudformation.amazonaws.com',
    what: 'a stack',
    actions: ['cloudformation:CreateStack'],
  },
  {
    id: 'ecs-task',
    service: 'ecs-tasks.amazonaws.com',
    what: 'a task',
    actions: ['ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  },
  {
    id: 'build-project',
    service: 'codebuild.amazonaws.com',
    what: 'a build project',
    actions: ['codebuild:CreateProject', 'codebuild:StartBuild'],
  },
  {
    id: 'glue-job',
    service: 'glue.amazonaws.com',
    what: 'a job',
    actions: ['glue:CreateJob', 'glue:StartJobRun'],
  },
  {
    id: 'glue-endpoint',
    service: 'glue.amazonaws.com',
    what: 'a development endpoint',
    actions: ['glue:CreateDevEndpoint'],
  },
  {
    id: 'notebook',
    service: 'sagemaker.amazonaws.com',
    what: 'a notebook',
    actions: ['sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  },
  {
    id: 'data-pipeline',
    service: 'datapipeline.amazonaws.com',
    what: 'a pipeline',
    actions: [
      'datapipeline:CreatePipeline',
      'datapipeline:PutPipelineDefinition',
      'datapipeline:ActivatePipeline',
    ],
  },
  {
    id: 'state-machine',
    service: 'states.amazonaws.com',
    what: 'a state machine',
    actions: ['states:CreateStateMachine', 'states:StartExecution'],
  },
];

/** Passing a stronger role to another service than Lambda that does what its caller wants. */
export function passRoleEscalations(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  if (!speaksOf(inventory, principal, 'iam:passrole')) return [];
  return RUNNERS.flatMap((runner) => {
    if (!runner.actions.every((action) => speaksOf(inventory, principal, action.toLowerCase()))) return [];
    const starts = runner.actions.map((action) => mayDoSomewhere(inventory, principal, { action })?.decision);
    const sure = starts.filter((each) => each !== undefined);
    if (sure.length < starts.length) return [];
    return targetsOf(inventory, principal, runner).flatMap(({ arn, role }) => {
      const context = { 'iam:PassedToService': runner.service };
      const pass = mayDo(inventory, principal, { action: 'iam:PassRole', resource: arn, context });
      // Of any role only a sure answer says something.
      if (role === undefined && pass.kind === 'unknown') return [];
      const name =
        role === undefined ? `any role that trusts ${runner.service}` : `role ${valueText(role.name)}`;
      return escalationPath([pass, ...sure], {
        id: `pass-role-${runner.id}`,
        step: `create ${runner.what} with ${name}`,
        actions: ['iam:PassRole', ...runner.actions],
        target: role === undefined ? { label: name, kind: 'any' } : subjectParty(role),
      });
    });
  });
}

/** The stronger roles that the service may take; in a template any role that it does not show. */
function targetsOf(
  inventory: Inventory,
  principal: Role | User,
  { service }: Runner,
): readonly { readonly arn: string; readonly role?: Role }[] {
  const known = trusting(inventory, service)
    .filter((role) => role.id !== principal.id && givesMore(inventory, principal, role))
    .map((role) => ({ arn: role.arn ?? role.id, role }));
  if (inventory.source === 'account' || known.length > 0) return known;
  return [{ arn: `arn:aws:iam::${principal.account}:role/<?name>` }];
}

const remembered = new WeakMap<Inventory, Map<string, readonly Role[]>>();

function trusting(inventory: Inventory, service: string): readonly Role[] {
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const found =
    known.get(service) ??
    inventory
      .ofKind('role')
      .filter(
        (role) =>
          role.arn !== undefined &&
          !isDenied(
            mayOutsiderDo(
              inventory,
              { kind: 'service', id: service },
              { action: 'sts:AssumeRole', resource: role.arn },
            ),
          ),
      );
  known.set(service, found);
  return found;
}
