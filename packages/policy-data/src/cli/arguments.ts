/** What a command was called with; each command reads what it needs. */
export interface Arguments {
  paths: string[];
  out: string | undefined;
  format: string | undefined;
  sources: string[];
  /** Write one JSON value to standard output instead of text. */
  json: boolean;
}
