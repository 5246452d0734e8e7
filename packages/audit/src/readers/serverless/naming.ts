/**
 * The framework's logical ids. They are what `resources` overrides and refers to, so they must be the framework's own:
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference
 */

/** `hello-world` → `HelloDashworld`. */
export function normalizedName(key: string): string {
  return capitalized(key.replaceAll('-', 'Dash').replaceAll('_', 'Underscore'));
}

/** `photos.example.com` → `Photosexamplecom`. */
export function alphanumericName(text: string): string {
  return capitalized(text.replaceAll(/[^0-9A-Za-z]/g, ''));
}

/** Logical id of a function. */
export function functionId(key: string): string {
  return `${normalizedName(key)}LambdaFunction`;
}

/** `users/{id}` → `UsersIdVar`. */
export function pathName(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((part) => pathPartName(part)).join('');
}

function pathPartName(part: string): string {
  const variable = /^\{([^}]*)\}$/.exec(part)?.[1];
  const named = variable === undefined ? part : `${variable}Var`;
  return alphanumericName(named.replaceAll('-', 'Dash').replaceAll('_', 'Underscore'));
}

/** `post` → `Post`, `*` → `Any`. */
export function methodName(method: string): string {
  return method === '*' ? 'Any' : capitalized(method.toLowerCase());
}

/** The text with its first letter large. */
export function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
