/** `staticConnectionSetDeviation` for `static-connection-set-deviation`. */
export function exportName(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Text of rules.generated.ts: every detection of the folder, by file name. */
export function detectionRegistry(ids: readonly string[]): string {
  const imports = ids.map((id) => `import { ${exportName(id)} } from './rules/${id}.ts';`);
  return `// Generated from rules/*.ts; do not edit.
import type { AnyDetection } from './detection.ts';
${imports.join('\n')}

/** Every detection, by file name. */
export const DETECTIONS: readonly AnyDetection[] = [
${ids.map((id) => `  ${exportName(id)},`).join('\n')}
];
`;
}

/** Text of sigma-rules.generated.ts: the rules' own text, so that the product reads no file for them. */
export function sigmaRegistry(rules: readonly { readonly id: string; readonly text: string }[]): string {
  return `// Generated from rules/*.yml; do not edit.
/** Every Sigma rule that comes with the product, by file name. */
export const SIGMA_RULES: readonly { readonly id: string; readonly text: string }[] = ${JSON.stringify(rules, null, 2)};
`;
}

/** Text of collectors.generated.ts: every collector, by folder and file name (`lambda/lambda-functions`). */
export function collectorRegistry(paths: readonly string[]): string {
  const names = paths.map((path) => exportName(path.slice(path.lastIndexOf('/') + 1)));
  const imports = paths.map((path, index) => `import { ${names[index]} } from './collectors/${path}.ts';`);
  return `// Generated from collectors/*/*.ts; do not edit.
import type { Collector } from './collector.ts';
${imports.join('\n')}

/** Every collector, by folder and file name. */
export const COLLECTORS: readonly Collector[] = [
${names.map((name) => `  ${name},`).join('\n')}
];
`;
}

/** Text of detectors.generated.ts: every detector of the guard, by file name. */
export function detectorRegistry(ids: readonly string[]): string {
  return `// Generated from detectors/*.ts; do not edit.
import type { Detector } from './detector.ts';
${ids.map((id) => `import { ${exportName(id)} } from './${id}.ts';`).join('\n')}

/** Every detector, by file name. */
export const DETECTORS: readonly Detector[] = [
${ids.map((id) => `  ${exportName(id)},`).join('\n')}
];
`;
}
