import { datePath, stamp } from './clock.ts';
import { token } from './trail-record.ts';

/** Path of a flow log object in AWS's S3 layout; `time` is the delivery time in its name. */
export function flowObjectPath(log: {
  readonly account: string;
  readonly region: string;
  readonly flowLogId: string;
  readonly time: number;
}): string {
  const { account, region, flowLogId, time } = log;
  const name = `${account}_vpcflowlogs_${region}_${flowLogId}_${stamp(time)}_${token(`${flowLogId}${time}`, 8).toLowerCase()}.log.gz`;
  return `flow-logs/AWSLogs/${account}/vpcflowlogs/${region}/${datePath(time)}/${name}`;
}
