import { type Money, formatMoney } from '../../money/money';
import { formatTime } from '../../orders/states';
import { formatShort } from '../../ui/decimal';
import type { FormReader } from '../rules/FormReader';
import { type Rule, rulesAt } from '../rules/rules';

/** Exactly one of them. */
export interface Reward {
  percentOff?: number | null;
  amountOff?: Money | null;
  buyGetFree?: { buy: number; get: number } | null;
  freeShipping?: boolean | null;
}

/** What is absent does not restrict it. */
export interface Promotion {
  code?: string | null;
  /** Had with codes that hold once each. */
  uniqueCodes?: boolean | null;
  name: string;
  reward: Reward;
  minimum?: Money | null;
  startsAt?: string | null;
  endsAt?: string | null;
  perCustomer?: number | null;
  inAll?: number | null;
  combinable: boolean;
  targets: string[];
}

export const promotions = rulesAt<Promotion>('/api/promotions');

export const REWARDS = [
  ['percentOff', 'A percent off'],
  ['amountOff', 'An amount off'],
  ['buyGetFree', 'Units for nothing'],
  ['freeShipping', 'Free shipping'],
] as const;

export type RewardKind = (typeof REWARDS)[number][0];

export function rewardKindOf(reward: Reward | undefined): RewardKind {
  return REWARDS.map(([kind]) => kind).find((kind) => reward?.[kind] != null) ?? 'percentOff';
}

export const WAYS = [
  ['code', 'With a code'],
  ['unique', 'With unique codes, once each'],
  ['itself', 'By itself, for everybody'],
] as const;

export type Way = (typeof WAYS)[number][0];

export function wayOf(promotion: Promotion | undefined): Way {
  if (!promotion || promotion.code) return 'code';
  return promotion.uniqueCodes ? 'unique' : 'itself';
}

const CODE = /^[A-Z0-9][A-Z0-9_-]{1,39}$/i;
const MOST_USES = 1_000_000_000;
const WHOLE = 100_000;

export function readPromotion(form: FormReader, before: Rule<Promotion> | undefined): Promotion {
  const by = form.text('by') as Way;
  const code = by === 'code' ? readCode(form) : undefined;
  const [startsAt, endsAt] = [readTime(form, 'startsAt', before), readTime(form, 'endsAt', before)];
  if (startsAt && endsAt && startsAt >= endsAt) form.refuse('endsAt', 'Enter a time after its start.');
  const [perCustomer, inAll] = [form.count('perCustomer', 1, MOST_USES), form.count('inAll', 1, MOST_USES)];
  return {
    ...(code && { code }),
    ...(by === 'unique' && { uniqueCodes: true }),
    name: form.required('name', 'a name'),
    reward: readReward(form),
    ...(form.text('minimum.minorUnits') && { minimum: form.money('minimum') }),
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
    ...(perCustomer && { perCustomer }),
    ...(inAll && { inAll }),
    combinable: form.has('combinable'),
    targets: [...new Set(form.text('targets').split(/[\s,]+/).filter(Boolean))],
  };
}

function readCode(form: FormReader): string {
  const code = form.required('code', 'a code').toUpperCase();
  if (!CODE.test(code)) form.refuse('code', 'A code has 2 to 40 letters, digits, - and _, and begins with a letter or digit.');
  return code;
}

/** A time that was not touched stays what it was, to the millisecond. */
function readTime(form: FormReader, name: 'startsAt' | 'endsAt', before: Rule<Promotion> | undefined): string | undefined {
  const was = before?.rule[name];
  return was && form.text(name) === toLocalTime(was) ? was : form.instant(name);
}

function readReward(form: FormReader): Reward {
  const kind = form.text('reward.kind') as RewardKind;
  switch (kind) {
    case 'percentOff':
      return { percentOff: form.thousandths('reward.percentOff', WHOLE, 'a percent from 0 to 100') / 1000 };
    case 'amountOff':
      return { amountOff: form.money('reward.amountOff') };
    case 'buyGetFree':
      return { buyGetFree: { buy: neededUnits(form, 'reward.buyGetFree.buy'), get: neededUnits(form, 'reward.buyGetFree.get') } };
    case 'freeShipping':
      return { freeShipping: true };
  }
}

function neededUnits(form: FormReader, name: string): number {
  form.required(name, 'how many');
  return form.count(name, 1, 99) ?? 0;
}

/** For an input of type datetime-local: the minute, in the time of whoever looks. */
export function toLocalTime(instant: string | null | undefined): string {
  if (!instant) return '';
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export type Phase = 'scheduled' | 'running' | 'ended';

export function phaseOf({ startsAt, endsAt }: Promotion, now = Date.now()): Phase {
  if (endsAt && Date.parse(endsAt) <= now) return 'ended';
  return startsAt && Date.parse(startsAt) > now ? 'scheduled' : 'running';
}

export function rewardText(reward: Reward): string {
  if (reward.amountOff) return `${formatMoney(reward.amountOff)} off`;
  if (reward.buyGetFree) return `buy ${reward.buyGetFree.buy}, get ${reward.buyGetFree.get} free`;
  if (reward.freeShipping) return 'free shipping';
  return `${percentText(reward.percentOff ?? 0)} off`;
}

export const percentText = (percent: number) => `${formatShort(Math.round(percent * 1000), 3)} %`;

/** What restricts it, in words. */
export function conditionTexts({ minimum, startsAt, endsAt, perCustomer, inAll, combinable, targets }: Promotion): string[] {
  return [
    minimum && `from ${formatMoney(minimum)}`,
    startsAt && `starts ${formatTime(startsAt)}`,
    endsAt && `ends ${formatTime(endsAt)}`,
    perCustomer && `${times(perCustomer)} each customer`,
    inAll && `${times(inAll)} in all`,
    targets.length > 0 && `only ${targets.join(', ')}`,
    !combinable && 'applies alone',
  ].filter((text) => typeof text === 'string');
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

export function usedText(orders: number): string {
  if (orders === 0) return 'not used yet';
  return `in ${orders} ${orders === 1 ? 'order' : 'orders'}`;
}
