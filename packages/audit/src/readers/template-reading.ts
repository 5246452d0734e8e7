import type { InventoryParts } from '../model/inventory.ts';

/** A template or project file, and the files beside it that it may name. */
export interface TemplateInput {
  /** Relative to the scanned folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Values that the user gives: CloudFormation parameters, `opt:` variables. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Reads a file by its path relative to `file`'s folder; undefined when there is none or it lies outside. */
  readonly readBeside: (path: string) => string | undefined;
  /** Account and region where they are known; else the atoms `<account>` and `<region>`. */
  readonly account?: string;
  readonly region?: string;
}

/** A template as read; bad parts are listed in `incomplete`, a text that is no such template at all throws. */
export type TemplateReading = Omit<InventoryParts, 'capturedAt'>;
