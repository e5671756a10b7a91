/** Frozen: settings as version 1 wrote them. Never edited; every later version must be able to read them. */
export const exampleV1: unknown = {
  version: 1,
  highlighting: false,
  variant: 'tw',
  disabledHosts: ['www.hunan.gov.cn'],
};
