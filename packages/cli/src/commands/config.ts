import { answer, type CommandRun, say } from '../command-run.ts';
import { CONFIG_KEYS, configJsonSchema } from '../config/config-schema.ts';
import { escapedJson } from '../output/escape-text.ts';
import { cell } from '../output/table.ts';

/** `watertight config show`: each setting, its value, and where the value came from. */
export function runConfigShow(run: CommandRun): number {
  const { origins } = run.settings;
  const settings = CONFIG_KEYS.map((key) => ({
    name: key,
    value: origins[key].value ?? null,
    from: origins[key].from,
  }));
  answer(run, {
    document: { schema: 'watertight/config/1', file: run.settings.file ?? null, settings },
    lines: settings,
    tables: [
      {
        title: 'Settings',
        columns: [{ title: 'Setting' }, { title: 'Value' }, { title: 'From' }],
        rows: settings.map(({ name, value, from }) => [cell(name), cell(valueText(value)), cell(from)]),
      },
    ],
  });
  return 0;
}

/** `watertight config validate`: the file was already read and checked when the settings were resolved. */
export function runConfigValidate(run: CommandRun): number {
  const { file } = run.settings;
  say(run, file === undefined ? 'No configuration file found; the defaults apply.' : `${file}: valid`);
  return 0;
}

/** `watertight config schema`: JSON Schema for editors. */
export function runConfigSchema(run: CommandRun): number {
  run.stdout.write(`${escapedJson(configJsonSchema(), 2)}\n`);
  return 0;
}

function valueText(value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.join(', ');
  return String(value);
}
