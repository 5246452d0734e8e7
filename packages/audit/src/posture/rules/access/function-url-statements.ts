import { feedGraph } from '../../../access/triggers/feed-graph.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import { urlGrants } from '../../../access/triggers/url-entry.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { FunctionPermission, FunctionUrl } from '../../../model/subjects/lambda-function.ts';
import { valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-14. */
export const functionUrlStatements = definePostureRule({
  id: 'function-url-statements',
  code: 'WT-INV-14',
  title: 'The statements for a function URL let people past the URL, or are those of before October 2025',
  severity: 'high',
  class: 'security',
  risks: ['R2'],
  sameAs: [],
  subjects: ['permission', 'function-url'],
  needs: ['function-policies', 'function-urls'],
  why: 'Since October 2025 a URL needs both `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`. Without `InvokedViaFunctionUrl` the second one opens the Invoke API to everyone with an AWS account: any payload, also asynchronously, past CORS and URL metrics. Without the second one a new URL answers 403; owners of older ones were asked to add it by November 1, 2026.',
  fix: 'Give the permission with `Action: lambda:InvokeFunction` the property `InvokedViaFunctionUrl: true`, and the one with `lambda:InvokeFunctionUrl` the property `FunctionUrlAuthType`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html',
    'https://github.com/serverless/serverless/issues/13147',
  ],
  check(subject, { inventory }) {
    return subject.kind === 'permission' ? ofPermission(subject, inventory) : ofUrl(subject, inventory);
  },
});

function ofPermission(permission: FunctionPermission, inventory: Inventory): Outcome {
  const owner = subjectNames(inventory).target(permission.function);
  const hasUrl =
    owner !== undefined &&
    feedGraph(inventory)
      .into(owner.id)
      .some(({ by }) => by.kind === 'function-url');
  if (owner === undefined || !hasUrl) return notApplicable('the function has no URL');
  const grants = urlGrants(inventory, owner, valueText(permission.qualifier));
  if (!grants.invoke.includes(permission)) return PASS;
  // Everyone, without any condition: function-policy-public says it, and that it must go.
  if (permission.statement.conditions.length === 0 && permission.statement.effect === 'Allow')
    return notApplicable('everyone is let in, which is a finding of its own');
  const what = 'everyone may call lambda:InvokeFunction directly: InvokedViaFunctionUrl is missing';
  return fail(evidenceAt(permission, what, { path: 'statement', value: 'lambda:InvokeFunction' }));
}

function ofUrl(url: FunctionUrl, inventory: Inventory): Outcome {
  const owner = subjectNames(inventory).target(url.function);
  if (owner === undefined) return unknown('the function of the URL is not in the inventory');
  const grants = urlGrants(inventory, owner, valueText(url.qualifier));
  if (grants.url.length === 0) return notApplicable('no public statement for the URL');
  if (grants.invoke.length + grants.invokeViaUrl.length > 0) return PASS;
  const what =
    'only lambda:InvokeFunctionUrl is granted: URLs made since October 2025 need lambda:InvokeFunction too';
  const evidence = [evidenceAt(url, what, { value: url.created ?? 'date not known' })];
  return { kind: 'fail', severity: 'low', evidence };
}
