import { MerchantOnly } from '../MerchantOnly';
import type { Kind } from '../rules/kind';
import { RulesPage } from '../rules/RulesPage';
import { type Promotion, promotions, readPromotion } from './promotion';
import { PromotionFields } from './PromotionFields';
import { PromotionSummary } from './PromotionSummary';

const PROMOTION: Kind<Promotion> = {
  word: 'promotion',
  nothingYet: 'No promotions. What you make here takes something off shoppers’ carts.',
  rules: promotions,
  nameOf: ({ rule }) => rule.name,
  Summary: PromotionSummary,
  Fields: PromotionFields,
  read: readPromotion,
};

export default function PromotionsPage() {
  return (
    <MerchantOnly title="Promotions">
      <RulesPage kind={PROMOTION} />
    </MerchantOnly>
  );
}
