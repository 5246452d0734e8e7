/** Runs before any code of the function's, by NODE_OPTIONS: behaviour hooks hold only what is loaded after them. */
import { startEarly } from '../src/in-function/start-early.ts';

await startEarly(process.env);
