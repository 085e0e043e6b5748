import { defineRule, everyKind } from './rule.ts';
import { practice } from './sources.ts';

/** 委托期限: begins no later than it ends, and has not run out. */
export const mandatePeriod = defineRule({
  id: 'mandate-period',
  appliesTo: everyKind,
  source: [practice],
  reads: ['/contacts/agent/mandate'],
  check({ contacts: { agent } }, { today }) {
    if (!agent || (agent.mandate.from <= agent.mandate.to && agent.mandate.to >= today)) return [];
    return [{ pointer: '/contacts/agent/mandate/to' }];
  },
});
