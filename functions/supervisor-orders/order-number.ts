/** The case of an order, and its number in it, of 督办单编号. */
export const placeOf = (order: string): { caseId: string; order: number } => {
  const at = order.lastIndexOf('-');
  return { caseId: order.slice(0, at), order: Number(order.slice(at + 1)) };
};

/** 督办单编号 of an order of a case. */
export const orderNumberOf = (caseId: string, order: number): string => `${caseId}-${order}`;
