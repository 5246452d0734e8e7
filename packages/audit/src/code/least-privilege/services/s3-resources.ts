import { actionInfo } from '../../../access/action-table.ts';
import type { CodeTexts } from '../code-texts.ts';
import { named, parameterTexts, type ResourceNames, type ResourceQuestion } from '../resource-names.ts';

/** Buckets by name, objects by bucket and key as far as the code fixes it. */
export function s3Resources(question: ResourceQuestion): ResourceNames | undefined {
  const { need } = question;
  const types = (actionInfo(need.action)?.resourceTypes ?? []).map(({ name }) => name);
  const isObject = types.includes('object') || types.includes('objectlambdaaccesspoint');
  if (!isObject && !types.includes('bucket')) return undefined;
  if (need.resourceParameter === undefined) {
    const bucket = parameterTexts(question, 'Bucket');
    const key = parameterTexts(question, 'Key', 'Delete.Objects.Key', 'Prefix');
    return isObject ? objects(bucket, keyOf(question, key)) : named(bucket, bucketArn);
  }
  return otherObject(question, need.resourceParameter, isObject);
}

/** Of a listing, the prefix is no key. */
function keyOf({ call }: ResourceQuestion, key: CodeTexts | undefined): CodeTexts {
  const isListing = call.parameters['Key'] === undefined && call.parameters['Delete'] === undefined;
  return isListing || key === undefined ? { texts: ['*'] } : key;
}

/** Objects that another parameter names: `CopySource`, `Image.S3Object`, `OutputBucketName`, `s3://bucket/key`. */
function otherObject(question: ResourceQuestion, parameter: string, isObject: boolean): ResourceNames {
  const bucket = parameterTexts(question, `${parameter}.Bucket`, `${parameter}.S3Bucket`);
  const key = parameterTexts(question, `${parameter}.Key`, `${parameter}.Name`);
  if (isObject && parameter.endsWith('S3Bucket')) {
    const own = parameterTexts(question, parameter.replace(/Bucket$/, 'Key'));
    if (own !== undefined) return objects(parameterTexts(question, parameter), own);
  }
  const whole = parameterTexts(question, parameter);
  const isAnObject = whole?.texts.every((text) => text === '*') === true;
  if (bucket !== undefined && isAnObject)
    return isObject ? objects(bucket, key ?? { texts: ['*'] }) : named(bucket, bucketArn);
  return named(whole, (text) => {
    const [name, ...rest] = pathOf(text).split('/');
    const first = name === undefined || name === '' ? '*' : name;
    const path = rest.join('/');
    return isObject
      ? `${bucketArn(first)}/${path === '' || path.endsWith('/') ? `${path}*` : path}`
      : bucketArn(first);
  });
}

/** `bucket/key` of a copy source, an `s3://` or an `https://` address. */
function pathOf(text: string): string {
  const decoded = text.replace(/%2F/gi, '/');
  const host = /^https:\/\/([^./]+)\.s3[^/]*\/(.*)$/.exec(decoded);
  if (host !== null) return `${host[1]}/${host[2]}`;
  return decoded.replace(/^s3:\/\/|^https:\/\/s3[^/]*\/|^\//, '').replace(/\*?versionId=.*$/, '');
}

function objects(bucket: CodeTexts | undefined, key: CodeTexts): ResourceNames {
  // What an object is called is data of the function; only an unknown bucket is worth telling.
  return named(bucket, (name) =>
    key.texts.map((each) =>
      name.includes(':accesspoint/')
        ? `${name}/object/${each}`
        : `${bucketArn(name)}/${each.replace(/^\//, '')}`,
    ),
  );
}

function bucketArn(name: string): string {
  return name.startsWith('arn:') ? name : `arn:aws:s3:::${name}`;
}
