interface Props {
  words: string;
  filtered: boolean;
  onClear: () => void;
}

export function NothingFound({ words, filtered, onClear }: Props) {
  return (
    <div className="empty" data-testid="nothing-found">
      <h2>An empty plinth</h2>
      <p className="muted">
        Nothing in the collection matches{words && <> “{words}”</>}
        {filtered && ' with these filters'}.
      </p>
      {filtered && (
        <button type="button" className="button" onClick={onClear}>
          Clear all filters
        </button>
      )}
    </div>
  );
}
