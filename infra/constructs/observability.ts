import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { pascal } from '../../statemachines/task-state.ts';
import type { FunctionName } from '../function-catalogue.ts';
import type { Data } from './data.ts';
import type { Events } from './events.ts';
import type { Functions } from './functions.ts';
import type { Workflow } from './workflow.ts';

interface Watched {
  id: string;
  metric: IMetric;
  /** What an alarm means for people, and where the runbook says what to do. */
  impact: string;
}

const period = Duration.minutes(5);

/** Executions that ended in any of the ways that put their case on the operators' worklist. */
const stopped = ({ stateMachine }: Workflow): IMetric =>
  new MathExpression({
    expression: 'failed + timedOut + aborted',
    label: 'stopped executions',
    period,
    usingMetrics: {
      failed: stateMachine.metricFailed({ period }),
      timedOut: stateMachine.metricTimedOut({ period }),
      aborted: stateMachine.metricAborted({ period }),
    },
  });

/** How often a function has logged an event. */
const logged = (scope: Construct, { byName }: Functions, name: FunctionName, event: string): IMetric =>
  new MetricFilter(scope, `${pascal(event)}Counted`, {
    logGroup: byName[name].logGroup,
    // Lambda puts the time and the request before each line, so that it is no JSON to a filter.
    filterPattern: FilterPattern.allTerms(event),
    metricNamespace: Stack.of(scope).stackName,
    metricName: pascal(event),
  }).metric({ period, statistic: 'Sum' });

/** Alarms: each names its impact and its heading in docs/runbook.md. */
export class Observability extends Construct {
  constructor(scope: Construct, { key }: Data, workflow: Workflow, functions: Functions, events: Events) {
    super(scope, 'Observability');
    // Named one by one: the CDK's own grant says `kms:GenerateDataKey*` and `kms:ReEncrypt*`.
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    const topic = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    // A policy of its own replaces the default one, under which alarms could publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    new CfnOutput(this, 'Topic', { value: topic.topicArn, description: 'Subscribe those who are on duty' });
    const watched: Watched[] = [
      {
        id: 'CasesFailed',
        metric: stopped(workflow),
        impact: 'Cases have stopped and wait on the operators’ worklist.',
      },
      {
        id: 'SweeperFailed',
        metric: functions.byName.sweep.metricErrors({ period }),
        impact: 'What was written and not signalled may wait for longer than a minute.',
      },
      {
        id: 'OrdersOverdue',
        metric: logged(this, functions, 'sweep', 'order-overdue'),
        impact: 'Somebody has said that it is not them, and no supervisor has answered in time.',
      },
      {
        id: 'CalendarYearMissing',
        metric: logged(this, functions, 'sweep', 'calendar-year-missing'),
        impact: 'The coming year of the working calendar has not been imported: due dates in it are provisional.',
      },
      {
        id: 'VirusFound',
        metric: logged(this, functions, 'applicant-materials', 'virus-found'),
        impact: 'An applicant has sent a file in which the scanner has found something; it was not kept.',
      },
      ...events.deadLetters.map((queue) => ({
        id: `${queue.node.id}Filled`,
        metric: queue.metricApproximateNumberOfMessagesVisible({ period }),
        impact: 'Something that should have run by itself has been given up.',
      })),
    ];
    for (const one of watched) this.#alarm(one).addAlarmAction(new SnsAction(topic));
  }

  #alarm({ id, metric, impact }: Watched): Alarm {
    return new Alarm(this, id, {
      metric,
      threshold: 0,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} Runbook: docs/runbook.md#${id.toLowerCase()}`,
    });
  }
}
