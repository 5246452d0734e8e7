import type { PythonCase } from './python.cases.ts';

const TOP =
  'import boto3\ns3 = boto3.resource("s3")\ntable = boto3.resource("dynamodb").Table("t")\nobj = s3.Object("b", "k")\n';
const body = (text: string): string => `${TOP}def handler(event, context):\n${text.replace(/^/gm, '    ')}\n`;

/** boto3's resource interfaces. */
export const RESOURCE_CASES: readonly PythonCase[] = [
  { name: 'no call', code: body('return table'), calls: [] },
  { name: 'a table', code: body('table.put_item(Item={})'), calls: ['dynamodb.PutItem'] },
  {
    name: 'identifiers',
    code: body('return (table.name, table.table_name, obj.key, obj.bucket_name)'),
    calls: [],
  },
  {
    name: 'a lazy attribute of a table',
    code: body('return table.item_count'),
    calls: ['dynamodb.DescribeTable'],
  },
  {
    name: 'a lazy attribute of an object',
    code: body('return obj.content_length'),
    calls: ['s3.HeadObject'],
  },
  {
    name: 'a loaded attribute',
    code: body('for o in s3.Bucket("b").objects.all():\n    print(o.size, o.key)'),
    calls: ['s3.ListObjects'],
  },
  {
    name: 'a summary that was not loaded',
    code: body('return s3.ObjectSummary("b", "k").size'),
    calls: ['s3.HeadObject'],
  },
  { name: 'load', code: body('obj.load()'), calls: ['s3.HeadObject'] },
  { name: 'delete', code: body('obj.delete()'), calls: ['s3.DeleteObject'] },
  { name: 'copy_from', code: body('obj.copy_from(CopySource="a/b")'), calls: ['s3.CopyObject'] },
  { name: 'upload_file', code: body('obj.upload_file("f")'), calls: ['s3.PutObject'] },
  {
    name: 'download of a bucket',
    code: body('s3.Bucket("b").download_file("k", "f")'),
    calls: ['s3.GetObject', 's3.HeadObject'],
  },
  {
    name: 'a filter',
    code: body('list(s3.Bucket("b").objects.filter(Prefix="p"))'),
    calls: ['s3.ListObjects'],
  },
  {
    name: 'a batch delete',
    code: body('s3.Bucket("b").objects.all().delete()'),
    calls: ['s3.DeleteObjects', 's3.ListObjects'],
  },
  {
    name: 'an object of a member',
    code: body('for o in s3.Bucket("b").objects.all():\n    o.get()'),
    calls: ['s3.GetObject', 's3.ListObjects'],
  },
  {
    name: 'batch_writer',
    code: body('with table.batch_writer() as b:\n    b.put_item(Item={})'),
    calls: ['dynamodb.BatchWriteItem'],
  },
  { name: 'an unused batch_writer', code: body('table.batch_writer'), calls: [] },
  { name: 'meta.client', code: body('s3.meta.client.list_buckets()'), calls: ['s3.ListBuckets'] },
  { name: 'a waiter', code: body('table.wait_until_exists()'), calls: ['dynamodb.DescribeTable'] },
  {
    name: 'a queue by name',
    code: 'import boto3\ndef handler(e, c):\n    q = boto3.resource("sqs").get_queue_by_name(QueueName="q")\n    q.send_message(MessageBody="x")',
    calls: ['sqs.GetQueueUrl', 'sqs.SendMessage'],
  },
  {
    name: 'messages of a queue',
    code: 'import boto3\ndef handler(e, c):\n    for m in boto3.resource("sqs").Queue("u").receive_messages():\n        m.delete()',
    calls: ['sqs.DeleteMessage', 'sqs.ReceiveMessage'],
  },
  {
    name: 'a topic',
    code: 'import boto3\ndef handler(e, c):\n    boto3.resource("sns").Topic("a").publish(Message="m")',
    calls: ['sns.Publish'],
  },
  {
    name: 'instances',
    code: 'import boto3\ndef handler(e, c):\n    for i in boto3.resource("ec2").instances.filter(Filters=[]):\n        i.stop()',
    calls: ['ec2.DescribeInstances', 'ec2.StopInstances'],
  },
  {
    name: 'a batch stop',
    code: 'import boto3\ndef handler(e, c):\n    boto3.resource("ec2").instances.filter(InstanceIds=[]).stop()',
    calls: ['ec2.DescribeInstances', 'ec2.StopInstances'],
  },
  {
    name: 'a resource of a session',
    code: 'import boto3\ndef handler(e, c):\n    boto3.Session().resource("dynamodb").Table("x").scan()',
    calls: ['dynamodb.Scan'],
  },
  {
    name: 'a service without resources',
    code: 'import boto3\ndef handler(e, c):\n    boto3.resource("lambda")',
    calls: [],
    unresolved: 1,
  },
  { name: 'an unknown action', code: body('obj.Frobnicate()'), calls: [], unresolved: 1 },
  { name: 'an ACL', code: body('obj.Acl().put(ACL="public-read")'), calls: ['s3.PutObjectAcl'] },
  {
    name: 'a created bucket',
    code: body('s3.create_bucket(Bucket="n").put_object(Key="k")'),
    calls: ['s3.CreateBucket', 's3.PutObject'],
  },
  {
    name: 'an alarm',
    code: 'import boto3\ndef handler(e, c):\n    boto3.resource("cloudwatch").Alarm("a").set_state()',
    calls: ['cloudwatch.SetAlarmState'],
  },
  {
    name: 'a stack',
    code: 'import boto3\ndef handler(e, c):\n    return boto3.resource("cloudformation").Stack("s").outputs',
    calls: ['cloudformation.DescribeStacks'],
  },
  {
    name: 'a role',
    code: 'import boto3\ndef handler(e, c):\n    boto3.resource("iam").Role("r").attach_policy(PolicyArn="p")',
    calls: ['iam.AttachRolePolicy'],
  },
];
