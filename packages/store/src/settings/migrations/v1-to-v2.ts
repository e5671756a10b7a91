/** Version 1 knew one switch, one script and switched-off sites by host. */
interface SettingsV1 {
  version: 1;
  highlighting: boolean;
  variant: 'original' | 's' | 't' | 'tw' | 'hk';
  disabledHosts: string[];
}

/** Version 2: rules per site, kinds, underlines, dwell, badge, the reader's dictionary, language. */
export function migrateV1ToV2(v1: unknown): unknown {
  const { highlighting, variant, disabledHosts } = v1 as SettingsV1;
  return {
    version: 2,
    language: 'auto',
    highlighting,
    variant,
    preferredVariant: variant === 'original' ? 's' : variant,
    regionalPhrases: false,
    clean: false,
    kinds: { agency: true, platform: true, programme: true, instrument: true },
    underline: 'thin',
    firstMentionOnly: false,
    dwell: 120,
    badge: false,
    whenWithdrawn: 'restore',
    sites: disabledHosts.map((host) => ({ host, enabled: false })),
    dictionary: [],
    seenVersion: null,
  };
}
