/** Loaded into worker threads before their own code (`--import`); the policy is in this module's address. */
import { startBehaviour } from './start-behaviour.ts';

const given = new URL(import.meta.url).searchParams;
const taskRoot = given.get('taskRoot');
const runtimeApi = given.get('runtimeApi');

startBehaviour({
  policy: JSON.parse(given.get('policy') ?? '{}'),
  workerPreload: import.meta.url.split('?')[0] ?? '',
  ...(taskRoot === null ? {} : { taskRoot }),
  ...(runtimeApi === null ? {} : { runtimeApi }),
});
