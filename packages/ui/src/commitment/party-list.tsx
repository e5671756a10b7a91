import type { ResponsibilityRecord, Role } from 'policy-data/records';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import { MarkedText } from './marked-text';
import { useReading } from './reading-context';

interface PartyListProps {
  responsibilities: ResponsibilityRecord[];
  /** The entity that the reader is looking at; its own name is set in bold. */
  entityId?: string;
}

/** Who leads and who takes part, in the document's own words. */
export function PartyList({ responsibilities, entityId }: PartyListProps) {
  const t = useMessages(TERMS_MESSAGES);
  const roles = (['lead', 'participant'] as const)
    .map((role) => ({ role, parties: responsibilities.filter((party) => party.role === role) }))
    .filter((entry) => entry.parties.length > 0);
  if (roles.length === 0) return null;
  return (
    <dl class="pl-parties">
      {roles.map(({ role, parties }) => (
        <div key={role} class={`pl-parties-${role}`}>
          <dt>{t(`role.${role}` satisfies `role.${Role}`)}</dt>
          <dd>
            <Names parties={parties} entityId={entityId} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Names({ parties, entityId }: { parties: ResponsibilityRecord[]; entityId: string | undefined }) {
  const { textLang } = useReading();
  return (
    <span lang={textLang}>
      {parties.map((party, index) => {
        const own = entityId !== undefined && party.entityId === entityId;
        const name = <MarkedText text={party.surface} />;
        const next = parties[index + 1];
        return (
          <span key={party.surface} class={party.generic ? 'pl-generic' : ''}>
            {own ? <b>{name}</b> : name}
            {next === undefined ? '' : isRemainder(next) ? '等' : '、'}
          </span>
        );
      })}
    </span>
  );
}

/** 省公安厅、省数据局等单位: the bare word is no party of its own, it closes the list of those who are named. */
function isRemainder({ surface, generic }: ResponsibilityRecord): boolean {
  return generic && /^(?:单位|部门|机构|企业)$/.test(surface);
}
