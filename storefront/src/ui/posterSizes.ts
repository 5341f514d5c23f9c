/** Beside each poster of 800 pixels lies one of 400, under the same name with its size behind it. */
export function smallOf(url: string): string | undefined {
  const small = url.replace(/\/(\d+)\/([0-9a-f]{64})\.webp$/, '/$1/$2-400.webp');
  return small === url ? undefined : small;
}
