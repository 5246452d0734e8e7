import type { ScannerPolicy } from './scanner-policy.ts';

/**
 * A CloudFormation template (JSON) with a role for the scanner: taken by a principal that the stack's parameter names, with
 * an external id when there is one.
 */
export function scannerCloudFormation(policies: readonly ScannerPolicy[]): string {
  const managed = policies.map(({ name, document }, index) => [
    `ScannerPolicy${index + 1}`,
    {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { ManagedPolicyName: name, PolicyDocument: document },
    },
  ]);
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Read-only role for watertight audit',
    Parameters: {
      TrustedPrincipalArn: { Type: 'String', Description: 'ARN of the principal that runs watertight' },
      ExternalId: { Type: 'String', Default: '', Description: 'External id that it has to give, if any' },
    },
    Conditions: { HasExternalId: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ExternalId' }, ''] }] } },
    Resources: {
      ...Object.fromEntries(managed),
      ScannerRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'watertight-scanner',
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: { Ref: 'TrustedPrincipalArn' } },
                Action: 'sts:AssumeRole',
                Condition: {
                  'Fn::If': [
                    'HasExternalId',
                    { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
                    { Ref: 'AWS::NoValue' },
                  ],
                },
              },
            ],
          },
          ManagedPolicyArns: policies.map((_, index) => ({ Ref: `ScannerPolicy${index + 1}` })),
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['ScannerRole', 'Arn'] } } },
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

/** The same role as Terraform configuration. */
export function scannerTerraform(policies: readonly ScannerPolicy[]): string {
  const resources = policies.map(({ name, document }, index) =>
    policyResource(`scanner_${index + 1}`, name, document),
  );
  return `${TERRAFORM_ROLE}${resources.join('')}`;
}

function policyResource(id: string, name: string, document: ScannerPolicy['document']): string {
  // The document has neither \${ nor %{, so a here-document holds it as it is.
  const text = JSON.stringify(document, null, 2);
  return `
resource "aws_iam_policy" "${id}" {
  name   = "${name}"
  policy = <<-POLICY
${text}
POLICY
}

resource "aws_iam_role_policy_attachment" "${id}" {
  role       = aws_iam_role.scanner.name
  policy_arn = aws_iam_policy.${id}.arn
}
`;
}

const TERRAFORM_ROLE = `variable "trusted_principal_arn" {
  type        = string
  description = "ARN of the principal that runs watertight"
}

variable "external_id" {
  type        = string
  default     = ""
  description = "External id that it has to give, if any"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = [var.trusted_principal_arn]
    }
    dynamic "condition" {
      for_each = var.external_id == "" ? [] : [var.external_id]
      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = [condition.value]
      }
    }
  }
}

resource "aws_iam_role" "scanner" {
  name               = "watertight-scanner"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`;
