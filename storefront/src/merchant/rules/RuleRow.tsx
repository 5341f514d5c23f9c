import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { messageFor } from '../../http/problem';
import { announce } from '../../ui/announce';
import { Notice } from '../../ui/Notice';
import type { Kind } from './kind';
import { RuleForm } from './RuleForm';
import type { Rule } from './rules';

interface Props<V> {
  kind: Kind<V>;
  found: Rule<V>;
  opened: boolean;
  open: (id: string | undefined) => void;
}

export function RuleRow<V>({ kind, found, opened, open }: Props<V>) {
  return (
    <li className="rule" data-opened={opened || undefined} data-testid="rule" data-rule={found.id}>
      {opened ? (
        <RuleForm kind={kind} before={found} onDone={() => open(undefined)} />
      ) : (
        <>
          <div className="rule-summary">
            <kind.Summary found={found} />
          </div>
          <div className="rule-actions">
            <button type="button" className="button button-quiet button-small" onClick={() => open(found.id)}>
              Change<span className="visually-hidden"> {kind.nameOf(found)}</span>
            </button>
            <Removal kind={kind} found={found} />
          </div>
        </>
      )}
    </li>
  );
}

/** Asks once more before it removes. */
function Removal<V>({ kind, found }: { kind: Kind<V>; found: Rule<V> }) {
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => kind.rules.remove(found),
    onSuccess: () => announce(`${kind.nameOf(found)} is deleted`),
    onSettled: () => queries.invalidateQueries({ queryKey: kind.rules.key }),
  });
  if (!asked) {
    return (
      <button type="button" className="link-button" onClick={() => setAsked(true)}>
        Delete<span className="visually-hidden"> {kind.nameOf(found)}</span>
      </button>
    );
  }
  return (
    <>
      <button type="button" className="button button-small" disabled={remove.isPending} onClick={() => remove.mutate()}>
        Delete the {kind.word}
      </button>
      <button type="button" className="link-button" onClick={() => setAsked(false)}>
        Keep it
      </button>
      {remove.isError && <Notice tone="danger">{messageFor(remove.error)}</Notice>}
    </>
  );
}
