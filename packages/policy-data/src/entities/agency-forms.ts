import { readLexiconTable } from '../lexicon/read-lexicon-table';

/** Written suffix → official one. */
const OFFICIAL_SUFFIX: Record<string, string> = { 委: '委员会', 办: '办公室', 厅: '厅', 局: '局' };

/** Whole remainders after the region that have one official wording. */
const OFFICIAL_WORDING: readonly (readonly [RegExp, string])[] = [
  [/^(?:政府|人民政府|府)(办公厅|办公室|督查室|研究室)$/u, '人民政府$1'],
  [/^(?:政府|人民政府|府)办$/u, '人民政府办公室'],
  [/^(?:政府|人民政府)$/u, '人民政府'],
  [/^委网信办$/u, '委网络安全和信息化委员会办公室'],
  [/^委(?:编办|机构编制委员会办公室)$/u, '委机构编制委员会办公室'],
  [/^委办$/u, '委办公室'],
  [/^委改革办$/u, '委全面深化改革委员会办公室'],
  [/^农办$/u, '委农村工作领导小组办公室'],
  [/^人大(?:常委会)?办公?[厅室]$/u, '人大常委会办公室'],
  [/^(?:中级)?人?民?法院$/u, '人民法院'],
  [/^人?民?检察院$/u, '人民检察院'],
  [/^供销(?:合作)?社$/u, '供销合作社'],
];

interface Forms {
  /** Written remainder (发改委) → official (发展和改革委员会). */
  official: ReadonlyMap<string, string>;
  /** Official remainder → every written one. */
  written: ReadonlyMap<string, readonly string[]>;
}

let loaded: Forms | undefined;

function load(): Forms {
  const official = new Map<string, string>();
  const written = new Map<string, string[]>();
  for (const row of readLexiconTable('agency-forms')) {
    for (const suffix of (row['suffixes'] ?? '').split(' ')) {
      const name = `${row['function']}${OFFICIAL_SUFFIX[suffix] ?? suffix}`;
      const forms = written.get(name) ?? [];
      written.set(name, forms);
      for (const end of new Set([suffix, OFFICIAL_SUFFIX[suffix] ?? suffix])) {
        const form = `${row['form']}${end}`;
        official.set(form, name);
        forms.push(form);
      }
    }
  }
  return { official, written };
}

/** Curated abbreviations of organs, from lexicon/agency-forms.csv. */
export function agencyForms(): Forms {
  loaded ??= load();
  return loaded;
}

/** Official wording of what stands after the region: 发改委 → 发展和改革委员会, 政府办 → 人民政府办公室. */
export function officialRemainder(remainder: string): string {
  const known = agencyForms().official.get(remainder);
  if (known) return known;
  for (const [pattern, wording] of OFFICIAL_WORDING) {
    if (pattern.test(remainder)) return remainder.replace(pattern, wording);
  }
  return remainder;
}
