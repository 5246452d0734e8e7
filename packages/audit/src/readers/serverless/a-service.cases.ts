import { createInventory, type Inventory } from '../../model/inventory.ts';
import type { TemplateInput, TemplateReading } from '../template-reading.ts';
import { readServerless } from './read-serverless.ts';

/** Builders of services for tests. */

/** Reads a service; files beside it by name. */
export function readService(text: string, input: Partial<TemplateInput> = {}): TemplateReading {
  return readServerless({ file: 'serverless.yml', text, readBeside: () => undefined, ...input });
}

/** The inventory of a service `shop` with these sections. */
export function serviceInventory(sections: string, input: Partial<TemplateInput> = {}): Inventory {
  const text = /^service:/m.test(sections) ? sections : `service: shop\n${sections}`;
  return createInventory({ ...readService(text, input), capturedAt: '2026-11-01T00:00:00.000Z' });
}

/** A service with one function `hello` that has these events, written as a YAML list. */
export function serviceWithEvents(events: string, more = ''): Inventory {
  const list = events
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  return serviceInventory(`provider: {name: aws, runtime: nodejs22.x}
functions:
  hello:
    handler: src/hello.handler
    events:
${list}
${more}`);
}
