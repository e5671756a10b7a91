import { curatedNames, sensesOf } from '../lexicon/curated-entities';
import { regionChain } from '../regions/gbt2260';
import { agencyEntity } from './agency-entity';
import { type Candidate, type NamedEntity, withoutOverlaps } from './candidate';
import { findAgencies } from './find-agencies';
import { findInstruments } from './find-instruments';
import { findPlatforms } from './find-platforms';
import { findProgrammes } from './find-programmes';
import { NameScanner } from './name-scanner';
import { endsInsideWord } from './word-edges';

interface Curated {
  senses: ReadonlyMap<string, NamedEntity[]>;
  scanner: NameScanner<NamedEntity[]>;
}

let loaded: Curated | undefined;

function curated(): Curated {
  if (loaded) return loaded;
  const senses = sensesOf(curatedNames());
  loaded = { senses, scanner: new NameScanner(senses) };
  return loaded;
}

const QUOTED = /[“"‘]/u;

/** Names this short are ordinary words unless they are quoted: 一件事, 扩中, 两重. */
const NEEDS_QUOTES = 3;

function holdsIn(scope: string, regionCode: string): boolean {
  return scope === '' || (regionCode !== '' && regionChain(regionCode).includes(scope));
}

/** Rules by which a document introduces a name that it then also writes without its marks. */
const HOLDS_THROUGHOUT = /^(?:quoted-app|quoted-head|quoted-system|provincial-brand|quoted-slogan)$/u;

/** Recognises the entities of one document; `names` are those that its own text introduced. */
export class EntityRecogniser {
  readonly #regionCode: string;
  readonly #own: NameScanner<NamedEntity>;

  /**
   * @param text the document's clean text: names that it introduces with quotation marks or in full hold
   * throughout the document, also where they stand without marks.
   * @param parties agencies of its responsibility clauses, as written.
   */
  constructor(text: string, regionCode: string, parties: readonly string[]) {
    this.#regionCode = regionCode;
    const own = new Map<string, NamedEntity>();
    for (const surface of parties) {
      const agency = agencyEntity(surface, regionCode);
      if (agency && surface.length > 2) own.set(surface, agency);
    }
    for (const { surface, start: _start, end: _end, ...entity } of this.#patterns(text)) {
      if (!HOLDS_THROUGHOUT.test(entity.basis)) continue;
      for (const name of new Set([surface.replace(/[“”‘’]/gu, ''), entity.name])) {
        // Three characters are enough for a brand (粤慧图); a slogan of three must keep its marks.
        const short =
          name.length === NEEDS_QUOTES && !(entity.kind === 'platform' && /^\p{Script=Han}+$/u.test(name));
        const form = short ? `“${name}”` : name;
        if (name.length >= NEEDS_QUOTES && !own.has(form)) own.set(form, entity);
      }
    }
    this.#own = new NameScanner(own);
  }

  #patterns(text: string): Candidate[] {
    const found = [...findPlatforms(text, this.#regionCode), ...findProgrammes(text, this.#regionCode)];
    return withoutOverlaps(found.map((candidate) => this.#asCurated(candidate)));
  }

  /** What a rule found is the curated entity if its surface, with or without marks, is one of its names. */
  #asCurated(candidate: Candidate): Candidate {
    const { surface, start, end } = candidate;
    const quoted = /^[“‘]([^“”‘’]{3,})[”’]/u.exec(surface)?.[1] ?? '';
    for (const form of [surface, surface.replace(/[“”‘’"]/gu, ''), candidate.name, quoted]) {
      const sense = this.#sense(curated().senses.get(form));
      if (sense) return { ...sense, surface, start, end };
    }
    return candidate;
  }

  #sense(senses: readonly NamedEntity[] | undefined): NamedEntity | undefined {
    return senses?.find((entity) => holdsIn(entity.scope, this.#regionCode));
  }

  /** Mentions in one text of the document, in order, not overlapping. */
  mentions(text: string): Candidate[] {
    const candidates: Candidate[] = [...findInstruments(text, this.#regionCode)];
    for (const { name, value, start, end } of curated().scanner.scan(text)) {
      const sense = this.#sense(value);
      if (
        !sense ||
        (sense.kind === 'programme' &&
          name.length <= NEEDS_QUOTES &&
          !QUOTED.test(text.slice(start - 1, start)))
      )
        continue;
      candidates.push({ ...sense, surface: name, start, end });
    }
    for (const { name, value, start, end } of this.#own.scan(text)) {
      candidates.push({ ...value, surface: name, start, end });
    }
    candidates.push(...this.#patterns(text), ...findAgencies(text, this.#regionCode));
    return withoutOverlaps(candidates.filter(({ end }) => !endsInsideWord(text, end)));
  }
}
