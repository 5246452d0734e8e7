import { dateText, isoSeconds } from '../clock.ts';
import type { ObjectWriter } from '../object-writer.ts';
import type { PlannedEvents } from '../planned-events.ts';
import { streamOf } from '../random.ts';
import { violationLine } from '../violation-line.ts';
import type { World } from '../world/world.ts';

/** Writes the guard's violation lines, a file a day, and GuardDuty's findings as one GetFindings answer. */
export async function writeAlertSources(
  world: World,
  planned: PlannedEvents,
  writer: ObjectWriter,
): Promise<void> {
  const days = new Map<string, string[]>();
  for (const violation of [...planned.violations].sort((a, b) => a.time - b.time)) {
    const day = dateText(violation.time);
    days.set(day, [...(days.get(day) ?? []), violationLine(violation)]);
  }
  for (const [day, lines] of days) await writer.put(`violations/${day}.jsonl`, lines.join(''), lines.length);
  const findings = planned.findings.flatMap((finding, index) => {
    const one = world.functions[finding.functionIndex];
    if (one === undefined) return [];
    const id = streamOf(`${one.name} ${finding.type} ${index}`).toString(16).padStart(32, '0');
    return {
      SchemaVersion: '2.0',
      AccountId: one.account,
      Region: one.region,
      Partition: 'aws',
      Id: id,
      Arn: `arn:aws:guardduty:${one.region}:${one.account}:detector/0example/finding/${id}`,
      Type: finding.type,
      Title: finding.title,
      Description: finding.title,
      Severity: finding.severity,
      CreatedAt: isoSeconds(finding.time + 900),
      UpdatedAt: isoSeconds(finding.time + 900),
      Resource: {
        ResourceType: 'Lambda',
        LambdaDetails: {
          FunctionName: one.name,
          FunctionArn: `arn:aws:lambda:${one.region}:${one.account}:function:${one.name}`,
          Role: `arn:aws:iam::${one.account}:role/${one.role}`,
        },
      },
      Service: {
        ServiceName: 'guardduty',
        Count: 1,
        Archived: false,
        EventFirstSeen: isoSeconds(finding.time),
        EventLastSeen: isoSeconds(finding.time + 600),
        Action: {
          ActionType: 'NETWORK_CONNECTION',
          NetworkConnectionAction: {
            ConnectionDirection: 'OUTBOUND',
            Protocol: 'TCP',
            RemoteIpDetails: { IpAddressV4: finding.remoteAddress },
          },
        },
      },
    };
  });
  if (findings.length === 0) return;
  await writer.put('guardduty/findings.json', JSON.stringify({ Findings: findings }), findings.length);
}
