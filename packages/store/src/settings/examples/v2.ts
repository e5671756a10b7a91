/** Frozen: `exampleV1` as version 2 writes it. Never edited; every later version must be able to read it. */
export const exampleV2: unknown = {
  version: 2,
  language: 'auto',
  highlighting: false,
  variant: 'tw',
  preferredVariant: 'tw',
  regionalPhrases: false,
  clean: false,
  kinds: { agency: true, platform: true, programme: true, instrument: true },
  underline: 'thin',
  firstMentionOnly: false,
  dwell: 120,
  badge: false,
  whenWithdrawn: 'restore',
  sites: [{ host: 'www.hunan.gov.cn', enabled: false }],
  dictionary: [],
  seenVersion: null,
};
