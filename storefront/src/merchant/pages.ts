/** In the order in which the account's menu shows them. */
export const MERCHANT_PAGES = [
  ['/merchant', 'Models'],
  ['/merchant/orders', 'Orders to send'],
  ['/merchant/promotions', 'Promotions'],
  ['/merchant/shipping', 'Shipping'],
  ['/merchant/tax', 'Tax'],
] as const;
