const COLORS: Record<string, string> = {
  oak: '#c49a6c', walnut: '#6b4630', ash: '#d9c3a0', beech: '#dcb58a', birch: '#e3cda6', pine: '#deb887', teak: '#9c6b3f',
  maple: '#e0bd8d', cherry: '#8e4a2f', mahogany: '#6e2c20', ebony: '#2b2320', natural: '#d8b88b', black: '#1f1d1b',
  white: '#f7f5f1', grey: '#8d8a86', gray: '#8d8a86', charcoal: '#3b3b3d', graphite: '#46474a', anthracite: '#383b3e',
  silver: '#c3c5c8', steel: '#9aa1a8', chrome: '#cfd3d6', brass: '#b8924a', gold: '#c9a34e', copper: '#b0683f',
  bronze: '#8c6a3f', cream: '#f1e7d3', ivory: '#f4efe1', sand: '#d9c6a5', beige: '#dccbb0', linen: '#e6dccb', stone: '#b5aca0',
  concrete: '#a8a5a0', clay: '#b6714f', terracotta: '#c0623f', rust: '#a34a25', ochre: '#c58b2a', mustard: '#cf9f2c',
  sage: '#9aa88c', olive: '#6f7046', moss: '#5f6b3d', forest: '#2f4f3a', green: '#4f7a55', teal: '#2f6e70', navy: '#25344f',
  midnight: '#1f2a44', blue: '#3f6a9c', sky: '#9fc0d8', red: '#a8362c', burgundy: '#6a1f2d', pink: '#d9a3a3', blush: '#e3bdb3',
  rose: '#cf8d8d', plum: '#5b3650', purple: '#6a4a7c', lilac: '#b7a3c9', yellow: '#e0bf45', orange: '#d27a35', brown: '#6f4a32',
  tan: '#c8a67c', cognac: '#9a5a2f', glass: '#cfe0e2', clear: '#e4ecec',
};

/** A colour to show beside an option's name; undefined for a name that means no colour we know. */
export function swatchOf(name: string): string | undefined {
  const words = name.toLowerCase().split(/[^a-z]+/);
  const known = words.findLast((word) => word in COLORS);
  return known && COLORS[known];
}
