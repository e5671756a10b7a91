import type { SiteRule } from '@policy-lens/store/settings/settings';
import { useEffect, useState } from 'preact/hooks';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { useMessages } from '../messages/use-messages';
import { ImportExport } from './import-export';
import type { SectionProps } from './section-props';
import { exportRules, planRules } from './settings-file';
import { SiteRow } from './site-row';
import { hostOf, isBuiltInHost, withoutRule, withRule } from './site-rules';

/** Government sites outside the mainland, one click away. */
const OFFERED = ['gov.hk', 'gov.mo', 'gov.tw'] as const;

/** Which sites, and what is otherwise on some of them. */
export function SitesSection({ settings, ports, onChange }: SectionProps) {
  const t = useMessages(OPTIONS_MESSAGES);
  const [granted, setGranted] = useState<string[]>([]);
  const [wanted, setWanted] = useState('');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'none' | 'invalid' | 'refused'>('none');
  const askGranted = () => ports.grantedHosts().then(setGranted, () => setGranted([]));
  useEffect(() => void askGranted(), [ports]);
  const { sites } = settings;
  const store = (next: SiteRule[]) => onChange({ sites: next });
  const grant = (host: string) => {
    // Nothing may be awaited before this: browsers ask for a permission only within the click.
    ports.grantHost(host).then(
      (allowed) => {
        setProblem(allowed ? 'none' : 'refused');
        if (allowed) setTyped('');
        return askGranted();
      },
      () => setProblem('refused'),
    );
  };
  const revoke = (host: string) => void ports.revokeHost(host).then(askGranted);
  const add = () => {
    const host = hostOf(typed);
    if (host === null) {
      setProblem('invalid');
      return;
    }
    if (!isBuiltInHost(host)) {
      grant(host);
      return;
    }
    setProblem('none');
    setTyped('');
    if (!sites.some((rule) => rule.host === host)) void store(withRule(sites, { host }));
  };
  const all = listedRules(sites, granted);
  const rows = all.filter(({ host }) => host.includes(wanted.trim().toLowerCase()));
  return (
    <section class="pl-section" aria-labelledby="pl-sites">
      <h2 id="pl-sites">{t('section.sites')}</h2>
      <p class="pl-small">{t('sitesHint')}</p>
      <fieldset class="pl-offers">
        <legend class="pl-small">{t('offer')}</legend>
        {OFFERED.map((host) =>
          granted.includes(host) ? (
            <span key={host} class="pl-granted pl-small">
              {t('offerGranted', { host })}
              <button
                type="button"
                class="pl-button"
                aria-label={t('siteRevoke', { host })}
                onClick={() => revoke(host)}
              >
                {t('offerRevoke')}
              </button>
            </span>
          ) : (
            <button key={host} type="button" class="pl-button" onClick={() => grant(host)}>
              {t('offerGrant', { host })}
            </button>
          ),
        )}
      </fieldset>
      {!OFFERED.every((host) => granted.includes(host)) && <p class="pl-small">{t('offerHint')}</p>}
      <form
        class="pl-row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="pl-field"
          aria-label={t('siteAdd')}
          aria-invalid={problem === 'invalid'}
          placeholder={t('siteAddHint')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="pl-button">
          {t('siteAdd')}
        </button>
        <span role="status" class="pl-small">
          {problem === 'invalid' && t('siteInvalid')}
          {problem === 'refused' && t('siteRefused')}
        </span>
      </form>
      {all.length > 0 && (
        <input
          type="search"
          class="pl-field"
          aria-label={t('siteSearch')}
          placeholder={t('siteSearch')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {rows.length === 0 ? (
        <p class="pl-small">{t(wanted === '' ? 'sitesNone' : 'sitesNoMatch')}</p>
      ) : (
        <table class="pl-table">
          <thead>
            <tr>
              <th scope="col">{t('siteHost')}</th>
              <th scope="col">{t('siteEnabled')}</th>
              <th scope="col">{t('siteHighlighting')}</th>
              <th scope="col">{t('siteVariant')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((rule) => (
              <SiteRow
                key={rule.host}
                rule={rule}
                granted={granted.includes(rule.host)}
                needsPermission={!isAllowed(rule.host, granted)}
                onGrant={() => grant(rule.host)}
                onRule={(next) => void store(withRule(sites, next))}
                onRemove={() => {
                  if (granted.includes(rule.host)) revoke(rule.host);
                  else void store(withoutRule(sites, rule.host));
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      <ImportExport
        present={sites}
        plan={planRules}
        onStore={store}
        onExport={() => ports.download('policy-lens-sites.json', 'application/json', exportRules(sites))}
      />
    </section>
  );
}

/** Whether the extension may run on a host: a permission holds for the host and all below it. */
function isAllowed(host: string, granted: readonly string[]): boolean {
  return isBuiltInHost(host) || granted.some((other) => host === other || host.endsWith(`.${other}`));
}

/** Every host with a rule, and every allowed one without. */
function listedRules(sites: readonly SiteRule[], granted: readonly string[]): SiteRule[] {
  const bare = granted.filter((host) => !sites.some((rule) => rule.host === host)).map((host) => ({ host }));
  return [...sites, ...bare].sort((a, b) => a.host.localeCompare(b.host));
}
