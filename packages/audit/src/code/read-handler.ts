import type { CodeProject, HandlerName, HandlerReading } from './aws-call.ts';

/** Reads a handler by the language of its runtime. Each analysis is loaded when it is first needed. */
export async function readHandler(project: CodeProject, name: HandlerName): Promise<HandlerReading> {
  if (/^nodejs/.test(name.runtime)) {
    return (await import('./javascript/node-handler.ts')).readNodeHandler(project, name);
  }
  if (/^python/.test(name.runtime)) {
    return (await import('./python/read-python-handler.ts')).readPythonHandler(project, name);
  }
  return {
    calls: [],
    unresolved: [],
    files: [],
    incomplete: [
      {
        what: `handler ${name.handler} (${name.runtime})`,
        because: 'only code in JavaScript, TypeScript and Python is read',
      },
    ],
  };
}
