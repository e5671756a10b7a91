/** What a markup is given: a document's text as received, one string for each line, blank lines left out. */
export interface Article {
  title: string;
  lines: readonly string[];
  /** As the site itself declares it; many say `zh-CN` over Traditional text. */
  lang: string;
}

/** Turns an article into the page that a site of that kind would serve. */
export type Markup = (article: Article) => string;
