import { isoMillis } from './clock.ts';
import { token } from './trail-record.ts';

/** One version of a function as Lambda lists it. */
export interface SimulatedVersion {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  /** `$LATEST` or a number. */
  readonly version: string;
  readonly runtime: string;
  /** Execution role name. */
  readonly role: string;
  /** '' when not attached to a VPC. */
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly securityGroups: readonly string[];
  /** Text that stands for the code; equal code gives an equal CodeSha256. */
  readonly code: string;
  /** Epoch seconds. */
  readonly lastModified: number;
  readonly memorySizeMb: number;
  readonly timeoutSeconds: number;
}

/** A Lambda ListFunctions answer with FunctionVersion ALL. */
export function inventoryAnswer(versions: readonly SimulatedVersion[]): string {
  return JSON.stringify({ Functions: versions.map(describeVersion) });
}

function describeVersion(one: SimulatedVersion): Record<string, unknown> {
  const arn = `arn:aws:lambda:${one.region}:${one.account}:function:${one.functionName}`;
  return {
    FunctionName: one.functionName,
    FunctionArn: `${arn}:${one.version}`,
    Runtime: one.runtime,
    Role: `arn:aws:iam::${one.account}:role/${one.role}`,
    Handler: one.runtime.startsWith('python') ? 'app.handler' : 'index.handler',
    CodeSize: 100_000 + one.code.length * 1_337,
    Description: '',
    Timeout: one.timeoutSeconds,
    MemorySize: one.memorySizeMb,
    LastModified: isoMillis(one.lastModified).replace('Z', '+0000'),
    CodeSha256: codeSha256(one.code),
    Version: one.version,
    ...(one.vpcId === ''
      ? {}
      : {
          VpcConfig: {
            SubnetIds: one.subnetIds,
            SecurityGroupIds: one.securityGroups,
            VpcId: one.vpcId,
            Ipv6AllowedForDualStack: false,
          },
        }),
    TracingConfig: { Mode: 'PassThrough' },
    PackageType: 'Zip',
    Architectures: ['arm64'],
    EphemeralStorage: { Size: 512 },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${one.functionName}` },
  };
}

/** A base64 text of a SHA-256's length that follows from the code. */
export function codeSha256(code: string): string {
  return `${token(code, 43)}=`;
}
