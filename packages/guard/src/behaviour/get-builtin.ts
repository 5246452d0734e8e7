import { createRequire } from 'node:module';

const requireBuiltin = createRequire(import.meta.url);

/** A builtin module that not every Node has (`node:sqlite`, `node:wasi`), as the object whose properties can be hooked. */
export function getBuiltin(name: string): object | undefined {
  const { emitWarning } = process;
  try {
    // Loading an experimental module warns; the user did not ask for it yet.
    process.emitWarning = () => undefined;
    const found: unknown = requireBuiltin(name);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
