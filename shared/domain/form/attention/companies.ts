import { companies, defineRule } from '../rules/rule.ts';
import { companyLaw2013, companyLaw2023 } from '../rules/sources.ts';

/** 一个自然人只能投资设立一个一人有限责任公司 (until June 2024): only the register knows of the others. */
export const onePersonOnce = defineRule({
  id: 'one-person-once',
  appliesTo: ['limited-company'],
  source: [companyLaw2013(58)],
  reads: ['/shareholders/*/kind'],
  check({ shareholders }) {
    const [only] = shareholders;
    return shareholders.length === 1 && only?.kind === 'natural-person' ? [{ pointer: '/shareholders/0' }] : [];
  },
});

/** 董事、监事、高级管理人员的任职资格: nobody on the form says what bars them. */
export const officersQualified = defineRule({
  id: 'officers-qualified',
  appliesTo: companies,
  source: [companyLaw2013(146), companyLaw2023(178)],
  reads: ['/officers'],
  check: () => [{ pointer: '/officers' }],
});

/** 非货币财产应当评估作价，核实财产. */
export const contributionsValued = defineRule({
  id: 'contributions-valued',
  appliesTo: companies,
  source: [companyLaw2013(27), companyLaw2023(48)],
  reads: ['/shareholders/*/contributions/*/form'],
  check({ shareholders }) {
    return shareholders.flatMap(({ contributions }, owner) =>
      contributions.flatMap(({ form }, index) =>
        form === 'cash' ? [] : [{ pointer: `/shareholders/${owner}/contributions/${index}/form` }],
      ),
    );
  },
});
