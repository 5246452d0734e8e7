import { flowsIn, flowsOf } from '../flows/flow-atom.ts';
import { harm } from '../flows/harms.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse, FlowAtom, Value } from '../machine/abstract-value.ts';
import { readCell, textsOf } from '../machine/cells.ts';
import { argument } from '../machine/frames.ts';
import { PROGRAM_STARTS } from './code-sinks.ts';

/** Programs that are started: a shell reads all of the text; without one only the program's name is dangerous. */
export function checkPrograms(path: string, use: CallUse): void {
  if (!PROGRAM_STARTS.test(path)) return;
  const command = argument(use, 0, 'args');
  const harmful = isShell(use) ? flowsIn(command, use.frame) : withoutShell(command, use);
  const flow = harmful.find(
    (each) => each.origin === 'event' && (each.clean & harm('event-in-shell-command')) === 0,
  );
  if (flow !== undefined) seeWeakness('event-in-shell-command', use, flow);
}

function isShell(use: CallUse): boolean {
  const shell = use.named.get('shell') ?? [];
  return shell.some((atom) => atom.kind === 'scalar' && atom.value.kind === 'boolean' && atom.value.value);
}

function namesProgram({ clean }: FlowAtom): boolean {
  return (clean & harm('program-from-event')) === 0;
}

function withoutShell(command: Value, use: CallUse): readonly FlowAtom[] {
  const direct = flowsOf(command).filter(namesProgram);
  const inLists = command.flatMap((atom) => {
    if (atom.kind !== 'collection') return [];
    const at = (place: number): Value => readCell(atom.fields.get(String(place)) ?? atom.rest, use.frame);
    const isShellProgram = textsOf(at(0)).some((text) => /(?:^|\/)(?:ba|da|z|k)?sh$/.test(text));
    const hasCommand = [1, 2].some((place) => textsOf(at(place)).some((text) => /^-\w*c$/.test(text)));
    const isScript = isShellProgram && hasCommand;
    return isScript ? flowsIn([atom], use.frame) : flowsIn(at(0), use.frame).filter(namesProgram);
  });
  // Programs given as arguments beside each other: `create_subprocess_exec("sh", "-c", text)`.
  const isScript = textsOf(command).some((text) => /(?:^|\/)(?:ba|da)?sh$/.test(text)) && use.args.length > 2;
  return [
    ...direct,
    ...inLists,
    ...(isScript ? use.args.slice(1).flatMap((value) => flowsIn(value, use.frame)) : []),
  ];
}
