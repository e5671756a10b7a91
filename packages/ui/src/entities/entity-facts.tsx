import { type EntityRecord, NATION } from 'policy-data/records';
import { PolicyText } from '../commitment/policy-text';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';

interface EntityFactsProps {
  entity: Pick<EntityRecord, 'kind' | 'regionCode'>;
  /** Canonical name of the entity's region; null where the data don't name it. */
  region: string | null;
}

/** What an entity is and where it belongs, for a line of `pl-facts`. */
export function EntityFacts({ entity, region }: EntityFactsProps) {
  const terms = useMessages(TERMS_MESSAGES);
  return (
    <>
      <span class={`pl-kind pl-kind-${entity.kind}`}>{terms(`kind.${entity.kind}`)}</span>
      {entity.regionCode === NATION ? (
        <span>{terms('region.nation')}</span>
      ) : (
        region !== null && <PolicyText text={region} />
      )}
    </>
  );
}
