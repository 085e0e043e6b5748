import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { Api } from './constructs/api.ts';
import { Audit } from './constructs/audit.ts';
import { Data } from './constructs/data.ts';
import { Events } from './constructs/events.ts';
import { Functions } from './constructs/functions.ts';
import { identityOf } from './constructs/identity.ts';
import { Materials } from './constructs/materials.ts';
import { Observability } from './constructs/observability.ts';
import { PartnerCalls } from './constructs/partner-calls.ts';
import { Settings } from './constructs/settings.ts';
import { stateMachineArn, Workflow } from './constructs/workflow.ts';
import type { BundleName } from './function-catalogue.ts';

/** The whole service of one city. It names no partition and no region, so that it deploys to global and China regions. */
export class RegistrationStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { bundleOf: (name: BundleName) => string }) {
    super(scope, id, props);
    const settings = new Settings(this);
    const identity = identityOf(this, settings, props.bundleOf);
    const data = new Data(this, 'Data');
    const materials = new Materials(this, 'Materials', data.key);
    const audit = new Audit(this, 'Audit');
    const signingKey = new Key(this, 'SigningKey', {
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      description: '电子证照签章: signs certificates',
    });
    const personalDataKey = new Key(this, 'PersonalDataKey', {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      description: '个人信息保护: wraps the data keys of identity numbers',
    });
    const topic = new Topic(this, 'CaseEvents', { masterKey: data.key, enforceSSL: true });
    const partnerCalls = new PartnerCalls(this, 'Partners');
    const machineArn = stateMachineArn(this);
    const keys = { signingKey, personalDataKey };
    const resources = {
      data,
      audit,
      materials,
      settings,
      identity,
      ...keys,
      partnerCalls,
      topic,
      stateMachineArn: machineArn,
    };
    const functions = new Functions(this, props.bundleOf, resources);
    const workflow = new Workflow(this, functions);
    const { api } = new Api(this, functions, identity);
    const events = new Events(this, data, partnerCalls, functions, machineArn);
    new Observability(this, data, workflow, functions, events);
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
    new CfnOutput(this, 'CaseEventsTopic', { value: topic.topicArn });
    new CfnOutput(this, 'StateMachineArn', { value: machineArn });
    new CfnOutput(this, 'AuditKeyId', { value: audit.key.keyId });
    new CfnOutput(this, 'DailyHeadsBucket', { value: audit.dailyHeads.bucketName });
    new CfnOutput(this, 'MaterialsBucket', { value: materials.bucket.bucketName });
    new CfnOutput(this, 'TableName', { value: data.table.tableName });
  }
}
