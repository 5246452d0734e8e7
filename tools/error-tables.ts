/** A package's error table: code → message and hint. */
export type ErrorTable = Readonly<Record<string, { readonly message: string; readonly hint: string }>>;

const START = '<!-- errors:';
const END = '<!-- /errors -->';

/**
 * The page with each `<!-- errors: WT-E-AREA -->` section filled from the tables, and `<!-- errors: * -->` with the
 * areas that have no section of their own. The words around the sections are written by hand.
 */
export function withErrorTables(page: string, tables: readonly ErrorTable[]): string {
  const rows = tables.flatMap((table) => Object.entries(table)).sort(([a], [b]) => (a < b ? -1 : 1));
  const areas = [...page.matchAll(/<!-- errors: (WT-E-[A-Z0-9]+) -->/g)].map((match) => `${match[1]}-`);
  return page.replace(/<!-- errors: (\S+) -->[\s\S]*?<!-- \/errors -->/g, (_, area: string) => {
    const own = rows.filter(([code]) =>
      area === '*' ? !areas.some((each) => code.startsWith(each)) : code.startsWith(`${area}-`),
    );
    return `${START} ${area} -->\n${own.length === 0 ? 'None.' : table(own)}\n${END}`;
  });
}

function table(rows: readonly (readonly [string, { message: string; hint: string }])[]): string {
  const lines = rows.map(([code, { message, hint }]) => `| \`${code}\` | ${cell(message)} | ${cell(hint)} |`);
  return ['| Code | Message | Next step |', '|---|---|---|', ...lines].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** Codes that only the tables or only the page know, one line each. */
export function errorDocProblems(page: string, tables: readonly ErrorTable[]): readonly string[] {
  const codes = tables.flatMap((each) => Object.keys(each));
  const documented = [...page.matchAll(/^\| `(WT-E-[A-Z0-9]+-\d+)` \|/gm)].map((match) => match[1] ?? '');
  const twice = [...repeated(codes), ...repeated(documented)];
  return [
    ...codes
      .filter((code) => !documented.includes(code))
      .map((code) => `docs/errors.md: ${code} is missing; give its area a section, then npm run generate`),
    ...documented
      .filter((code) => !codes.includes(code))
      .map((code) => `docs/errors.md: ${code} is in no error table`),
    ...twice.map((code) => `${code}: declared or documented twice`),
  ];
}

function repeated(codes: readonly string[]): readonly string[] {
  return codes.filter((code, index) => codes.indexOf(code) < index);
}

/** `Cannot` and no period: dots inside values and version numbers are taken out before. */
const MESSAGE = /^Cannot [^.]+$/;

/** Messages and hints that do not follow the voice: `Cannot DO X: RULE, VALUE SEEN`, no final period. */
export function errorVoiceProblems(tables: readonly ErrorTable[]): readonly string[] {
  return tables.flatMap((each) =>
    Object.entries(each).flatMap(([code, { message, hint }]) => {
      const problems: string[] = [];
      if (!MESSAGE.test(message.replace(/\{\w+\}|\d\.\d+|\w\.\w/g, 'x'))) {
        problems.push(
          `${code}: a message has the form "Cannot DO X: RULE, VALUE SEEN", without a final period`,
        );
      }
      if (hint.trim() === '') problems.push(`${code}: the hint with the next step is missing`);
      return problems;
    }),
  );
}
