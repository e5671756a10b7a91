import { DISPLAY_VARIANTS } from '@policy-lens/hanzi/variants';
import type { SiteRule } from '@policy-lens/store/settings/settings';
import { variantOptions } from '../controls/variant-options';
import { Icon } from '../icons/icon';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { useMessages } from '../messages/use-messages';

interface SiteRowProps {
  rule: SiteRule;
  /** Whether the reader allowed this host; removing the row then takes the permission back. */
  granted: boolean;
  /** Whether the rule waits for the reader to allow the host, as an imported one does. */
  needsPermission: boolean;
  onGrant(): void;
  onRule(rule: SiteRule): void;
  onRemove(): void;
}

/** One site's exceptions; `same as default` takes a field out of the rule. */
export function SiteRow({ rule, granted, needsPermission, onGrant, onRule, onRemove }: SiteRowProps) {
  const t = useMessages(OPTIONS_MESSAGES);
  const popup = useMessages(POPUP_MESSAGES);
  const { host } = rule;
  return (
    <tr>
      <th scope="row">
        {host}
        {needsPermission && (
          <button type="button" class="pl-quiet-button pl-site-grant" onClick={onGrant}>
            {t('offerGrant', { host })}
          </button>
        )}
      </th>
      {(['enabled', 'highlighting'] as const).map((field) => (
        <td key={field}>
          <span class="pl-small pl-cell-label" aria-hidden="true">
            {t(field === 'enabled' ? 'siteEnabled' : 'siteHighlighting')}
          </span>
          <select
            class="pl-field"
            aria-label={`${host} ${t(field === 'enabled' ? 'siteEnabled' : 'siteHighlighting')}`}
            value={String(rule[field] ?? '')}
            onChange={(event) => {
              const { [field]: _before, ...rest } = rule;
              const { value } = event.currentTarget;
              onRule(value === '' ? rest : { ...rest, [field]: value === 'true' });
            }}
          >
            <option value="">{t('siteInherit')}</option>
            <option value="true">{t('siteYes')}</option>
            <option value="false">{t('siteNo')}</option>
          </select>
        </td>
      ))}
      <td>
        <span class="pl-small pl-cell-label" aria-hidden="true">
          {t('siteVariant')}
        </span>
        <select
          class="pl-field"
          aria-label={`${host} ${t('siteVariant')}`}
          value={rule.variant ?? ''}
          onChange={(event) => {
            const { variant: _before, ...rest } = rule;
            const variant = DISPLAY_VARIANTS.find((known) => known === event.currentTarget.value);
            onRule(variant === undefined ? rest : { ...rest, variant });
          }}
        >
          <option value="">{t('siteInherit')}</option>
          {variantOptions(DISPLAY_VARIANTS, popup).map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang ?? ''}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <button
          type="button"
          class="pl-icon-button"
          aria-label={t(granted ? 'siteRevoke' : 'siteRemove', { host })}
          title={t(granted ? 'siteRevoke' : 'siteRemove', { host })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </td>
    </tr>
  );
}
