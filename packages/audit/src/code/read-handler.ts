import type { CodeProject, HandlerName, HandlerReading } from './aws-call.ts';

/** Reads a handler by the language of its runtime. Each analysis is loaded when it is first needed. */
export async function readHandler(project: CodeProject, name: HandlerName): Promise<HandlerReading> {
  if (/^nodejs/.test(name.runtime)) {
    return (await import('./javascript/node-handler.ts')).readNodeHandler(project, name);
  }
  const because = /^python/.test(name.runtime)
    ? 'code in Python is not read yet'
    : 'only code in JavaScript, TypeScript and Python is read';
  return {
    calls: [],
    unresolved: [],
    files: [],
    incomplete: [{ what: `handler ${name.handler} (${name.runtime})`, because }],
  };
}
