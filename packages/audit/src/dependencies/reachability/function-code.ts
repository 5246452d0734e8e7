import type { HandlerReading } from '../../code/aws-call.ts';
import type { PackageEcosystem } from '../../model/package-record.ts';

/** What is known of a function whose packages are asked for. */
export interface FunctionCode {
  /** Id of the subject. */
  readonly id: string;
  /** As its template calls it. */
  readonly name: string;
  readonly ecosystem: PackageEcosystem;
  /** Folder of its code, or its archive, from the scanned folder with `/`; empty for that folder itself. */
  readonly folder: string;
  /** Folders and archives of its layers, likewise. */
  readonly layers: readonly string[];
  /** What its handler does; a text with the reason where it was not read. */
  readonly reading: HandlerReading | string;
  /** Packages that a guard saw it load. */
  readonly loaded?: readonly LoadedPackage[];
  /** A way from the internet on which nobody has to say who they are, in words. */
  readonly publicBy?: string;
  /** Data that its role may read or change, in words. */
  readonly reaches?: readonly string[];
  readonly invocations?: { readonly count: number; readonly days?: number };
}

/** A package that was loaded while a function ran. */
export interface LoadedPackage {
  readonly name: string;
  /** What recorded it. */
  readonly seenBy: string;
}
