import { expect, test } from 'vitest';
import { projectOf } from '../cases/handler-case.cases.ts';
import { readNodeHandler } from '../node-handler.ts';

const HANDLER = { handler: 'app.handler', runtime: 'nodejs24.x', folder: '' } as const;

test.each([
  [
    'createRequire',
    "import { createRequire } from 'node:module';\nconst load = createRequire(import.meta.url);\nconst p = load('parser');",
  ],
  [
    'createRequire of the module',
    "import * as nodeModule from 'node:module';\nconst require = nodeModule.createRequire(import.meta.url);\nconst p = require('parser');",
  ],
  ['require', "const x = 1;\nconst y = 2;\nconst p = require('parser');"],
])('a package that %s loads is imported, and what is used of it is told', (_how, load) => {
  const code = `${load}\nexport const handler = async (event) => p.parse(event.body);\n`;
  const { imports } = readNodeHandler(projectOf({ 'app.mjs': code }), HANDLER);
  expect(imports).toEqual([
    {
      name: 'parser',
      at: { file: 'app.mjs', line: 3 },
      uses: [{ symbol: 'parse', at: { file: 'app.mjs', line: 4 } }],
      isOpen: false,
    },
  ]);
});
