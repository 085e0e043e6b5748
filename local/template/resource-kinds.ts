import { arnIn, type StackPlace } from '../place.ts';

/** How a resource is referred to: its `Ref` and those attributes that are known before it is provisioned. */
export interface Reference {
  ref: string;
  attributes: Record<string, string>;
}

/** What the runner knows of a resource type. */
export interface ResourceKind {
  /** The property that names the resource, where it has one. */
  nameProperty?: string;
  /** Longest physical name, in characters. */
  nameLimit?: number;
  lowerCase?: boolean;
  /** `inert` resources have no engine here: they mean something in AWS only, or are read by another part. */
  inert?: boolean;
  reference(name: string, place: StackPlace): Reference;
}

const byName = (name: string): Reference => ({ ref: name, attributes: {} });
const inert: ResourceKind = { inert: true, reference: byName };

/** A kind whose `Ref` is its name and whose `Arn` follows from it. */
function named(
  nameProperty: string,
  nameLimit: number,
  service: string,
  resource: (name: string) => string,
): ResourceKind {
  const reference = (name: string, place: StackPlace): Reference => ({
    ref: name,
    attributes: { Arn: arnIn(place, service, resource(name)) },
  });
  return { nameProperty, nameLimit, reference };
}

const table: ResourceKind = named('TableName', 255, 'dynamodb', (name) => `table/${name}`);

/** Every resource type that the runner accepts; a template with any other does not start. */
export const resourceKinds: Record<string, ResourceKind> = {
  'AWS::Lambda::Function': named('FunctionName', 64, 'lambda', (name) => `function:${name}`),
  'AWS::Lambda::EventSourceMapping': { reference: byName },
  'AWS::Lambda::EventInvokeConfig': { reference: byName },
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::SQS::Queue': {
    ...named('QueueName', 80, 'sqs', (name) => name),
    // The URL (Ref) is known once the queue engine has the queue.
    reference: (name, place) => ({ ref: '', attributes: { Arn: arnIn(place, 'sqs', name), QueueName: name } }),
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    nameLimit: 256,
    reference: (name, place) => {
      const arn = arnIn(place, 'sns', name);
      return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
    },
  },
  'AWS::SNS::Subscription': { reference: byName },
  'AWS::S3::Bucket': { ...named('BucketName', 63, 's3', (name) => name), lowerCase: true },
  'AWS::KMS::Key': { reference: () => ({ ref: '', attributes: {} }) },
  'AWS::KMS::Alias': { nameProperty: 'AliasName', reference: byName },
  'AWS::SSM::Parameter': {
    nameProperty: 'Name',
    reference: (name, place) => ({
      ref: name,
      attributes: { Arn: arnIn(place, 'ssm', `parameter/${name.replace(/^\//, '')}`) },
    }),
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    nameLimit: 80,
    reference: (name, place) => {
      const arn = arnIn(place, 'states', `stateMachine:${name}`);
      return { ref: arn, attributes: { Arn: arn, Name: name } };
    },
  },
  'AWS::Events::Rule': named('Name', 64, 'events', (name) => `rule/${name}`),
  'AWS::Scheduler::Schedule': named('Name', 64, 'scheduler', (name) => `schedule/default/${name}`),
  'AWS::ApiGatewayV2::Api': { nameLimit: 10, lowerCase: true, reference: byName },
  'AWS::ApiGatewayV2::Route': { reference: byName },
  'AWS::ApiGatewayV2::Integration': { reference: byName },
  'AWS::ApiGatewayV2::Authorizer': { reference: byName },
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName', reference: byName },
  'AWS::IAM::Role': { ...named('RoleName', 64, 'iam', (name) => `role/${name}`), inert: true },
  'AWS::IAM::ManagedPolicy': inert,
  'AWS::IAM::Policy': inert,
  'AWS::Lambda::Permission': inert,
  'AWS::Logs::LogGroup': { ...named('LogGroupName', 512, 'logs', (name) => `log-group:${name}:*`), inert: true },
  'AWS::Logs::MetricFilter': inert,
  'AWS::Logs::ResourcePolicy': inert,
  'AWS::CloudWatch::Alarm': { ...named('AlarmName', 255, 'cloudwatch', (name) => `alarm:${name}`), inert: true },
  'AWS::CloudWatch::CompositeAlarm': {
    ...named('AlarmName', 255, 'cloudwatch', (name) => `alarm:${name}`),
    inert: true,
  },
  'AWS::CloudWatch::Dashboard': inert,
  'AWS::SQS::QueuePolicy': inert,
  'AWS::SNS::TopicPolicy': inert,
  'AWS::S3::BucketPolicy': inert,
  'AWS::CDK::Metadata': inert,
};
