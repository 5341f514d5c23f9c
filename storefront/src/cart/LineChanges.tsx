import type { LineChange } from './cartState';
import { isGood, wordsFor } from './changes';

export function LineChanges({ changes }: { changes: LineChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="line-changes small" data-testid="line-changes">
      {changes.map((change) => (
        <li key={change.code} data-tone={isGood(change) ? 'good' : 'news'}>
          {wordsFor(change)}
        </li>
      ))}
    </ul>
  );
}
