import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type RunResult, runCommandLine } from './a-command-line.ts';

/** A folder of its own for one test. */
export interface Project {
  readonly folder: string;
  /** The cache folder of its runs. */
  readonly cache: string;
  /** Writes files by their path in the folder. */
  put(files: Readonly<Record<string, string>>): void;
  /** Runs a command line in the folder. */
  run(...words: readonly string[]): Promise<RunResult>;
  remove(): void;
}

/** A new project with these files. */
export function aProject(files: Readonly<Record<string, string>> = {}): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
  const put = (more: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(more)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  put(files);
  // Beside the project: nothing of a run is found by the next one's search.
  const cache = `${folder}-cache`;
  return {
    folder,
    cache,
    put,
    run: (...words) =>
      runCommandLine(words, { cwd: folder, env: { HOME: '/home/test', XDG_CACHE_HOME: cache } }),
    remove: () => {
      for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/**
 * A template with one function and its URL.
 * @param authType `NONE` makes the finding WT-INV-06 of the URL
 * @param above a line before the URL, for comments
 */
export function urlTemplate(authType: 'NONE' | 'AWS_IAM', above = ''): string {
  return `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      Role: arn:aws:iam::123456789012:role/orders
      Code: { ZipFile: 'exports.handler = async () => 1' }
${above}
  OrdersUrl:
    Type: AWS::Lambda::Url
    Properties:
      AuthType: ${authType}
      TargetFunctionArn: !GetAtt Orders.Arn
`;
}
