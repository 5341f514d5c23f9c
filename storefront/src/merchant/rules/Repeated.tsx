import { type ReactNode, useState } from 'react';
import { CloseIcon } from '../../ui/icons';

interface Props<T> {
  before: T[];
  /** Such as `weight`. */
  word: string;
  children: (row: T | undefined, index: number) => ReactNode;
}

/** Fields that are there several times; their names hold the place of the row, as the shop's pointers do. */
export function Repeated<T>({ before, word, children }: Props<T>) {
  const [rows, setRows] = useState<{ key: number; value: T | undefined }[]>(() => before.map((value, key) => ({ key, value })));
  const add = () => setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, value: undefined }]);
  return (
    <div className="repeated">
      {rows.map(({ key, value }, index) => (
        <div className="repeated-row" key={key}>
          {children(value, index)}
          <button
            type="button" className="repeated-remove" aria-label={`Without this ${word}`}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      <button type="button" className="link-button" onClick={add}>
        Another {word}
      </button>
    </div>
  );
}
