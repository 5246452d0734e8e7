# Watches the log of one function for the guard's violations: metric filter, graph, alarm within five minutes, mail and
# text message. The function itself gets the layer as in layer.tf.

variable "function_name" {
  type        = string
  description = "The guarded function; its log group is /aws/lambda/NAME"
}

variable "email" {
  type    = string
  default = ""
}

variable "phone" {
  type    = string
  default = ""
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  metric = "${var.function_name}-violations"
  group  = "/aws/lambda/${var.function_name}"
}

resource "aws_cloudwatch_log_metric_filter" "violation" {
  name           = "watertight-${var.function_name}"
  log_group_name = local.group
  # Every line of the guard about an attack or a leak has the word; those about itself have not.
  pattern = "Violation"

  metric_transformation {
    namespace     = "Watertight/Logs"
    name          = local.metric
    value         = "1"
    default_value = "0"
    unit          = "Count"
  }
}

resource "aws_cloudwatch_metric_alarm" "violation" {
  alarm_name          = "watertight-${var.function_name}-violation"
  alarm_description   = "The guard of ${var.function_name} found an attack or a leak. Look at the log lines with the word Violation."
  namespace           = "Watertight/Logs"
  metric_name         = local.metric
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.violation.arn]
}

resource "aws_cloudwatch_dashboard" "violation" {
  dashboard_name = "watertight-${var.function_name}"
  dashboard_body = jsonencode({
    widgets = [
      {
        type = "metric", x = 0, y = 0, width = 12, height = 6
        properties = {
          title       = "Violations"
          region      = data.aws_region.current.region
          stat        = "Sum"
          period      = 300
          metrics     = [["Watertight/Logs", local.metric]]
          annotations = { horizontal = [{ label = "alarm", value = 1 }] }
        }
      },
      {
        type = "log", x = 0, y = 6, width = 24, height = 8
        properties = {
          title  = "Latest violations"
          region = data.aws_region.current.region
          view   = "table"
          query  = "SOURCE '${local.group}' | filter message like /^Violation/ | fields @timestamp, watertight.verdict, watertight.detector, watertight.field, watertight.sourceIp, watertight.match | sort @timestamp desc | limit 50"
        }
      },
    ]
  })
}

resource "aws_sns_topic" "violation" {
  name              = "watertight-${var.function_name}"
  kms_master_key_id = aws_kms_key.violation.arn
}

resource "aws_sns_topic_policy" "violation" {
  arn = aws_sns_topic.violation.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.violation.arn
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

# CloudWatch cannot publish to a topic that is encrypted with the key AWS manages for SNS.
resource "aws_kms_key" "violation" {
  description         = "Messages about violations"
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Effect    = "Allow"
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "mail" {
  count     = var.email == "" ? 0 : 1
  topic_arn = aws_sns_topic.violation.arn
  protocol  = "email"
  endpoint  = var.email
}

resource "aws_sns_topic_subscription" "text_message" {
  count     = var.phone == "" ? 0 : 1
  topic_arn = aws_sns_topic.violation.arn
  protocol  = "sms"
  endpoint  = var.phone
}
