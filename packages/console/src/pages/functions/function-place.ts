/** Which function a tab is about. */
export interface FunctionPlace {
  readonly account: string;
  readonly region: string;
  readonly name: string;
}
