/**
 * What the parser makes of one source. Offsets named `source…` are UTF-16 offsets in the raw source text;
 * all other strings are clean: repaired and in canonical Simplified Chinese.
 */

export interface SourceSpan {
  sourceStart: number;
  sourceEnd: number;
}

/**
 * `reading`: an inserted pronunciation is removed. `advertising`: a word that an advertisement stands for is
 * restored. `over-conversion`: a character that a machine converted wrongly. `layout`: white space and page
 * numbers of a PDF. `lost`: bytes are lost and the reading is restored from evidence. `damage`: can't be read;
 * stays as it is.
 */
export type RepairKind = 'reading' | 'advertising' | 'over-conversion' | 'layout' | 'lost' | 'damage';

/** 校勘: one entry of the apparatus. `reading` replaces the source between the offsets. */
export interface Repair extends SourceSpan {
  kind: RepairKind;
  reading: string;
  evidence: string;
}

export type DocumentScript = 'hans' | 'hant' | 'mixed';

export interface ParsedResponsibility {
  surface: string;
  role: 'lead' | 'participant';
  generic: boolean;
}

export interface ParsedTarget {
  /** The clause, verbatim in the commitment's text. */
  text: string;
  metric: string;
  comparator: '>=' | '<=' | '=' | '>' | '<' | null;
  value: string | null;
  unit: string | null;
  /** ISO 8601 day, month or year. */
  deadline: string | null;
}

export interface ParsedCommitment extends SourceSpan {
  ordinal: number;
  /** Labels from the outermost, without trailing 、 or full stop: `['二', '（一）', '3']`. */
  path: string[];
  heading: string | null;
  /** Without number and responsibility clause. */
  text: string;
  responsibilities: ParsedResponsibility[];
  targets: ParsedTarget[];
  /** UTF-16 spans of `text` that could not be read in the source. */
  damage: { start: number; end: number }[];
  /** Name of the rule that made it a commitment. */
  rule: string;
}

export interface ParsedCitation {
  title: string;
  documentNumber: string | null;
}

/** How one stretch of the source was understood, for `policy-data explain`. */
export interface ExplainedLine extends SourceSpan {
  role: string;
  rule: string;
  text: string;
}

export interface ParsedDocument {
  title: string;
  documentNumber: string | null;
  /** plan, opinion, notice, measures, law, report, news, faq, … */
  kind: string;
  issuer: string;
  issuedOn: string | null;
  publishedOn: string | null;
  script: DocumentScript;
  sourceUrl: string | null;
  /** Whether commitments were looked for, and why (not). */
  isPlan: boolean;
  reason: string;
  /** Parties of every later item (以下不再列出); not copied into the items. */
  blanketParties: ParsedResponsibility[];
  commitments: ParsedCommitment[];
  citations: ParsedCitation[];
  repairs: Repair[];
  lines: ExplainedLine[];
  /** The whole clean text of the document's own body. */
  text: string;
}
