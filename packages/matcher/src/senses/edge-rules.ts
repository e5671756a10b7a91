/** What the rules for edges go by; `edge-words.ts` has the lists, with what belongs into each. */
export interface EdgeWords {
  /** Words that may stand before a name, and after one. */
  before: string[];
  after: string[];
  /** Last characters of organs' names; first ones of relative names. */
  organs: string;
  levels: string;
  /** Ends of foreign countries' names. */
  foreign: string[];
  /** Last characters of national organs' names; words that end a longer organ's name begun with one. */
  bearers: string;
  bodies: string[];
  /** Verbs behind an organ's name: what follows them is no part of a longer name. */
  acts: string[];
  /** Last character of a name -> words that continue it, with `!` and the characters after which they do not. */
  continued: Record<string, string>;
}

const FIXED = 8;

/** As lines of text: the lists, then one line for each ending. */
export function packEdgeWords(words: EdgeWords): Uint8Array {
  const { before, after, organs, levels, foreign, bearers, bodies, acts, continued } = words;
  const lines = [before, after, [organs], [levels], foreign, [bearers], bodies, acts].map((list) =>
    list.join(' '),
  );
  for (const [ending, by] of Object.entries(continued)) lines.push(`${ending} ${by}`);
  return new TextEncoder().encode(lines.join('\n'));
}

interface Continuation {
  word: string;
  except: string;
}

/** `EdgeWords` for look-ups. */
export interface EdgeRules {
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  organs: string;
  levels: string;
  foreign: ReadonlySet<string>;
  bearers: string;
  bodies: readonly string[];
  acts: readonly string[];
  continued: ReadonlyMap<string, readonly Continuation[]>;
}

/** Any bytes give rules; of a damaged asset, ones that fit nothing. */
export function readEdgeRules(bytes: Uint8Array): EdgeRules {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const [
    before = '',
    after = '',
    organs = '',
    levels = '',
    foreign = '',
    bearers = '',
    bodies = '',
    acts = '',
  ] = lines;
  const words = (list: string) => new Set(list.split(' '));
  const continued = lines.slice(FIXED).map((line): [string, Continuation[]] => {
    const [ending = '', ...by] = line.split(' ');
    return [
      ending,
      by.map((entry) => {
        const [word = '', except = ''] = entry.split('!');
        return { word, except };
      }),
    ];
  });
  return {
    before: words(before),
    after: words(after),
    organs,
    levels,
    foreign: words(foreign),
    bearers,
    bodies: bodies.split(' '),
    acts: acts.split(' '),
    continued: new Map(continued),
  };
}
