/**
 * The records that the extension keeps in IndexedDB and shows on cards: the tables of the data package,
 * joined so that one hover needs one look-up per entity. All text is canonical Simplified Chinese.
 */

/** Kinds of entity, in the order in which a reader sees them. */
export const ENTITY_KINDS = ['agency', 'platform', 'programme', 'instrument'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** GB/T 2260 has no code for the nation; this one stands for it. */
export const NATION = '000000';

export type Level = 'national' | 'province' | 'city' | 'county';
export type Role = 'lead' | 'participant';
export type Comparator = '>=' | '<=' | '=' | '>' | '<';

export interface DocumentRecord {
  id: string;
  title: string;
  /** 发文字号, as `湘政办发〔2024〕17号`; null where the source has lost it. */
  documentNumber: string | null;
  issuer: string;
  /** Full name of the region, as `湖南省`. */
  region: string;
  /** GB/T 2260, or `NATION`. */
  regionCode: string;
  level: Level;
  /** ISO 8601 day. */
  issuedOn: string | null;
  publishedOn: string | null;
  /** A page where the document stands, or null. */
  sourceUrl: string | null;
  commitmentIds: string[];
}

export interface ResponsibilityRecord {
  surface: string;
  role: Role;
  /** True for 有关单位, 各市州人民政府 and the like. */
  generic: boolean;
  entityId: string | null;
}

export interface TargetRecord {
  text: string;
  metric: string;
  comparator: Comparator | null;
  value: string | null;
  unit: string | null;
  /** ISO 8601 day, month or year. */
  deadline: string | null;
}

/** UTF-16 offsets in the commitment's text. */
export interface MentionRecord {
  entityId: string;
  surface: string;
  start: number;
  end: number;
}

/** A neighbour in a thread 脉络: the same undertaking in another document. */
export interface ThreadLink {
  threadId: string;
  commitmentId: string;
  documentId: string;
  /** Of the later commitment to the earlier one: continued, sharpened, weakened, extended, dropped. */
  relation: string;
}

export interface CommitmentRecord {
  id: string;
  documentId: string;
  /** Place in the document, from 0. */
  ordinal: number;
  /** Labels joined by `/`, as `二/（一）/3`. */
  path: string;
  heading: string | null;
  text: string;
  responsibilities: ResponsibilityRecord[];
  targets: TargetRecord[];
  mentions: MentionRecord[];
  thread: ThreadLink[];
  /** UTF-16 spans of the text that could not be read in the source. */
  damage: { start: number; end: number }[];
}

export interface EntityRecord {
  id: string;
  kind: EntityKind;
  name: string;
  regionCode: string;
  level: Level;
  parentId: string | null;
  /** What it is, in one or two sentences of the curated lexicon; null where it says nothing. */
  description: string | null;
  aliases: string[];
  /** Commitments that mention it or make it responsible, in the data set's order. */
  commitmentIds: string[];
  /** For an instrument: its number, and the data set's document that it is, if any. */
  documentNumber: string | null;
  documentId: string | null;
  /** Documents that cite it. */
  citedBy: string[];
}

/** What is packed into `records.json` and seeded into IndexedDB. */
export interface DataSet {
  /** Version of the data package, semantic. */
  version: string;
  /** Hash of the content, hexadecimal; the key of a seeding. */
  hash: string;
  documents: DocumentRecord[];
  commitments: CommitmentRecord[];
  entities: EntityRecord[];
}

/** All that a card shows of one entity: the answer to a hover. */
export interface EntityCard {
  entity: EntityRecord;
  /** Names of related entities (parties, parent), by id. */
  names: Record<string, string>;
  /** Leads first, newest first; see `packages/store/src/answers/entity-card.ts` for the order. */
  commitments: CommitmentRecord[];
  /** Every document that the commitments or threads stand in, by id. */
  documents: Record<string, DocumentRecord>;
  /** Commitments at the other end of the threads, by id. */
  threadCommitments: Record<string, CommitmentRecord>;
  /** Number of commitments in all, of which `commitments` may hold the first ones only. */
  total: number;
}

/** A correction 校勘 in a source. `damage` was left as it stands. */
export interface RepairRecord {
  /** UTF-16 span in the source's text. */
  start: number;
  end: number;
  kind: 'reading' | 'advertising' | 'over-conversion' | 'layout' | 'lost' | 'damage';
  /** What is read in its place, in canonical Simplified; empty where it is left out. */
  reading: string;
}

/** A source as it was received, and what was corrected in it: one file of `sources/`, named by the document's id. */
export interface SourceEdition {
  documentId: string;
  script: 'hans' | 'hant' | 'mixed';
  /** The file's text, character by character. */
  text: string;
  /** UTF-16 spans in the text, by commitment. */
  clauses: Record<string, { start: number; end: number }>;
  /** In the order of the text. White space that was only laid out otherwise isn't listed. */
  repairs: RepairRecord[];
}
