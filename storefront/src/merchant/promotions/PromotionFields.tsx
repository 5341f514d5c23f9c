import { useState } from 'react';
import { Field, SelectField, TextField } from '../../ui/Field';
import type { Errors } from '../../ui/useErrors';
import { formatShort } from '../../ui/decimal';
import type { FieldsProps } from '../rules/kind';
import { MoneyField } from '../rules/MoneyField';
import { type Promotion, REWARDS, type Reward, type RewardKind, WAYS, type Way, rewardKindOf, toLocalTime, wayOf } from './promotion';

export function PromotionFields({ before, errors }: FieldsProps<Promotion>) {
  const rule = before?.rule;
  const [by, setBy] = useState(wayOf(rule));
  return (
    <>
      <fieldset>
        <legend>What it is</legend>
        <Field name="name" label="Name" hint="Shoppers see it beside what it saves." defaultValue={rule?.name} maxLength={100} error={errors['name']} required />
        <div className="field-row">
          <SelectField name="by" label="How shoppers get it" value={by} onChange={({ target }) => setBy(target.value as Way)} options={WAYS} />
          {by === 'code' && (
            <Field name="code" label="Code" defaultValue={rule?.code ?? ''} maxLength={40} autoCapitalize="characters" autoComplete="off" error={errors['code']} required />
          )}
        </div>
        <RewardFields before={rule?.reward} errors={errors} />
      </fieldset>
      <fieldset>
        <legend>When it applies</legend>
        <MoneyField name="minimum" label="Items cost at least" before={rule?.minimum} errors={errors} />
        <div className="field-row">
          <Field name="startsAt" type="datetime-local" label="Starts" defaultValue={toLocalTime(rule?.startsAt)} error={errors['startsAt']} />
          <Field name="endsAt" type="datetime-local" label="Ends" defaultValue={toLocalTime(rule?.endsAt)} error={errors['endsAt']} />
        </div>
        <div className="field-row">
          <Field name="perCustomer" label="Uses each customer" inputMode="numeric" defaultValue={rule?.perCustomer ?? ''} error={errors['perCustomer']} />
          <Field name="inAll" label="Uses in all" inputMode="numeric" defaultValue={rule?.inAll ?? ''} error={errors['inAll']} />
        </div>
        <TextField name="targets" label="Only for" hint="SKUs and product ids, one a line." defaultValue={rule?.targets.join('\n')} error={errors['targets']} />
        <label className="check">
          <input type="checkbox" name="combinable" defaultChecked={rule?.combinable ?? true} /> Applies together with other promotions
        </label>
      </fieldset>
    </>
  );
}

function RewardFields({ before, errors }: { before: Reward | undefined; errors: Errors }) {
  const [kind, setKind] = useState<RewardKind>(rewardKindOf(before));
  const units = (part: 'buy' | 'get') => `reward.buyGetFree.${part}`;
  return (
    <>
      <SelectField
        name="reward.kind" label="What it gives" value={kind} onChange={({ target }) => setKind(target.value as RewardKind)} options={REWARDS}
      />
      {kind === 'percentOff' && (
        <Field
          name="reward.percentOff" label="Percent" inputMode="decimal" error={errors['reward.percentOff']} required autoComplete="off"
          defaultValue={before?.percentOff == null ? '' : formatShort(Math.round(before.percentOff * 1000), 3)}
        />
      )}
      {kind === 'amountOff' && <MoneyField name="reward.amountOff" label="Amount" before={before?.amountOff} errors={errors} required />}
      {kind === 'buyGetFree' && (
        <div className="field-row">
          <Field name={units('buy')} label="Units bought" inputMode="numeric" defaultValue={before?.buyGetFree?.buy} error={errors[units('buy')]} required />
          <Field name={units('get')} label="Units for nothing" inputMode="numeric" defaultValue={before?.buyGetFree?.get} error={errors[units('get')]} required />
        </div>
      )}
    </>
  );
}
