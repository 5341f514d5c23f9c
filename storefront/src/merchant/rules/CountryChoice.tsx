import { useId, useRef } from 'react';
import { COUNTRIES, countryName } from '../../checkout/countries';
import { FieldError } from '../../ui/Field';

const EUROPEAN_UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The countries that the shop sells to, and those that were chosen before. */
export function CountryChoice({ before, error }: { before: string[]; error: string | undefined }) {
  const id = useId();
  const fields = useRef<HTMLFieldSetElement>(null);
  const known = COUNTRIES.map(({ code }) => code);
  const others = before.filter((code) => !known.includes(code)).map((code) => ({ code, name: countryName(code) }));
  const check = (wanted: (code: string) => boolean) =>
    fields.current?.querySelectorAll('input').forEach((input) => {
      if (wanted(input.value)) input.checked = true;
    });
  return (
    <fieldset ref={fields} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>Where it goes</legend>
      <div className="country-choice">
        {[...COUNTRIES, ...others].map(({ code, name }) => (
          <label key={code} className="check">
            <input type="checkbox" name="countries" value={code} defaultChecked={before.includes(code)} /> {name}
          </label>
        ))}
      </div>
      <div className="rule-actions">
        <button type="button" className="link-button" onClick={() => check((code) => EUROPEAN_UNION.includes(code))}>
          All of the European Union
        </button>
        <button type="button" className="link-button" onClick={() => check(() => true)}>
          All
        </button>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
