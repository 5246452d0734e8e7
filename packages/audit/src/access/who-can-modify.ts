import type { Inventory } from '../model/inventory.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import { known } from '../model/unresolved.ts';
import {
  type AccessAnswer,
  type AnswerParty,
  answerOf,
  isDenied,
  outsiderParty,
  subjectParty,
} from './access-answer.ts';
import { candidates } from './answers/candidates.ts';
import { indirectAnswers } from './answers/indirect-answers.ts';
import { outsidersOf } from './answers/outsiders.ts';
import { repositoryArn } from './answers/repository-arn.ts';
import { type AccessQuestion, mayDo, mayOutsiderDo } from './principal-access.ts';

/** One thing that changes what a function does, when someone may do it. */
interface Change extends AccessQuestion {
  readonly resourceParty: AnswerParty;
  /** What must happen beside, where the action alone is not enough. */
  readonly because?: string;
}

/** Actions on the function itself, most telling first; https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html */
export const FUNCTION_CHANGES = [
  'lambda:UpdateFunctionCode',
  // A layer, a wrapper (AWS_LAMBDA_EXEC_WRAPPER), NODE_OPTIONS, another role: each runs or lends code.
  'lambda:UpdateFunctionConfiguration',
  'lambda:UpdateAlias',
  'lambda:AddPermission',
  'lambda:CreateFunctionUrlConfig',
  'lambda:UpdateFunctionUrlConfig',
  'lambda:PutFunctionCodeSigningConfig',
  'lambda:DeleteFunctionCodeSigningConfig',
  'lambda:PutRuntimeManagementConfig',
  'lambda:PutFunctionConcurrency',
  'lambda:RemovePermission',
  'lambda:DeleteFunction',
] as const;

/** Actions that decide which code runs: the ones worth a way round. */
export const CODE_CHANGES: ReadonlySet<string> = new Set(FUNCTION_CHANGES.slice(0, 2));

/**
 * Who may change what a function does: its code, configuration, alias, policy and URL, the object or image it is deployed
 * from, its layers; directly, by the function's own policy, or by taking over a role that may. One row for each principal
 * and action; rows that are denied are left out.
 * `actions` are the ones asked about, all of them when left out.
 */
export function whoCanModify(
  inventory: Inventory,
  fn: LambdaFunction,
  actions?: ReadonlySet<string>,
): readonly AccessAnswer[] {
  const changes = changesOf(inventory, fn).filter(({ action }) => actions?.has(action) !== false);
  const direct = changes.flatMap((change) => directAnswers(inventory, change));
  const outside = outsidersOf(inventory, fn.arn ?? fn.id).flatMap((principal) =>
    changes.flatMap((change) => {
      const answer = answerOf(
        [mayOutsiderDo(inventory, principal, change)],
        partsOf(change, outsiderParty(principal)),
      );
      return answer.decision === 'denied' ? [] : [answer];
    }),
  );
  const codeChanges = direct.filter((each) => CODE_CHANGES.has(each.action));
  const end = { action: FUNCTION_CHANGES[0], resource: fn.arn ?? fn.id, party: subjectParty(fn) };
  return [...direct, ...outside, ...indirectAnswers(inventory, codeChanges, end)];
}

function directAnswers(inventory: Inventory, change: Change): readonly AccessAnswer[] {
  return candidates(inventory, change.action, change.resource).flatMap((principal) => {
    const decision = mayDo(inventory, principal, change);
    return isDenied(decision) ? [] : [answerOf([decision], partsOf(change, subjectParty(principal)))];
  });
}

function partsOf(change: Change, principal: AnswerParty): Parameters<typeof answerOf>[1] {
  const { action, resourceParty, because } = change;
  return { principal, resource: resourceParty, action, ...(because === undefined ? {} : { because }) };
}

function changesOf(inventory: Inventory, fn: LambdaFunction): readonly Change[] {
  const resourceParty = subjectParty(fn);
  const signing = inventory.resolveAs('code-signing-config', fn.codeSigningConfig);
  const isSigned = signing?.untrustedArtifactOnDeployment === 'Enforce';
  return [
    ...FUNCTION_CHANGES.filter((action) => isSigned || !action.includes('CodeSigning')).map((action) => ({
      action,
      resource: fn.arn ?? fn.id,
      resourceParty,
      ...(isSigned && action === 'lambda:UpdateFunctionCode'
        ? { because: 'the code must be signed by a trusted profile, unless code signing is removed first' }
        : {}),
    })),
    ...deployedFrom(inventory, fn),
    ...layersOf(inventory, fn),
    ...stacksOf(inventory, fn),
  ];
}

/** The object or image that the next deployment takes. */
function deployedFrom(inventory: Inventory, fn: LambdaFunction): readonly Change[] {
  const bucket = known(fn.code?.bucket);
  const key = known(fn.code?.key);
  const changes: Change[] = [];
  if (bucket !== undefined && key !== undefined) {
    changes.push({
      action: 's3:PutObject',
      resource: `arn:aws:s3:::${bucket}/${key}`,
      resourceParty: { label: `object ${bucket}/${key}`, kind: 'bucket' },
      because: 'the next deployment takes the object',
    });
  }
  const image = known(fn.code?.imageUri);
  const repository = image === undefined ? undefined : repositoryArn(inventory, image);
  if (repository !== undefined) {
    changes.push({
      action: 'ecr:PutImage',
      resource: repository,
      resourceParty: { label: `image ${image}`, kind: 'repository' },
      because: 'the next deployment takes the image that the tag names',
    });
  }
  return changes;
}

function layersOf(inventory: Inventory, fn: LambdaFunction): readonly Change[] {
  return (fn.layers ?? []).flatMap((reference) => {
    const layer = inventory.resolveAs('layer', reference);
    if (layer?.arn === undefined) return [];
    return [
      {
        action: 'lambda:PublishLayerVersion',
        resource: layer.arn.split(':').slice(0, 7).join(':'),
        resourceParty: subjectParty(layer),
        because: 'the next deployment attaches the new version',
      },
    ];
  });
}

/** Stacks that own the function: an update of the stack is made with its service role, if it has one. */
function stacksOf(inventory: Inventory, fn: LambdaFunction): readonly Change[] {
  return inventory
    .ofKind('stack')
    .filter((stack) =>
      stack.resources.some(({ physicalId }) => physicalId === fn.name || physicalId === fn.arn),
    )
    .map((stack) => ({
      action: 'cloudformation:UpdateStack',
      resource: stack.arn ?? stack.id,
      resourceParty: subjectParty(stack),
      because: 'the stack has a service role that may change the function',
    }));
}
