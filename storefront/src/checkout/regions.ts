import { useQuery } from '@tanstack/react-query';
import { request } from '../http/request';
import { countryName } from './countries';

export interface Region {
  /** ISO 3166-2. */
  code: string;
  name: string;
}

interface Regions {
  /** Whether taxes differ between them, so that nothing is quoted without one. */
  needed: boolean;
  items: Region[];
}

/** The regions of a country; of none while there is no country. */
export function useRegions(country: string) {
  return useQuery({
    queryKey: ['regions', country],
    queryFn: ({ signal }) => request<Regions>(`/api/checkout/countries/${country}/regions`, { signal }),
    enabled: country !== '',
  });
}

/** Of a country's code, or of a region's. */
export function usePlaceName(code: string): string {
  const [country = '', region] = code.split('-');
  const regions = useRegions(region ? country : '');
  const name = regions.data?.items.find((each) => each.code === code)?.name ?? region;
  return name ? `${countryName(country)}, ${name}` : countryName(country);
}
