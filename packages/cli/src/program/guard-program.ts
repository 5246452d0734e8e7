import type { Command } from 'commander';
import type { Start } from '../command-run.ts';
import type { InspectOptions } from '../commands/inspect.ts';
import type { GuardLearnOptions } from '../guard/learn-and-drift.ts';

/** Commands about the guard: inspect, guard learn, guard drift. */
export function addGuard(program: Command, start: Start): void {
  program
    .command('inspect')
    .description('run events through the guard, outside Lambda: what it would say, and how long it takes')
    .argument('[file]', 'JSON Lines, each an event or {"id": …, "event": …}; - is standard input', '-')
    .option('--policy <file>', 'guard policy, JSON or YAML (docs/guard.md)')
    .option('--function <name>', "which function's part of the policy holds")
    .option('--mode <off|alert|block>', "instead of the policy's own mode")
    .action((file: string, options: InspectOptions) =>
      start(async (run) => (await import('../commands/inspect.ts')).runInspect(run, file, options)),
    );
  const guard = program
    .command('guard')
    .description('policies from what functions were seen to do, and drift from them');
  guard
    .command('learn')
    .description(
      'make a policy to review of what functions recorded in the mode learn; several recordings are one',
    )
    .argument('<log...>', 'function logs, exported or as the AWS CLI answers them; - is standard input')
    .option('--policy <file>', 'a policy that stays as it is, with the learning laid into it')
    .option('--mode <alert|block>', 'what is done about everything that was not seen', 'alert')
    .option('--policy-version <label>', 'label of the new policy; a hash of its content otherwise')
    .option('--out <file>', 'write the policy there, as JSON')
    .action((logs: string[], options: GuardLearnOptions) =>
      start(async (run) => (await import('../guard/learn-and-drift.ts')).runGuardLearn(run, logs, options)),
    );
  guard
    .command('drift')
    .description('what functions do that their policy does not know, and what they do no longer')
    .argument('<policy>', 'policy that `guard learn` wrote')
    .argument('<log...>', 'function logs, of the mode learn or with the violations of drift')
    .action((policy: string, logs: string[]) =>
      start(async (run) => (await import('../guard/learn-and-drift.ts')).runGuardDrift(run, policy, logs)),
    );
}
