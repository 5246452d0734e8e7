/**
 * JSON Schemas of what we write in other people's formats, drawn up from their definitions: narrower than those, so that
 * a field that we never meant to write fails too.
 */

const text = { type: 'string', minLength: 1 } as const;
const anyText = { type: 'string' } as const;
const line = { type: 'integer', minimum: 1 } as const;

function object(properties: object, required: readonly string[]): object {
  const names = Object.keys(properties);
  const unknown = required.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`not described: ${unknown.join(', ')}`);
  return { type: 'object', properties, required, additionalProperties: false };
}

const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more });
const message = object({ text: anyText }, ['text']);
const level = { enum: ['error', 'warning', 'note'] };

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, sections 3.13 to 3.58. */
export const SARIF_SCHEMA = object(
  {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: list(
      object(
        {
          tool: object(
            {
              driver: object(
                {
                  name: text,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: list({ $ref: '#/$defs/rule' }),
                },
                ['name', 'rules'],
              ),
            },
            ['driver'],
          ),
          originalUriBaseIds: object({ SRCROOT: object({ description: message }, []) }, ['SRCROOT']),
          results: list({ $ref: '#/$defs/result' }),
          invocations: list(
            object(
              {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: list(object({ level, message }, ['message'])),
              },
              ['executionSuccessful'],
            ),
          ),
        },
        ['tool', 'results'],
      ),
      { minItems: 1 },
    ),
  },
  ['version', 'runs'],
);

const securitySeverity = { type: 'string', pattern: '^(?:10|\\d)\\.\\d$' };

export const SARIF_DEFINITIONS = {
  rule: object(
    {
      id: text,
      name: text,
      shortDescription: message,
      fullDescription: message,
      help: message,
      helpUri: { type: 'string', format: 'uri' },
      defaultConfiguration: object({ level }, []),
      properties: object(
        { 'security-severity': securitySeverity, tags: list(text, { uniqueItems: true }) },
        [],
      ),
    },
    ['id'],
  ),
  result: object(
    {
      ruleId: text,
      ruleIndex: { type: 'integer', minimum: 0 },
      level,
      message,
      locations: list(
        object(
          {
            physicalLocation: object(
              {
                artifactLocation: object(
                  { uri: { type: 'string', format: 'uri-reference' }, uriBaseId: { const: 'SRCROOT' } },
                  ['uri'],
                ),
                region: object({ startLine: line, startColumn: line }, ['startLine']),
              },
              ['artifactLocation'],
            ),
            logicalLocations: list(object({ fullyQualifiedName: anyText, kind: text }, [])),
          },
          [],
        ),
      ),
      partialFingerprints: object({ 'watertight/1': { type: 'string', pattern: '^[0-9a-f]{32}$' } }, [
        'watertight/1',
      ]),
      properties: object({ 'security-severity': securitySeverity }, []),
      codeFlows: list(
        object(
          {
            threadFlows: list(
              object(
                {
                  locations: list(
                    object(
                      {
                        location: object(
                          {
                            physicalLocation: object(
                              {
                                artifactLocation: object(
                                  {
                                    uri: { type: 'string', format: 'uri-reference' },
                                    uriBaseId: { const: 'SRCROOT' },
                                  },
                                  ['uri'],
                                ),
                                region: object({ startLine: line, startColumn: line }, ['startLine']),
                              },
                              ['artifactLocation'],
                            ),
                            message,
                          },
                          ['physicalLocation'],
                        ),
                      },
                      ['location'],
                    ),
                    { minItems: 1 },
                  ),
                },
                ['locations'],
              ),
              { minItems: 1 },
            ),
          },
          ['threadFlows'],
        ),
      ),
      suppressions: list(
        object({ kind: { enum: ['inSource', 'external'] }, justification: anyText }, ['kind']),
      ),
    },
    ['message'],
  ),
};

/**
 * OCSF 1.6.0 Compliance Finding (class 2003) with the cloud profile: its required attributes, the attributes that we
 * fill, and the values of its enumerations. https://schema.ocsf.io/1.6.0/classes/compliance_finding?profiles=cloud
 */
