import type { SourcePlace } from '../model/source-place.ts';
import type { CodeValue } from './code-value.ts';
import type { SeenWeakness } from './weaknesses/seen-weakness.ts';

/** How a handler's code speaks to AWS. */
export type CallSdk = 'aws-sdk-v2' | 'aws-sdk-v3' | 'boto3' | 'library' | 'signed-http';

/** One call of the AWS API that a handler can reach. */
export interface AwsCall {
  readonly sdk: CallSdk;
  /** Service by its SDK name: `client-dynamodb`'s `dynamodb`, `StepFunctions` of v2, boto3's `stepfunctions`. */
  readonly service: string;
  /** API operation: `PutItem`. `*`: the method's name is not known. */
  readonly operation: string;
  /** Input by the API's own names; what is not known is an unknown value, what is not given is absent. */
  readonly parameters: Readonly<Record<string, CodeValue>>;
  /** Whose rights the call uses: others than the execution role's need none of it. */
  readonly credentials: 'execution-role' | 'assumed-role' | 'explicit';
  /** Region of the client, where the code fixes it. */
  readonly region?: CodeValue;
  /** Address that the client is given, where the code gives one: it names a WebSocket API and its stage. */
  readonly endpoint?: CodeValue;
  /** The call as the developer wrote it, at most 120 characters. */
  readonly call: string;
  readonly at: SourcePlace;
  /** The call is made later, by whoever holds the address: presigned. */
  readonly isPresigned?: boolean;
}

/** Something that may speak to AWS and was not understood: never silently dropped, never a wildcard. */
export interface UnresolvedCall {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly because: string;
}

/** A handler as Lambda names it. */
export interface HandlerName {
  /** Lambda's handler string: `src/app.handler`, `app.handlers.main`. */
  readonly handler: string;
  readonly runtime: string;
  /** Folder of the function's code, relative to the project. */
  readonly folder: string;
}

/** A package that reached code imports. */
export interface PackageImport {
  /** Name as imported, without the path inside the package: `lodash`, `@scope/name`, `yaml` of Python. */
  readonly name: string;
  /** Path inside the package: `fp/get` of `lodash/fp/get`. */
  readonly subpath?: string;
  readonly at: SourcePlace;
  /** Exports that the code uses, with the place of the first use. */
  readonly uses: readonly { readonly symbol: string; readonly at: SourcePlace }[];
  /** True when the package's value goes where uses cannot be followed: `uses` may then miss some. */
  readonly isOpen: boolean;
}

/** What the code of one handler can do. */
export interface HandlerReading {
  /** The file and export it was found as; undefined when there is none. */
  readonly entry?: string;
  readonly calls: readonly AwsCall[];
  readonly unresolved: readonly UnresolvedCall[];
  /** Weaknesses of the code that it reaches; absent: this analysis does not look for them yet. */
  readonly weaknesses?: readonly SeenWeakness[];
  /** Packages that it imports, by the name in the import, with the exports used where the code tells; absent: not looked for. */
  readonly imports?: readonly PackageImport[];
  /** Files that the handler reaches. */
  readonly files: readonly string[];
  /** Files that could not be read or parsed as a whole. */
  readonly incomplete: readonly { readonly what: string; readonly because: string }[];
}

/** The files of a project, as the analysis sees them: paths relative to the project with `/`. */
export interface CodeProject {
  readonly read: (path: string) => string | undefined;
  readonly isFile: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** Names in a folder, folders with a trailing `/`. */
  readonly list: (folder: string) => readonly string[];
}
