import { parseDocument } from '@policy-lens/parser/parse-document';
import { decodeSource } from '@policy-lens/parser/read/decode-source';
import { EntityRecogniser } from '../entities/recognise-entities';
import { documentRegion } from '../regions/document-region';

export interface ExplainedMention {
  surface: string;
  kind: string;
  name: string;
  regionCode: string;
  /** `lexicon`, or the rule that recognised it. */
  basis: string;
}

export interface ExplainedSource {
  document: Record<string, string | boolean | null>;
  /** Every stretch of the source: its line there, what it was taken for, and by which rule. */
  lines: { line: number; role: string; rule: string; text: string }[];
  commitments: {
    path: string;
    line: number;
    rule: string;
    heading: string | null;
    responsibilities: string[];
    targets: string[];
    mentions: ExplainedMention[];
  }[];
}

/** Line numbers, from 1, of offsets that rise. */
function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** How one source was understood, with the names of the rules, for people who extend the parser or the lexicon. */
export function explainSource(source: { name: string; bytes: Uint8Array }): ExplainedSource {
  const document = parseDocument(source);
  const region = documentRegion(document);
  const lineAt = lineCounter(decodeSource(source.bytes, source.name));
  const parties = document.commitments.flatMap((c) =>
    c.responsibilities.filter((r) => !r.generic).map((r) => r.surface),
  );
  const recogniser = new EntityRecogniser(document.text, region.code, parties);
  return {
    document: {
      title: document.title,
      documentNumber: document.documentNumber,
      kind: document.kind,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      region: region.name,
      isPlan: document.isPlan,
      reason: document.reason,
    },
    lines: document.lines.map(({ sourceStart, role, rule, text }) => ({
      line: lineAt(sourceStart),
      role,
      rule,
      text,
    })),
    commitments: document.commitments.map((c) => ({
      path: c.path.join('/'),
      line: lineAt(c.sourceStart),
      rule: c.rule,
      heading: c.heading,
      responsibilities: c.responsibilities.map(
        (r) => `${r.role}${r.generic ? ' (generic)' : ''} ${r.surface}`,
      ),
      targets: c.targets.map((t) =>
        `${t.metric} ${t.comparator ?? ''}${t.value ?? ''}${t.unit ?? ''} ${t.deadline ?? ''}`.trim(),
      ),
      mentions: recogniser
        .mentions(c.text)
        .map(({ surface, kind, name, regionCode, basis }) => ({ surface, kind, name, regionCode, basis })),
    })),
  };
}
