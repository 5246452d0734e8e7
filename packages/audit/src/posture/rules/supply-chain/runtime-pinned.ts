import { isImage } from '../../../model/package-type.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const runtimePinned = definePostureRule({
  id: 'runtime-pinned',
  code: 'WT-FN-23',
  title: 'The runtime version is pinned and gets no patches',
  severity: 'low',
  class: 'security',
  risks: ['R6'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions', 'runtime-management'],
  why: 'With update mode Manual, AWS’s security patches of the runtime do not reach the function until someone changes the version by hand. The mode is meant for going back after a bad update.',
  fix: 'Set `RuntimeManagementConfig.UpdateRuntimeOn` to `Auto`, or to `FunctionUpdate` where you deploy often.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html'],
  check: (subject): Outcome => {
    if (isImage(subject)) return notApplicable('a container image brings its own runtime');
    const mode = subject.runtimeManagement?.mode;
    if (isUnresolved(mode)) return unknown(`the update mode is not known: ${valueText(mode)}`);
    if (mode !== 'Manual') return PASS;
    const version = valueText(subject.runtimeManagement?.version);
    return fail(evidenceAt(subject, 'update mode', { path: 'runtimeManagement', value: mode }), {
      what: 'runtime version',
      value: version,
    });
  },
});
