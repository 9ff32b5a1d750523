/**
 * The broker as CloudFormation makes it. What stands here is not checked by an offline plan.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amazonmq-broker.html
 */
export const brokerTemplate = {
  AWSTemplateFormatVersion: "2010-09-09",
  Description: "RabbitMQ broker whose administrator's password is known to Secrets Manager only",
  Parameters: {
    Name: { Type: "String" },
    EngineVersion: { Type: "String" },
    InstanceType: { Type: "String" },
    SubnetIds: { Type: "CommaDelimitedList" },
    SecurityGroupId: { Type: "String" },
    ConfigurationId: { Type: "String" },
    ConfigurationRevision: { Type: "Number" },
  },
  Resources: {
    AdministratorSecret: {
      Type: "AWS::SecretsManager::Secret",
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        Name: { "Fn::Sub": "${Name}/administrator" },
        Description: {
          "Fn::Sub": "First user of the broker ${Name}; only the one-off task that makes the other users reads it",
        },
        GenerateSecretString: {
          SecretStringTemplate: '{"username":"administrator"}',
          GenerateStringKey: "password",
          PasswordLength: 40,
          // Amazon MQ refuses commas, colons and equal signs.
          ExcludePunctuation: true,
        },
      },
    },
    Broker: {
      Type: "AWS::AmazonMQ::Broker",
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        BrokerName: { Ref: "Name" },
        EngineType: "RABBITMQ",
        EngineVersion: { Ref: "EngineVersion" },
        HostInstanceType: { Ref: "InstanceType" },
        DeploymentMode: "CLUSTER_MULTI_AZ",
        PubliclyAccessible: false,
        AutoMinorVersionUpgrade: true,
        SubnetIds: { Ref: "SubnetIds" },
        SecurityGroups: [{ Ref: "SecurityGroupId" }],
        Configuration: { Id: { Ref: "ConfigurationId" }, Revision: { Ref: "ConfigurationRevision" } },
        Logs: { General: true },
        Users: [
          {
            Username: { "Fn::Sub": "{{resolve:secretsmanager:${AdministratorSecret}:SecretString:username}}" },
            Password: { "Fn::Sub": "{{resolve:secretsmanager:${AdministratorSecret}:SecretString:password}}" },
          },
        ],
      },
    },
  },
  Outputs: {
    BrokerId: { Value: { Ref: "Broker" } },
    BrokerArn: { Value: { "Fn::GetAtt": ["Broker", "Arn"] } },
    AmqpsEndpoint: { Value: { "Fn::Select": ["0", { "Fn::GetAtt": ["Broker", "AmqpEndpoints"] }] } },
    AdministratorSecretArn: { Value: { Ref: "AdministratorSecret" } },
  },
};
