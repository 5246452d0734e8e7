/**
 * Prints the flags of Node's permission model for the function's policy, one line for NODE_OPTIONS. Run by the layer's
 * script, with the Node that the function will have, before that starts; what is to be said goes to standard error.
 */
import { dirname, resolve } from 'node:path';
import { permissionFlags } from '../src/behaviour/permission-flags.ts';
import { loadPolicyNow } from '../src/in-function/load-policy.ts';
import { readSettings } from '../src/in-function/settings.ts';

const environment = process.env;
const loaded = loadPolicyNow(readSettings(environment), environment);
const isOn = (environment['WATERTIGHT_PERMISSIONS'] ?? '') === 'on';
const behaviour = loaded?.policy.behaviour;

if (loaded === undefined) say('a policy that is kept in a service cannot be read before Node starts');
else if (loaded.problem !== undefined) say(loaded.problem);
else if (behaviour === undefined) say('the policy has no behaviour section');
else if (isOn || behaviour.permissionModel === true) {
  const own = [environment['LAMBDA_TASK_ROOT'], environment['LAMBDA_RUNTIME_DIR'], dirname(process.execPath)];
  const layer = resolve(import.meta.dirname ?? '.', '../../../..');
  const { flags, notes } = permissionFlags(behaviour, process.versions.node, {
    alsoReadable: [layer, ...own.flatMap((each) => each ?? [])],
  });
  for (const note of notes) say(note);
  process.stdout.write(flags.map(quoted).join(' '));
}

/** As NODE_OPTIONS takes an entry with spaces. */
function quoted(flag: string): string {
  return /[\s"\\]/.test(flag) ? `"${flag.replace(/["\\]/g, '\\$&')}"` : flag;
}

function say(message: string): void {
  const line = {
    level: 'INFO',
    message: `Node's permission model: ${message}`,
    watertight: { note: message },
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
