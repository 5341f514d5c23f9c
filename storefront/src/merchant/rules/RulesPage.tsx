import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import type { Kind } from './kind';
import { RuleForm } from './RuleForm';
import { RuleRow } from './RuleRow';
import './rules.css';

const NEW = 'new';

/** The rules of a kind, each with its form where it is opened. The address holds which one is. */
export function RulesPage<V>({ kind }: { kind: Kind<V> }) {
  const [query, setQuery] = useSearchParams();
  const opened = query.get('open');
  const open = (id: string | undefined) => setQuery(id ? { open: id } : {}, { replace: true });
  const list = useQuery({ queryKey: kind.rules.key, queryFn: ({ signal }) => kind.rules.list(signal) });
  return (
    <div className="rules">
      {opened === NEW ? (
        <RuleForm kind={kind} before={undefined} onDone={() => open(undefined)} />
      ) : (
        <button type="button" className="button" onClick={() => open(NEW)} data-testid="new-rule">
          New {kind.word}
        </button>
      )}
      {list.isPending && <Loading what={`Loading each ${kind.word}`} />}
      {list.isError && <Failure error={list.error} retry={list.refetch} />}
      {list.data?.length === 0 && <p className="muted">{kind.nothingYet}</p>}
      <ul className="rule-list">
        {list.data?.map((found) => (
          <RuleRow key={found.id} kind={kind} found={found} opened={found.id === opened} open={open} />
        ))}
      </ul>
    </div>
  );
}
