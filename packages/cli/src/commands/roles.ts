import { relative, resolve } from 'node:path';
import { ACTION_TABLE_DATE } from '@watertight/audit/access/action-table.generated.ts';
import { SERVICE_MODELS_SOURCE } from '@watertight/audit/code/actions/service-models.generated.ts';
import { answer, type CommandRun, finish, say, timeSpan, withWorkspace } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { escapeText } from '../output/escape-text.ts';
import { PIPE_WIDTH } from '../output/table.ts';
import { comparedAgain, comparisonGaps } from '../project/roles/compared-role.ts';
import type { MadeRole } from '../project/roles/function-roles.ts';
import { makeRoles, type RoleChoice, type RolesMade } from '../project/roles/make-roles.ts';
import { type RoleRow, roleRow } from '../project/roles/role-document.ts';
import { roleFindings } from '../project/roles/role-findings.ts';
import { roleRenderings } from '../project/roles/role-renderings.ts';
import type { TrailUse } from '../project/roles/trail-use.ts';
import { comparisonTables, rolesTables, unresolvedNotes } from '../tables/roles-tables.ts';

/** Options of `roles`. */
export interface RolesOptions extends RoleChoice {
  readonly fromTrail?: boolean;
  readonly check?: boolean;
  readonly write?: boolean;
  readonly explain?: boolean;
}

/** API calls that are looked at for one answer. */
const MOST_CALLS = 1_000_000;

/** `watertight roles [PATH]`: CONTRACT watertight/roles/1, or the roles in a template's own language. */
export async function runRoles(run: CommandRun, path: string, options: RolesOptions): Promise<number> {
  const made = await makeRoles(run, path, options);
  const trails = options.fromTrail === true ? await trailsOf(run, made.roles) : undefined;
  const roles = trails?.map((each) => comparedAgain(each.made)) ?? made.roles;
  const rows = roles.map((each, index) =>
    roleRow(
      each,
      { isTemplate: each.declared !== undefined, ...regionOf(run, each) },
      trails?.[index]?.trail,
    ),
  );
  const gaps = options.check === true ? roles.flatMap(comparisonGaps) : [];
  const incomplete = [...made.incomplete, ...roles.flatMap((each) => each.incomplete), ...gaps];
  const findings = options.check === true ? roleFindings(roles) : [];
  if (options.write === true) await writeRoles(run, roles, made);
  answer(run, {
    document: {
      schema: 'watertight/roles/1',
      data: { actions: ACTION_TABLE_DATE, operations: SERVICE_MODELS_SOURCE },
      functions: rows,
      incomplete,
    },
    lines: rows,
    notes: unresolvedNotes(rows),
    tables: options.check === true ? comparisonTables(rows) : rolesTables(rows, options.explain === true),
    widest: PIPE_WIDTH,
    renderings: roleRenderings(roles, { findings, incomplete, now: run.now() }),
    empty: emptyText(rows, options, incomplete.length === 0),
  });
  for (const line of incompleteLines(incomplete)) say(run, line);
  return finish(run, {
    found: findings,
    incomplete: incomplete.length > 0 || rows.length === 0,
    failOn: ['role-*'],
  });
}

function emptyText(rows: readonly RoleRow[], { check }: RolesOptions, isWhole: boolean): string {
  if (rows.length === 0)
    return 'No functions found. Name a handler with --handler src/app.handler, or a template.';
  if (check !== true) return 'Nothing is needed.';
  return isWhole
    ? 'The present roles allow what the functions need, and no more.'
    : 'No difference in what was read, and not all was.';
}

/** The region of a declared function where its template tells it, that of the settings for a handler alone. */
function regionOf(run: CommandRun, { declared }: MadeRole): { region?: string } {
  const region = declared === undefined ? run.settings.region[0] : declared.fn.region;
  return region === undefined || region === '' || region.startsWith('<') ? {} : { region };
}

async function trailsOf(
  run: CommandRun,
  roles: readonly MadeRole[],
): Promise<readonly { readonly made: MadeRole; readonly trail: TrailUse }[]> {
  const { withTrail } = await import('../project/roles/trail-use.ts');
  const calls = await withWorkspace(run, { readOnly: true }, (workspace) =>
    run.monitor.listApiCalls(workspace, { ...timeSpan(run), limit: MOST_CALLS }),
  );
  return roles.map((each) => withTrail(each, calls));
}

async function writeRoles(
  run: CommandRun,
  roles: readonly MadeRole[],
  { root, inventories }: RolesMade,
): Promise<void> {
  const { writeRole } = await import('../project/roles/write-role.ts');
  for (const made of roles) {
    const file = made.declared === undefined ? undefined : resolve(root, made.declared.template);
    if (file === undefined) {
      const next = 'Name the template with --template FILE, or leave out --handler.';
      throw cliError('WT-E-CLI-07', {
        option: '--write',
        rule: 'it needs a template',
        value: 'a handler alone',
        next,
      });
    }
    const { because, notes } = writeRole(file, made, { root, inventories });
    const place = relative(run.cwd, file);
    say(
      run,
      because === undefined
        ? `Wrote the role of ${escapeText(made.role.name)} into ${place}`
        : `Left ${escapeText(made.role.name)} in ${place} as it is: ${escapeText(because)}`,
    );
    for (const note of notes) say(run, `  Note: ${escapeText(note)}`);
  }
}
