import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

/** Parses files with the YAML parser and does nothing with them: the least that a scan can cost. */
for (const file of process.argv.slice(2)) parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' });
