import { describe, expect, it } from 'vitest';
import { FormReader } from '../rules/FormReader';
import { type Promotion, conditionTexts, phaseOf, readPromotion, rewardKindOf, rewardText, toLocalTime, usedText, wayOf } from './promotion';

const TEN = { by: 'code', code: ' ten-off ', name: 'Ten off', 'reward.kind': 'percentOff', 'reward.percentOff': '10', combinable: 'on' };

function read(fields: Record<string, string>, before?: Promotion) {
  const data = new FormData();
  Object.entries(fields).forEach(([name, value]) => data.append(name, value));
  const form = new FormReader(data);
  const promotion = readPromotion(form, before && { id: 'p', version: 1, rule: before });
  return { promotion, errors: form.errors };
}

describe('a promotion’s form', () => {
  it('sends what was entered and nothing that was left empty', () => {
    expect(read(TEN)).toEqual({
      promotion: { code: 'TEN-OFF', name: 'Ten off', reward: { percentOff: 10 }, combinable: true, targets: [] }, errors: {},
    });
  });

  it('reads each reward', () => {
    const reward = (fields: Record<string, string>) => read({ ...TEN, ...fields }).promotion.reward;
    expect(reward({ 'reward.percentOff': '8,875' })).toEqual({ percentOff: 8.875 });
    expect(reward({ 'reward.kind': 'amountOff', 'reward.amountOff.minorUnits': '1000', 'reward.amountOff.currency': 'JPY' })).toEqual({
      amountOff: { minorUnits: 1000, currency: 'JPY' },
    });
    expect(reward({ 'reward.kind': 'buyGetFree', 'reward.buyGetFree.buy': '2', 'reward.buyGetFree.get': '1' })).toEqual({
      buyGetFree: { buy: 2, get: 1 },
    });
    expect(reward({ 'reward.kind': 'freeShipping' })).toEqual({ freeShipping: true });
  });

  it('says what is wrong with each field', () => {
    const { errors } = read({
      ...TEN, name: '', code: '-x', 'reward.percentOff': '101', startsAt: '2026-05-02T10:00', endsAt: '2026-05-01T10:00', inAll: '0',
    });
    expect(Object.keys(errors).sort()).toEqual(['code', 'endsAt', 'inAll', 'name', 'reward.percentOff']);
  });

  it('without a code applies by itself, or with unique ones', () => {
    const { promotion: alone } = read({ ...TEN, by: 'itself' });
    expect([alone.code, alone.uniqueCodes]).toEqual([undefined, undefined]);
    const { promotion: unique } = read({ ...TEN, by: 'unique' });
    expect([unique.code, unique.uniqueCodes]).toEqual([undefined, true]);
    expect([alone, unique, undefined].map(wayOf)).toEqual(['itself', 'unique', 'code']);
  });

  it('keeps the time that nobody touched to the millisecond', () => {
    const endsAt = '2026-05-01T21:59:59.999Z';
    const before: Promotion = { name: 'x', reward: { freeShipping: true }, combinable: true, targets: [], endsAt };
    expect(read({ ...TEN, endsAt: toLocalTime(endsAt) }, before).promotion.endsAt).toBe(endsAt);
    expect(read({ ...TEN, endsAt: '2026-05-02T10:00' }, before).promotion.endsAt).toBe(new Date('2026-05-02T10:00').toISOString());
  });

  it('takes targets one a line or with commas, each once', () => {
    expect(read({ ...TEN, targets: 'A-1, B-2\nA-1\n' }).promotion.targets).toEqual(['A-1', 'B-2']);
  });
});

describe('a promotion in the list', () => {
  const rule: Promotion = { name: 'x', reward: { percentOff: 8.875 }, combinable: false, targets: ['A'], inAll: 1, perCustomer: 2 };

  it('says what it gives and what restricts it', () => {
    expect(rewardText(rule.reward)).toBe('8.875 % off');
    expect(rewardText({ buyGetFree: { buy: 2, get: 1 } })).toBe('buy 2, get 1 free');
    expect(rewardKindOf({ freeShipping: true, percentOff: null })).toBe('freeShipping');
    expect(conditionTexts(rule)).toEqual(['2 times each customer', 'once in all', 'only A', 'applies alone']);
  });

  it('is scheduled, running or ended', () => {
    const now = Date.parse('2026-05-01T12:00:00Z');
    expect(phaseOf({ ...rule, startsAt: '2026-05-01T12:00:01Z' }, now)).toBe('scheduled');
    expect(phaseOf({ ...rule, startsAt: '2026-05-01T12:00:00Z' }, now)).toBe('running');
    expect(phaseOf({ ...rule, endsAt: '2026-05-01T12:00:00Z' }, now)).toBe('ended');
  });

  it('says how many orders have it', () => {
    expect([0, 1, 2].map(usedText)).toEqual(['not used yet', 'in 1 order', 'in 2 orders']);
  });
});
