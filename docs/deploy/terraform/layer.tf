# The guard as a layer of a function. `node packages/guard/build.ts --out build` writes build/layer.zip.

resource "aws_lambda_layer_version" "guard" {
  layer_name          = "watertight-guard"
  filename            = "${path.module}/build/layer.zip"
  source_code_hash    = filebase64sha256("${path.module}/build/layer.zip")
  compatible_runtimes = ["nodejs20.x", "nodejs22.x", "nodejs24.x"]
}

# In the function:
#
#   layers = [aws_lambda_layer_version.guard.arn]
#   environment {
#     variables = {
#       AWS_LAMBDA_EXEC_WRAPPER = "/opt/watertight-guard"
#       WATERTIGHT_MODE         = "alert" # later: block
#       WATERTIGHT_POLICY       = "guard.json"
#     }
#   }