export const OCSF_SCHEMA = list(
  object(
    {
      activity_id: { enum: [1, 2, 3] },
      activity_name: { const: 'Create' },
      category_uid: { const: 2 },
      category_name: { const: 'Findings' },
      class_uid: { const: 2003 },
      class_name: { const: 'Compliance Finding' },
      type_uid: { const: 200_301 },
      type_name: { const: 'Compliance Finding: Create' },
      severity_id: { enum: [1, 2, 3, 4, 5] },
      severity: { enum: ['Informational', 'Low', 'Medium', 'High', 'Critical'] },
      status_id: { enum: [1, 3] },
      status: { enum: ['New', 'Suppressed'] },
      comment: anyText,
      time: { type: 'integer', minimum: 1_500_000_000_000 },
      message: anyText,
      metadata: object(
        {
          version: { const: '1.6.0' },
          product: object({ name: text, vendor_name: text, version: text }, ['name']),
          profiles: list({ enum: ['cloud'] }),
        },
        ['version', 'product'],
      ),
      cloud: object(
        {
          provider: { const: 'AWS' },
          region: text,
          account: object(
            {
              uid: { type: 'string', pattern: '^\\d{12}$' },
              type: { const: 'AWS Account' },
              type_id: { const: 10 },
            },
            ['uid'],
          ),
        },
        ['provider'],
      ),
      finding_info: object(
        { uid: text, title: text, desc: text, created_time: { type: 'integer' }, types: list(text) },
        ['uid'],
      ),
      compliance: object(
        {
          control: { type: 'string', pattern: '^WT-' },
          requirements: list(text),
          standards: list(text),
          status: { const: 'Fail' },
          status_id: { const: 3 },
        },
        [],
      ),
      remediation: object({ desc: text }, ['desc']),
      resources: list(
        object(
          {
            uid: anyText,
            name: anyText,
            type: text,
            region: text,
            data: object({ file: anyText, line: { type: 'integer' } }, []),
          },
          [],
        ),
        { minItems: 1 },
      ),
    },
    [
      'activity_id',
      'category_uid',
      'class_uid',
      'type_uid',
      'severity_id',
      'time',
      'metadata',
      'cloud',
      'finding_info',
      'compliance',
    ],
  ),
);

/**
 * What BatchImportFindings takes. https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html
 */
export const ASFF_SCHEMA = list(
  object(
    {
      SchemaVersion: { const: '2018-10-08' },
      Id: { ...text, maxLength: 512 },
      ProductArn: {
        type: 'string',
        pattern: '^arn:aws[a-z-]*:securityhub:[a-z0-9-]+:\\d{12}:product/\\d{12}/default$',
      },
      ProductName: text,
      CompanyName: text,
      GeneratorId: { ...text, maxLength: 512 },
      AwsAccountId: { type: 'string', pattern: '^\\d{12}$' },
      Types: list(
        { type: 'string', pattern: '^Software and Configuration Checks/' },
        { minItems: 1, maxItems: 50 },
      ),
      CreatedAt: { type: 'string', format: 'date-time' },
      UpdatedAt: { type: 'string', format: 'date-time' },
      Severity: object({ Label: { enum: ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] } }, [
        'Label',
      ]),
      Title: { ...text, maxLength: 256 },
      Description: { ...text, maxLength: 1024 },
      Remediation: object({ Recommendation: object({ Text: { ...text, maxLength: 512 } }, []) }, []),
      Resources: list(
        object(
          {
            Type: { type: 'string', pattern: '^(?:Aws[A-Z][A-Za-z0-9]+|Other)$' },
            Id: { ...text, maxLength: 512 },
            Partition: { enum: ['aws', 'aws-cn', 'aws-us-gov'] },
            Region: text,
          },
          ['Type', 'Id'],
        ),
        { minItems: 1, maxItems: 32 },
      ),
      Compliance: object({ Status: { enum: ['PASSED', 'WARNING', 'FAILED', 'NOT_AVAILABLE'] } }, []),
      Workflow: object({ Status: { enum: ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'] } }, []),
      RecordState: { enum: ['ACTIVE', 'ARCHIVED'] },
    },
    [
      'SchemaVersion',
      'Id',
      'ProductArn',
      'GeneratorId',
      'AwsAccountId',
      'Types',
      'CreatedAt',
      'UpdatedAt',
      'Severity',
      'Title',
      'Description',
      'Resources',
    ],
  ),
);

const gitlabTool = object({ id: text, name: text, version: text, vendor: object({ name: text }, ['name']) }, [
  'id',
  'name',
  'version',
  'vendor',
]);
const gitlabTime = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };

/** GitLab's SAST report 15.2.1, https://docs.gitlab.com/development/integrations/secure/#report */
export const GITLAB_SCHEMA = object(
  {
    version: { const: '15.2.1' },
    scan: object(
      {
        analyzer: gitlabTool,
        scanner: gitlabTool,
        type: { const: 'sast' },
        start_time: gitlabTime,
        end_time: gitlabTime,
        status: { enum: ['success', 'failure'] },
        messages: list(
          object({ level: { enum: ['info', 'warn', 'fatal'] }, value: text }, ['level', 'value']),
        ),
      },
      ['analyzer', 'scanner', 'type', 'start_time', 'end_time', 'status'],
    ),
    vulnerabilities: list(
      object(
        {
          id: text,
          name: { type: 'string', maxLength: 255 },
          description: { type: 'string', maxLength: 1_048_576 },
          severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
          solution: { type: 'string', maxLength: 7000 },
          location: object({ file: anyText, start_line: line }, []),
          identifiers: list(object({ type: text, name: text, value: text }, ['type', 'name', 'value']), {
            minItems: 1,
          }),
        },
        ['id', 'identifiers', 'location'],
      ),
    ),
  },
  ['version', 'scan', 'vulnerabilities'],
);
