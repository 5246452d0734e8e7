import type { CodeStep } from '../../../model/subjects/project-parts.ts';
import type { Weakness } from '../../weaknesses/seen-weakness.ts';
import type { FlowAtom, Use } from '../machine/abstract-value.ts';
import { sourceOf } from '../machine/machine.ts';
import { lineAt } from '../syntax/parse-python.ts';

/** Notes a weakness at a place; the way of the first flow that came there is told. */
export function seeWeakness(weakness: Weakness, use: Use, flow?: FlowAtom): void {
  const { frame } = use;
  const key = `${weakness} ${use.site.start}`;
  if (frame.seen.has(key)) return;
  const at = { file: frame.file.path, line: lineAt(frame.file, use.site.start) };
  const last: CodeStep = { what: flow === undefined ? 'is weak here' : 'arrives here', at };
  const steps = flow === undefined ? [last] : [...stepsOf(flow), last];
  frame.seen.set(key, { weakness, at, inside: frame.name, call: sourceOf(use), steps });
}

/** The way of a value, in the order of the data. */
function stepsOf(flow: FlowAtom): readonly CodeStep[] {
  const steps: CodeStep[] = [];
  for (let at: FlowAtom | undefined = flow; at !== undefined; at = at.parent) {
    const before = at.parent;
    // An attribute that is read is no step; neither is what changes nothing.
    if (before !== undefined && before.what === at.what) continue;
    steps.push({ what: at.what, at: at.at });
  }
  return steps.toReversed();
}
