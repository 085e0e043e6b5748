import { allItems, items } from '../shared/domain/catalogue/items.ts';
import { endings } from '../shared/domain/lifecycle/case-state.ts';
import { ofExecution, pascal, reference, waiting, working } from './task-state.ts';

/** One branch an item: its agency decides; an item that does not apply completes itself. */
const branchOf = (item: (typeof allItems)[number]) => {
  const name = `Review${pascal(item)}`;
  return {
    StartAt: name,
    States: { [name]: waiting('OpenReview', `${items[item].name.zh}`, { item }, { End: true }) },
  };
};

/** A business outcome that ends the case: only the error's name is kept. */
const toCloseCase = { ErrorEquals: Object.keys(endings), ResultPath: '$.ending', Next: 'CloseCase' };

/** The workflow of a case (design.md §4). Only the case's id travels through it. */
export const definition = () => ({
  Comment: '一站申请、六证并联、三证同发. Generated from the catalogue by `npm run asl`; do not edit.',
  StartAt: 'Accept',
  States: {
    Accept: waiting('AcceptCase', '受理', {}, { Catch: [toCloseCase], Next: 'Review' }),
    Review: {
      Type: 'Parallel',
      Comment: '六证并联',
      Branches: allItems.map(branchOf),
      ResultPath: null,
      Catch: [toCloseCase],
      Next: 'AssignNumbers',
    },
    AssignNumbers: working('AssignNumbers', '赋码', {
      Catch: [{ ErrorEquals: ['ApprovalsStale'], ResultPath: null, Next: 'Review' }, toCloseCase],
      Next: 'Seal',
    }),
    Seal: waiting('OrderSeal', '刻章', {}, { Next: 'Compose' }),
    Compose: working('ComposeCertificates', '制证', { Next: 'ReleaseBatch' }),
    ReleaseBatch: {
      ...working('ReleaseBatch', '三证同发', {
        Catch: [{ ErrorEquals: ['DateChanged'], ResultPath: null, Next: 'Compose' }],
        Next: 'Deliver',
      }),
      ResultSelector: { 'delivery.$': '$.Payload.delivery' },
      ResultPath: '$.release',
    },
    Deliver: {
      Type: 'Choice',
      Comment: '送达',
      Choices: [
        { Variable: '$.release.delivery', StringEquals: 'courier', Next: 'BookCourier' },
        { Variable: '$.release.delivery', StringEquals: 'pick-up', Next: 'AwaitPickup' },
        { Variable: '$.release.delivery', StringEquals: 'electronic', Next: 'Archive' },
      ],
      Default: 'UnknownDelivery',
    },
    UnknownDelivery: {
      Type: 'Fail',
      Error: 'UnknownDelivery',
      Cause: 'ReleaseBatch answered a delivery that is not known',
    },
    BookCourier: working('BookCourier', '邮政速递', { Next: 'AwaitDelivery' }),
    AwaitDelivery: waiting('AwaitDelivery', '签收', {}, { Next: 'Archive' }),
    AwaitPickup: waiting('AwaitCollection', '窗口领取', {}, { Next: 'Archive' }),
    Archive: working('ArchiveCase', '归档', { End: true }),
    CloseCase: {
      ...working('CloseCase', '终止', { End: true }),
      Parameters: {
        FunctionName: reference('CloseCase'),
        Payload: { ...ofExecution, 'ending.$': '$.ending.Error' },
      },
    },
  },
});
