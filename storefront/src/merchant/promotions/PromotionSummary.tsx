import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../ui/announce';
import { Failure } from '../../ui/Failure';
import type { Rule } from '../rules/rules';
import { CodeBatches } from './CodeBatches';
import { type Promotion, conditionTexts, phaseOf, promotions, rewardText, usedText } from './promotion';

export function PromotionSummary({ found }: { found: Rule<Promotion> }) {
  const { rule } = found;
  const phase = phaseOf(rule);
  return (
    <>
      <div className="rule-head">
        <h2>{rule.name}</h2>
        <span className="tag">{phase}</span>
        {rule.code ? <code>{rule.code}</code> : <span className="muted small">{rule.uniqueCodes ? 'with unique codes' : 'by itself'}</span>}
      </div>
      <div className="rule-facts small">
        <span>{rewardText(rule.reward)}</span>
        <span className="tabular" data-testid="used">
          {usedText(found.used ?? 0)}
        </span>
        {conditionTexts(rule).map((text) => (
          <span key={text} className="muted">
            {text}
          </span>
        ))}
      </div>
      {rule.uniqueCodes && <CodeBatches promotion={found.id} name={rule.name} />}
      {phase === 'running' && <EndNow found={found} />}
    </>
  );
}

/** Orders that have it keep it. */
function EndNow({ found }: { found: Rule<Promotion> }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => promotions.change(found, { ...found.rule, endsAt: new Date().toISOString() }),
    onSuccess: () => announce(`${found.rule.name} has ended`),
    onSettled: () => queries.invalidateQueries({ queryKey: promotions.key }),
  });
  return (
    <div className="rule-actions">
      <button type="button" className="link-button" disabled={end.isPending} onClick={() => end.mutate()}>
        End it now<span className="visually-hidden">: {found.rule.name}</span>
      </button>
      {end.isError && <Failure error={end.error} />}
    </div>
  );
}
