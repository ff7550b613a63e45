import { compileSplitter } from '../src/core/lexis/compounds.js'
import { entryWords } from '../src/core/search/entry-words.js'
import type { SearchEntry } from '../src/core/search/entry.js'
import { compileLexicon, type CompiledLexicon } from '../src/core/search/lexicon.js'
import { createSearchIndex, type SearchIndex } from '../src/core/search/search-index.js'
import { UNSAID, type Call } from '../src/core/call.js'
import { readGlossary } from '../src/read/seeds/glossary.js'
import { readWords } from '../src/read/seeds/words.js'
import { readSeed } from '../src/root.js'
import { randomOf } from './fixtures.js'
import { p95, type Figure } from './measure.js'
import { PROGRAMMES, WORDS } from './wordings.js'

const TODAY = '2026-06-15'
const CALLS = 20_000
const PIECE = 500
const AREAS = ['social', 'learning', 'work', 'place']

/** Queries of many kinds: Swedish and English, frequent words and rare ones, phrases, prefixes, fields and none at all. */
const QUERIES =
  `äldreomsorg; äldreomsorgsboende; hemlöshet; psykisk ohälsa bland unga; våld i nära relationer; folkhälsa;
  integration av nyanlända; arbetsmarknadsintegration; kompetensförsörjning; livslångt lärande; förskola; grundskola; lärare;
  språkundervisning; digital kompetens; demokrati; jämställdhet; stadsutveckling; hållbara städer; bostadsbyggande; renovering;
  energieffektivisering av byggnader; solenergi; kollektivtrafik; cykling; klimatanpassning; dagvatten; biologisk mångfald;
  luftkvalitet; avfallshantering; cirkulär ekonomi; småföretag; turism; cybersäkerhet; kulturarv; krisberedskap; idrott;
  care for older people; youth unemployment; urban development; public transport; nature-based solutions; gender equality;
  european project; innovation; support; the development of local and regional authorities; climate OR energy OR water;
  "social inclusion" -youth; energi*; proj*; titel:skola; program:horizon klimat; status:open vatten; belopp:>=1000000 energi;
  kod:HORIZON-2026; skola förskola lärare elever undervisning; utveckling; samhälle; projekt`
    .split(';')
    .map((query) => query.trim())

/** How fast 20,000 made-up calls of 3 KB are loaded and searched, and how much memory they take. */
export function benchSearch(): Figure[] {
  const lexicon = aLexicon()
  const { figures, held } = loadAndSearch(lexicon, someEntries(lexicon))
  const taken = held - heldMemory()
  return [
    ...figures,
    { name: 'memory of the search over 20,000 calls', value: taken, unit: 'MB', atMost: 120 },
  ]
}

