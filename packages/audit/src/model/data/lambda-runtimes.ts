/** The dates of one managed runtime, `YYYY-MM-DD`; a date in the future is AWS's forecast and may move. */
export interface LambdaRuntime {
  /** No more security patches and technical support from this day on. */
  readonly deprecated: string;
  /** Functions on it can no longer be updated from this day on; absent where AWS names none. */
  readonly updateBlocked?: string;
  /** Runtime of the same language to move to; absent for the newest one. */
  readonly successor?: string;
}

/**
 * When the dates below were compared with their sources: AWS's runtime page as cfn-lint (217397c) and endoflife.date
 * (a70eca3) copied it in August 2026, which agree on every date. AWS moves dates: java11, java17, java8.al2 and
 * python3.11 got another year in 2026.
 */
export const LAMBDA_RUNTIMES_AS_OF = '2026-08-22';

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
export const LAMBDA_RUNTIMES: Readonly<Record<string, LambdaRuntime>> = {
  nodejs: { deprecated: '2016-08-30', updateBlocked: '2016-10-31', successor: 'nodejs24.x' },
  'nodejs4.3': { deprecated: '2020-03-05', updateBlocked: '2020-03-05', successor: 'nodejs24.x' },
  'nodejs4.3-edge': { deprecated: '2020-03-05', updateBlocked: '2019-04-30', successor: 'nodejs24.x' },
  'nodejs6.10': { deprecated: '2019-08-12', updateBlocked: '2019-08-12', successor: 'nodejs24.x' },
  'nodejs8.10': { deprecated: '2020-03-06', updateBlocked: '2020-03-06', successor: 'nodejs24.x' },
  'nodejs10.x': { deprecated: '2021-07-30', updateBlocked: '2022-02-14', successor: 'nodejs24.x' },
  'nodejs12.x': { deprecated: '2023-03-31', updateBlocked: '2023-04-30', successor: 'nodejs24.x' },
  'nodejs14.x': { deprecated: '2023-12-04', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  'nodejs16.x': { deprecated: '2024-06-12', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  'nodejs18.x': { deprecated: '2025-09-01', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  'nodejs20.x': { deprecated: '2026-04-30', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  'nodejs22.x': { deprecated: '2027-04-30', updateBlocked: '2027-07-01', successor: 'nodejs24.x' },
  'nodejs24.x': { deprecated: '2028-04-30', updateBlocked: '2028-07-01' },
  'python2.7': { deprecated: '2021-07-15', updateBlocked: '2022-05-30', successor: 'python3.14' },
  'python3.6': { deprecated: '2022-07-18', updateBlocked: '2022-08-29', successor: 'python3.14' },
  'python3.7': { deprecated: '2023-12-04', updateBlocked: '2027-03-03', successor: 'python3.14' },
  'python3.8': { deprecated: '2024-10-14', updateBlocked: '2027-03-03', successor: 'python3.14' },
  'python3.9': { deprecated: '2025-12-15', updateBlocked: '2027-03-03', successor: 'python3.14' },
  'python3.10': { deprecated: '2026-10-31', updateBlocked: '2027-03-03', successor: 'python3.14' },
  'python3.11': { deprecated: '2027-06-30', updateBlocked: '2027-08-31', successor: 'python3.14' },
  'python3.12': { deprecated: '2028-10-31', updateBlocked: '2029-01-10', successor: 'python3.14' },
  'python3.13': { deprecated: '2029-06-30', updateBlocked: '2029-08-31', successor: 'python3.14' },
  'python3.14': { deprecated: '2029-06-30', updateBlocked: '2029-08-31' },
  java8: { deprecated: '2024-01-08', updateBlocked: '2027-03-03', successor: 'java8.al2023' },
  'java8.al2': { deprecated: '2027-06-30', updateBlocked: '2027-08-31', successor: 'java8.al2023' },
  java11: { deprecated: '2027-06-30', updateBlocked: '2027-08-31', successor: 'java11.al2023' },
  java17: { deprecated: '2027-06-30', updateBlocked: '2027-08-31', successor: 'java17.al2023' },
  'java8.al2023': { deprecated: '2029-06-30', updateBlocked: '2029-08-31', successor: 'java25' },
  'java11.al2023': { deprecated: '2029-06-30', updateBlocked: '2029-08-31', successor: 'java25' },
  'java17.al2023': { deprecated: '2029-06-30', updateBlocked: '2029-08-31', successor: 'java25' },
  java21: { deprecated: '2029-06-30', updateBlocked: '2029-08-31', successor: 'java25' },
  java25: { deprecated: '2029-06-30', updateBlocked: '2029-08-31' },
  'dotnetcore1.0': { deprecated: '2019-06-27', updateBlocked: '2019-07-30', successor: 'dotnet10' },
  'dotnetcore2.0': { deprecated: '2019-05-30', updateBlocked: '2019-05-30', successor: 'dotnet10' },
  'dotnetcore2.1': { deprecated: '2022-01-05', updateBlocked: '2022-04-13', successor: 'dotnet10' },
  'dotnetcore3.1': { deprecated: '2023-04-03', updateBlocked: '2023-05-03', successor: 'dotnet10' },
  'dotnet5.0': { deprecated: '2022-05-10', successor: 'dotnet10' },
  dotnet6: { deprecated: '2024-12-20', updateBlocked: '2027-03-03', successor: 'dotnet10' },
  dotnet7: { deprecated: '2024-05-14', successor: 'dotnet10' },
  dotnet8: { deprecated: '2026-11-10', updateBlocked: '2027-03-03', successor: 'dotnet10' },
  dotnet9: { deprecated: '2026-11-10', successor: 'dotnet10' },
  dotnet10: { deprecated: '2028-11-14', updateBlocked: '2029-01-15' },
  'ruby2.5': { deprecated: '2021-07-30', updateBlocked: '2022-03-31', successor: 'ruby4.0' },
  'ruby2.7': { deprecated: '2023-12-07', updateBlocked: '2027-03-03', successor: 'ruby4.0' },
  'ruby3.2': { deprecated: '2026-03-31', updateBlocked: '2027-03-03', successor: 'ruby4.0' },
  'ruby3.3': { deprecated: '2027-03-31', updateBlocked: '2027-05-31', successor: 'ruby4.0' },
  'ruby3.4': { deprecated: '2028-03-31', updateBlocked: '2028-05-31', successor: 'ruby4.0' },
  'ruby4.0': { deprecated: '2029-03-31', updateBlocked: '2029-05-31' },
  'go1.x': { deprecated: '2024-01-08', updateBlocked: '2027-03-03', successor: 'provided.al2023' },
  provided: { deprecated: '2024-01-08', updateBlocked: '2027-03-03', successor: 'provided.al2023' },
  'provided.al2': { deprecated: '2026-07-31', updateBlocked: '2027-03-03', successor: 'provided.al2023' },
  'provided.al2023': { deprecated: '2029-06-30', updateBlocked: '2029-08-31' },
};
