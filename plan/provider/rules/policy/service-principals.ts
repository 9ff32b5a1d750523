/**
 * Services as policies name them. AWS publishes no list: each service's documentation names its own, and
 * github.com/cloudandthings, gist.github.com/shortjared/4c1e3fe52bdfa47522cfe5b41e5d6f22 collect them. A service that is missing
 * here is not wrong; the list only tells a slip of the pen from a name.
 */
const NAMES = [
  "access-analyzer acm acm-pca airflow airflow-env amplify apigateway appconfig appflow application-autoscaling appmesh",
  "apprunner appsync apptest athena auditmanager autoscaling aws-artifact-account-sync backup batch bedrock",
  "bedrock-agentcore billing billingconductor braket budgets ce channels.lex chatbot cloud9 cloudformation cloudfront",
  "cloudhsm cloudsearch cloudtrail cloudwatch codeartifact codebuild codecommit codeconnections codedeploy",
  "codeguru-profiler codeguru-reviewer codepipeline codestar codestar-connections codestar-notifications cognito-idp",
  "cognito-identity cognito-sync comprehend compute-optimizer config config-conforms config-multiaccountsetup connect",
  "controltower costalerts dataexchange datapipeline datasync dax delivery.logs detective devops-guru diagnostic.opensearchservice",
  "directconnect discovery dlm dms ds dynamodb dynamodb.application-autoscaling ec2 ec2.application-autoscaling ec2fleet",
  "ec2scheduled ecr ecr-public ecs ecs-tasks ecs.application-autoscaling edgelambda eks eks-connector eks-fargate",
  "eks-fargate-pods eks-nodegroup elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce",
  "elasticmapreduce.application-autoscaling elastictranscoder email.cognito-idp emr-containers emr-serverless es events",
  "export.rds finspace firehose fis fms forecast freertos fsx gamelift glacier globalaccelerator glue grafana greengrass",
  "guardduty health healthlake iam imagebuilder importexport inspector inspector2 internetmonitor iot iotanalytics",
  "iotevents iotsitewise ipam ivs jellyfish kafka kafkaconnect kendra kinesis kinesisanalytics kms lakeformation lambda",
  "lex lexv2 license-manager lightsail logdelivery.elasticloadbalancing logger.cloudfront logs lookoutmetrics m2 macie macie2",
  "managedblockchain mediaconvert medialive mediapackage mediapackagev2 mediastore mediatailor memorydb mgn mobilehub monitoring",
  "monitoring.rds mq msk network-firewall networkmanager opensearchservice ops.apigateway opsworks organizations",
  "osis outposts personalize pinpoint pipes polly quicksight ram rds rds.application-autoscaling redshift",
  "redshift-serverless rekognition replication.dynamodb replicator.lambda resource-explorer-2 resource-groups robomaker",
  "rolesanywhere route53 route53domains route53resolver s3 s3-outposts sagemaker scheduler schemas secretsmanager",
  "securityhub serverlessrepo servicecatalog servicediscovery servicequotas ses shield signer sms sms-voice snowball sns",
  "spot spotfleet sqs ssm ssm-incidents ssm.application-autoscaling sso states storage-lens.s3 storagegateway streams.metrics",
  "sts support swf synthetics textract timestream transcribe transfer translate trustedadvisor tts vmie",
  "voiceid vpc-flow-logs vpc-lattice waf waf-regional wafv2 wellarchitected workdocs worklink workmail workspaces xray",
];

/** Full names, such as `ecs-tasks.amazonaws.com`. */
export const servicePrincipals: ReadonlySet<string> = new Set(
  NAMES.flatMap((line) => line.split(" ")).map((name) => `${name}.amazonaws.com`),
);
