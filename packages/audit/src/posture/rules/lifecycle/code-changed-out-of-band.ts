import { matchesWildcard } from '../../../access/wildcard.ts';
import { changesOf } from '../../../model/facts-of.ts';
import type { FunctionChange } from '../../../model/subjects/account.ts';
import type { Outcome } from '../../outcome.ts';
import { PASS, unknown } from '../../outcome.ts';
import { definePostureRule, type RuleSettings } from '../../rule.ts';

const DEPLOYING = /^(?:cloudformation|codepipeline|codedeploy|codebuild|amplify)\./;
const CODE_EVENT = /^(?:CreateFunction|UpdateFunctionCode)/;

/** WT-GOV-02. Compares the code that runs with the last code that a stack or a deploying principal put there. */
export const codeChangedOutOfBand = definePostureRule({
  id: 'code-changed-out-of-band',
  code: 'WT-GOV-02',
  title: 'The code of a function is not what the pipeline deployed',
  severity: 'high',
  class: 'security',
  risks: ['R14'],
  sameAs: [],
  subjects: ['function'],
  needs: [],
  clearsWith: ['change-history'],
  why: 'Somebody other than the pipeline put code there. That is how an attacker stays: the function keeps working, and does one thing more.',
  fix: 'Find out who made the change, deploy the reviewed code again, and let only the pipeline’s role have `lambda:UpdateFunctionCode`. A code signing configuration (`CodeSigningConfigArn`) refuses other packages.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
  ],
  check: (subject, { inventory, settings }) => {
    const changes = changesOf(inventory, subject.arn)
      .filter(({ event }) => CODE_EVENT.test(event))
      .sort((a, b) => b.time.localeCompare(a.time));
    const deployed = changes.findIndex((change) => isDeployment(change, settings));
    const [latest] = changes;
    if (latest === undefined) return unknown('no change of its code is on record');
    if (deployed < 0) {
      return unknown('no deployment is on record: name the pipeline’s principals in deployPrincipals');
    }
    if (deployed > 0) return changedBy(latest);
    const isOther =
      latest.codeSha256 !== undefined &&
      subject.codeSha256 !== undefined &&
      latest.codeSha256 !== subject.codeSha256;
    return isOther ? differs(subject.codeSha256, latest) : PASS;
  },
});

function isDeployment(
  { invokedBy, principalArn, isConsole }: FunctionChange,
  settings: RuleSettings,
): boolean {
  if (invokedBy !== undefined && DEPLOYING.test(invokedBy)) return true;
  return !isConsole && settings.deployPrincipals.some((glob) => matchesWildcard(principalArn, glob));
}

function changedBy({ event, principalArn, time, userAgent }: FunctionChange): Outcome {
  const evidence = [
    { what: `${event} by ${principalArn}, after the last deployment`, value: time },
    { what: 'user agent', value: userAgent.slice(0, 120) },
  ];
  return { kind: 'fail', evidence };
}

/** Nobody on record made it so: graver than a change with a name. */
function differs(codeSha256: string | undefined, latest: FunctionChange): Outcome {
  const evidence = [
    { what: 'SHA-256 of the running code', value: codeSha256 ?? '' },
    { what: `SHA-256 that was deployed at ${latest.time}`, value: latest.codeSha256 ?? '' },
  ];
  return { kind: 'fail', evidence, severity: 'critical' };
}
