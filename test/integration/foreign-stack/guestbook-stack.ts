import { App, Duration, Stack } from 'aws-cdk-lib';
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { AttributeType, type ITable, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';

/** A guestbook, which has nothing to do with the product: an API, functions, a table with a stream, a queue, a machine, rules. */
export function synthesizeGuestbook(outdir: string, code: string): string {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Guestbook');
  const table = new TableV2(stack, 'Entries', {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    dynamoStream: StreamViewType.NEW_IMAGE,
  });
  const letters = new Queue(stack, 'Letters', {
    deadLetterQueue: { queue: new Queue(stack, 'Lost'), maxReceiveCount: 1 },
  });
  const photos = new Bucket(stack, 'Photos', {
    cors: [{ allowedOrigins: ['https://guests.example'], allowedMethods: [HttpMethods.POST] }],
    lifecycleRules: [{ prefix: 'new/', expiration: Duration.days(7) }],
  });
  const environment = { TABLE: table.tableName, QUEUE: letters.queueUrl };
  const define = (name: string, variables: Record<string, string> = {}): LambdaFunction => {
    const handler = `guestbook.${name}`;
    const runtime = Runtime.NODEJS_24_X;
    return new LambdaFunction(stack, name, {
      runtime,
      handler,
      code: Code.fromAsset(code),
      environment: { ...environment, ...variables },
    });
  };
  const polisher = define('polish');
  const polish = new LambdaInvoke(stack, 'Polish', { lambdaFunction: polisher, payloadResponseOnly: true });
  const machine = new StateMachine(stack, 'Machine', { definitionBody: DefinitionBody.fromChainable(polish) });
  const api = new CfnApi(stack, 'Api', { name: 'guestbook', protocolType: 'HTTP' });
  new CfnStage(stack, 'Stage', { apiId: api.ref, stageName: '$default', autoDeploy: true });
  const serve = (name: string, routeKey: string): LambdaFunction => {
    const served = define(name, { MACHINE: machine.stateMachineArn, PHOTOS: photos.bucketName });
    const integration = new CfnIntegration(stack, `${name}Call`, {
      ...{ apiId: api.ref, integrationType: 'AWS_PROXY', payloadFormatVersion: '2.0' },
      integrationUri: served.functionArn,
    });
    new CfnRoute(stack, `${name}Route`, { apiId: api.ref, routeKey, target: `integrations/${integration.ref}` });
    served.grantInvoke(new ServicePrincipal('apigateway.amazonaws.com'));
    return served;
  };
  machine.grantStartExecution(serve('sign', 'POST /entries/{id}'));
  const read = serve('read', 'GET /entries/{id}');
  photos.grantPut(serve('offer', 'GET /photos/{id}'), 'new/*');
  // The CDK's own types disagree under exactOptionalPropertyTypes.
  const post = define('post');
  post.addEventSource(new DynamoEventSource(table as ITable, { startingPosition: StartingPosition.TRIM_HORIZON }));
  letters.grantSendMessages(post);
  const noter = define('note');
  const note = new FunctionTarget(noter);
  new Rule(stack, 'Finished', {
    eventPattern: { source: ['aws.states'], detail: { status: ['SUCCEEDED'] } },
    targets: [note],
  });
  new Rule(stack, 'Daily', { ruleName: 'daily', schedule: Schedule.rate(Duration.days(1)), targets: [note] });
  const deliver = define('deliver');
  deliver.addEventSource(new SqsEventSource(letters));
  table.grantReadData(read);
  for (const writer of [polisher, deliver, noter]) table.grantWriteData(writer);
  app.synth();
  return outdir;
}
