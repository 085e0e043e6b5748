import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { type Acknowledgement, acknowledgements, ofCognito } from './acknowledgements.ts';
import { openRoutes } from './open-routes.ts';

/** Has the app checked against the packs of cdk-nag when it is synthesized; what is acknowledged is not reported. */
export const addChecks = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
};

/** Acknowledges findings within a stack. Throws for a path at which there is nothing. */
export const acknowledge = (stack: IConstruct, all = acknowledgementsFor(stack)): void => {
  for (const { rule, path, reason } of all) Validations.of(at(stack, path)).acknowledge({ id: rule, reason });
};

/** What is acknowledged of this stack: a Cognito pool is only in it where it is asked for. */
export const acknowledgementsFor = (stack: IConstruct): Acknowledgement[] => [
  ...acknowledgements,
  ...openRoutes,
  ...(stack.node.tryFindChild('Cognito') ? ofCognito : []),
];

const at = (stack: IConstruct, path: string): IConstruct =>
  path.split('/').reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack);
