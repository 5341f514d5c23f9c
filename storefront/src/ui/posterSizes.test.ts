import { expect, it } from 'vitest';
import { smallOf } from './posterSizes';

const HASH = 'ab'.repeat(32);

it('a poster has a smaller one beside it', () => {
  expect(smallOf(`https://media.example/posters/m/2/${HASH}.webp`)).toBe(`https://media.example/posters/m/2/${HASH}-400.webp`);
});

it('a picture from before there were two sizes has none', () => {
  expect(smallOf(`https://media.example/posters/${HASH}.webp`)).toBeUndefined();
});
