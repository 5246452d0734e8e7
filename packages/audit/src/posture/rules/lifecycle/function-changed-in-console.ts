import { changesOf } from '../../../model/facts-of.ts';
import type { FunctionChange } from '../../../model/subjects/account.ts';
import { listText } from '../../list-text.ts';
import { type Evidence, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Services that change functions for somebody who told a stack or pipeline to, be it from the console. */
const DEPLOYING = /^(?:cloudformation|codepipeline|codedeploy|codebuild|amplify|servicecatalog|proton)\./;
/** Invoking or looking at a function changes nothing. */
const READING = /^(?:Invoke|Get|List|Tag|Untag)/;

/** WT-GOV-01. By what CloudTrail tells of management events: ninety days back, or as far as a store of it reaches. */
export const functionChangedInConsole = definePostureRule({
  id: 'function-changed-in-console',
  code: 'WT-GOV-01',
  title: 'A function was created or changed by hand in the console',
  severity: 'medium',
  class: 'security',
  risks: ['R11', 'R14'],
  sameAs: ['PureSec lambda_function_created_in_console'],
  subjects: ['function'],
  needs: [],
  clearsWith: ['change-history'],
  why: 'What is changed by hand passed no review, no tests and no scan, and the next deployment silently undoes it, or the change survives unseen.',
  fix: 'Put the function into a template (`AWS::Serverless::Function`) and deploy it by the pipeline; let only the pipeline’s role have `lambda:UpdateFunction*`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/foundation-iac.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
  ],
  check: (subject, { inventory }) => {
    const byHand = changesOf(inventory, subject.arn).filter(isByHand);
    if (byHand.length === 0) return PASS;
    const isCreated = byHand.some((change) => change.event.startsWith('CreateFunction'));
    const isCode = byHand.some((change) => change.event.startsWith('UpdateFunctionCode'));
    return {
      kind: 'fail',
      evidence: evidenceOf(byHand),
      severity: isCode || isCreated ? 'medium' : 'low',
    };
  },
});

function isByHand({ event, isConsole, invokedBy }: FunctionChange): boolean {
  return isConsole && !READING.test(event) && !(invokedBy !== undefined && DEPLOYING.test(invokedBy));
}

function evidenceOf(changes: readonly FunctionChange[]): readonly Evidence[] {
  const latest = [...changes].sort((a, b) => b.time.localeCompare(a.time));
  const shown = latest
    .slice(0, 5)
    .map(({ event, principalArn, time }) => ({ what: `${event} by ${principalArn}`, value: time }));
  const rest = listText(
    latest.slice(5).map((each) => each.event),
    3,
  );
  return rest === '' ? shown : [...shown, { what: `earlier: ${rest}` }];
}
