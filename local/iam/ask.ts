/** Values of condition keys that a request carries, such as `kms:ViaService`. A key that is absent matches nothing. */
export type Context = Readonly<Record<string, string>>;

/** One thing that somebody wants to do: an action (`dynamodb:GetItem`) on a resource (its ARN, or `*` where it has none). */
export interface Ask {
  action: string;
  resource: string;
  context?: Context;
}

/** Who asks: a role in a session (a function, a state machine), or a service of AWS for one of its resources. */
export type Principal = { kind: 'role'; roleArn: string; session: string } | { kind: 'service'; name: string };

/** How AWS names a principal in its messages. */
export function nameOf(principal: Principal): string {
  if (principal.kind === 'service') return principal.name;
  const [arn, partition, , , account, role = ''] = principal.roleArn.split(':');
  return `${arn}:${partition}:sts::${account}:assumed-role/${role.replace(/^role\//, '')}/${principal.session}`;
}
