import { type OwnerRule, type Route, routeKeyOf } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes/index.ts';
import type { Acknowledgement } from './acknowledgements.ts';

/** Why a route may be open to those without a token, by what stands in its place. */
const reasons: { readonly [owner in OwnerRule]?: string } = {
  signature:
    'Partners prove themselves by the signature of each message (Standard Webhooks), which the function verifies.',
  none: 'It is meant for everyone, answers nothing that belongs to anyone, and is limited in its rate.',
};

/** Routes by how the CDK names their constructs. */
const pathOf = (route: Route): string => `Api/Api/${routeKeyOf(route).replaceAll(/[ /]/g, '--').replace('----', '--')}`;

/** One acknowledgement a route without an authorizer; one whose owner rule gives no reason stays a finding. */
export const openRoutes: readonly Acknowledgement[] = routes.flatMap((route) => {
  const reason = route.scopes.length === 0 ? reasons[route.owner] : undefined;
  return reason === undefined ? [] : [{ rule: 'AwsSolutions-APIG4', path: pathOf(route), reason }];
});
