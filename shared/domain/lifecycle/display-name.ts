/** What of a form tells how its enterprise is called. */
interface Called {
  name?: { proposed: { full: string } } | undefined;
  leader: { name: string };
}

/** 名称, or the leader's own name where an individual business does without one. */
export const displayName = ({ name, leader }: Called): string => name?.proposed.full ?? leader.name;
