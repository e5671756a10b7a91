export const USAGE = `policy-data: commitments of Chinese government plans as open tables

  policy-data build --out DIR [PATH…]     build a data package from files and folders (.txt .md .html);
                                          without PATH from the shipped sources
  policy-data check DIR [--sources PATH]  check schema, keys, and offsets; with --sources also against the files
  policy-data stats DIR                   count what a package holds
  policy-data export DIR --out OUT --format csv|parquet|json
  policy-data explain FILE                show how each line was understood, with the names of the rules

  --json   write one JSON value for machines instead of text
  --help   this text

Exit code: 0 done, 1 some input failed (file, line and reason on standard error), 2 wrong usage.
`;

/** Arguments that make no sense; the usage is shown. */
export class UsageError extends Error {
  override name = 'UsageError';
}