/** Takes the entries out of their list as it loads them. `held` is the memory in use while the search is there. */
function loadAndSearch(
  lexicon: CompiledLexicon,
  entries: SearchEntry[],
): { readonly figures: readonly Figure[]; readonly held: number } {
  const index = createSearchIndex(lexicon)
  const pieces: number[] = []
  while (entries.length > 0) {
    const piece = entries.splice(0, PIECE)
    pieces.push(timed(() => index.put(piece)))
  }
  for (const text of QUERIES) ask(index, text)
  const spent = [1, 2, 3].flatMap(() => QUERIES.map((text) => timed(() => ask(index, text))))
  const blank = Array.from({ length: 20 }, () => timed(() => ask(index, '')))
  return {
    held: heldMemory(),
    figures: [
      { name: '20,000 calls put in the search', value: sum(pieces) / 1000, unit: 's', atMost: 2.5 },
      { name: '500 calls put in the search, p95', value: p95(pieces), unit: 'ms', atMost: 60 },
      { name: 'a search over 20,000 calls, p95', value: p95(spent), unit: 'ms', atMost: 10 },
      { name: 'the slowest search over 20,000 calls', value: Math.max(...spent), unit: 'ms', atMost: 25 },
      { name: 'a list of 20,000 calls with counts, p95', value: p95(blank), unit: 'ms', atMost: 25 },
    ],
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Megabytes in use, typed arrays among them. Collects first where the process may. */
function heldMemory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_048_576
}

function ask(index: SearchIndex, text: string): void {
  index.search({
    municipality: 'solna',
    today: TODAY,
    text,
    without: new Set(),
    filter: { list: 'call', least: null },
    sort: 'relevance',
    offset: 0,
    limit: 50,
  })
}

function aLexicon(): CompiledLexicon {
  const concepts = readGlossary(readSeed('glossary.tsv'), 'glossary.tsv')
  const others = concepts.flatMap(({ sv }) => sv.flatMap((term) => term.split(/\s+/)))
  return compileLexicon(concepts, compileSplitter(readWords(readSeed('words.txt'), 'words.txt'), others))
}

/** Entries of made-up calls, the same every time; one in five is Swedish. */
function someEntries(lexicon: CompiledLexicon): SearchEntry[] {
  const random = randomOf(4)
  const vocabulary = { en: aVocabulary(WORDS.en, random), sv: aVocabulary(WORDS.sv, random) }
  const terms = {
    en: lexicon.concepts.flatMap(({ en }) => en),
    sv: lexicon.concepts.flatMap(({ sv }) => sv),
  }
  return Array.from({ length: CALLS }, (_, n) => {
    const language = n % 5 === 0 ? 'sv' : 'en'
    const text = (size: number) => aText(vocabulary[language], terms[language], size, random)
    return anEntry(n, language, text, lexicon, random)
  })
}

function anEntry(
  n: number,
  language: 'sv' | 'en',
  text: (size: number) => string,
  lexicon: CompiledLexicon,
  random: () => number,
): SearchEntry {
  const programme = PROGRAMMES[Math.floor(random() ** 2 * PROGRAMMES.length)]!
  const title = text(70)
  const call: Call = {
    ...UNSAID,
    key: `${programme.code}-2026-${n}`,
    source: 'bench',
    names: [],
    title,
    url: 'https://calls.example/',
    links: [],
    status: 'open',
    programme: programme.name,
    programmeCode: programme.code,
    callTitle: null,
    callCode: null,
    actionTypes: [],
    parent: null,
    opens: null,
    deadlines: [],
    money: [],
    expectedGrants: null,
    keywords: [],
    texts: [
      {
        language,
        machine: false,
        title,
        sections: [
          { kind: 'outcome', text: text(700) },
          { kind: 'scope', text: text(2200) },
        ],
      },
    ],
  }
  const month = 1 + Math.floor(random() * 12)
  return {
    call: `call-${n}`,
    words: entryWords(call, lexicon),
    facets: {
      title,
      list: 'call',
      status: 'open',
      preliminary: false,
      opens: null,
      deadlines: [`2026-${String(month).padStart(2, '0')}-15`],
      withdrawn: false,
      programme: programme.name,
      sources: ['bench'],
      languages: [language],
      euros: Math.floor(random() * 5_000_000),
      role: random() < 0.3 ? 'applicant' : 'no',
      themes: Array.from({ length: 3 }, () => `theme-${Math.floor(random() * 40)}`),
      tags: { solna: { [AREAS[n % AREAS.length]!]: random() < 0.5 ? 'strong' : 'weak' } },
      since: '2026-06-01',
    },
  }
}

/** The given words, and after them 12,000 made-up ones; the earlier, the more frequent. */
function aVocabulary(words: readonly string[], random: () => number): readonly string[] {
  const syllable = () => `${'bdfghklmnprstv'[Math.floor(random() * 14)]}${'aeiouy'[Math.floor(random() * 6)]}`
  const made = Array.from({ length: 12_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, syllable).join(''),
  )
  return [...new Set([...words, ...made])]
}

/**
 * Sentences as real calls have them: the nth word of the vocabulary is about n times rarer than the first, a text repeats its
 * own words, and some are terms. Of 470 words about 180 are different.
 */
function aText(
  vocabulary: readonly string[],
  terms: readonly string[],
  size: number,
  random: () => number,
): string {
  const used: string[] = []
  let length = 0
  while (length < size) {
    const kind = random()
    const word =
      kind < 0.02
        ? terms[Math.floor(random() * terms.length)]!
        : kind < 0.55 && used.length > 20
          ? used[Math.floor(random() * used.length)]!
          : vocabulary[Math.floor(vocabulary.length ** random()) - 1]!
    used.push(word)
    length += word.length + 1
  }
  return used.map((word, i) => (i % 18 === 17 ? `${word}.\n` : `${word} `)).join('')
}
