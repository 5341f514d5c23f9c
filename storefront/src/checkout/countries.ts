const CODES = 'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK AU CA JP NZ US'.split(' ');
const names = new Intl.DisplayNames('en', { type: 'region' });

export function countryName(code: string): string {
  return names.of(code) ?? code;
}

export const COUNTRIES = CODES.map((code) => ({ code, name: countryName(code) })).sort((a, b) => a.name.localeCompare(b.name));

/** Where the browser's language is at home, if the shop knows that country. */
export function likelyCountry(): string {
  const region = new Intl.Locale(navigator.language).region ?? '';
  return COUNTRIES.some(({ code }) => code === region) ? region : '';
}
