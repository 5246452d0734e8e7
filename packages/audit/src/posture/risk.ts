/** The fourteen risks of serverless applications, in the order of PureSec's 2018 guide; R1 is the first. */
export const RISKS = {
  R1: 'Event injection',
  R2: 'Broken authentication',
  R3: 'Insecure deployment configuration',
  R4: 'Over-privileged permissions and roles',
  R5: 'Inadequate monitoring and logging',
  R6: 'Insecure third-party dependencies',
  R7: 'Insecure secrets storage',
  R8: 'Denial of service and financial exhaustion',
  R9: 'Business logic and flow manipulation',
  R10: 'Improper error handling and verbose messages',
  R11: 'Ungoverned functions, resources and triggers',
  R12: 'Cross-execution data persistence',
  R13: 'Leaking of execution-role credentials',
  R14: 'Out-of-band code changes',
} as const;

export type Risk = keyof typeof RISKS;
