import { describe, expect, it } from 'vitest';
import { changed, chosenCount, cleared, pageUrl, readFilters, searchQuery, toggled } from './filters';

const from = (query: string) => readFilters(new URLSearchParams(query));

describe('the list state in the URL', () => {
  it('survives the way to the URL and back', () => {
    const url = '/?q=oak+chair&category=chairs&color=oak&color=walnut&priceMin=1000&priceMax=90000&sort=price-asc&pages=3';
    expect(pageUrl(from(url.slice(2)))).toBe(url);
  });

  it('is an empty query when nothing is chosen', () => {
    expect(pageUrl(from('sort=relevance&pages=1&q='))).toBe('/');
  });

  it('drops what nobody could have chosen', () => {
    expect(from('sort=evil&priceMin=-5&priceMax=abc&pages=0')).toMatchObject({
      sort: 'relevance',
      priceMin: undefined,
      priceMax: undefined,
      pages: 1,
    });
    expect(from('pages=999999').pages).toBe(20);
    expect(from('color=oak&color=oak&color=').color).toEqual(['oak']);
  });

  it('adds and removes one value of a facet and keeps the others', () => {
    const both = toggled(from('color=oak&brand=Hem'), 'color', 'walnut');
    expect(both.color).toEqual(['oak', 'walnut']);
    expect(toggled(both, 'color', 'oak')).toMatchObject({ color: ['walnut'], brand: ['Hem'] });
  });

  it('starts at the first page after every change', () => {
    expect(toggled(from('pages=4'), 'brand', 'Hem').pages).toBe(1);
    expect(changed(from('pages=4'), { q: 'lamp' }).pages).toBe(1);
    expect(changed(from('pages=4'), { pages: 5 }).pages).toBe(5);
  });

  it('asks the same question for the same choice in any order', () => {
    expect(String(searchQuery(from('color=b&color=a')))).toBe(String(searchQuery(from('color=a&color=b&pages=2'))));
  });

  it('counts and clears the choices but keeps the words and the order', () => {
    const filters = from('q=oak&sort=newest&color=a&color=b&priceMax=5');
    expect(chosenCount(filters)).toBe(3);
    expect(pageUrl(cleared(filters))).toBe('/?q=oak&sort=newest');
  });
});
