import type { CallUse, Value } from '../machine/abstract-value.ts';

/** What a builtin function gives back, and whom it calls. */
export type NativeMethod = (use: CallUse) => Value;

/** A table of builtin functions by name. */
export type NativeTable = ReadonlyMap<string, NativeMethod>;
