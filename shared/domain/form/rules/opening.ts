import { defineRule, everyKind, type Finding } from './rule.ts';
import { invoiceMeasures, socialInsuranceLaw } from './sources.ts';

/** 参保、缴存人数不超过从业人数. */
export const employmentCount = defineRule({
  id: 'employment-count',
  appliesTo: everyKind,
  source: [socialInsuranceLaw],
  reads: ['/basics/employees', '/employment'],
  check({ basics: { employees }, employment }) {
    const { socialInsurance, housingFund } = employment ?? {};
    const counts: [pointer: string, count: number][] = [
      ['/employment/socialInsurance/insured', socialInsurance?.wanted ? socialInsurance.insured : 0],
      ['/employment/housingFund/depositors', housingFund?.wanted ? housingFund.depositors : 0],
    ];
    return counts.flatMap(([pointer, count]): Finding[] =>
      count <= employees ? [] : [{ pointer, params: { employees } }],
    );
  },
});

/** 申领发票须先核定票种: the tax section says which kinds. */
export const invoicingKinds = defineRule({
  id: 'invoicing-kinds',
  appliesTo: everyKind,
  source: [invoiceMeasures],
  reads: ['/invoicing/wanted', '/tax/invoiceKinds'],
  check({ invoicing, tax }) {
    return invoicing?.wanted && tax.invoiceKinds.length === 0 ? [{ pointer: '/tax/invoiceKinds' }] : [];
  },
});
