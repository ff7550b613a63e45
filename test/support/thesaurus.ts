import type { Handler } from './site.js'

/** A label of a concept, as a SPARQL service tells it. */
export interface Label {
  readonly address: string
  readonly kind: 'prefLabel' | 'altLabel'
  readonly language: 'sv' | 'en'
  readonly text: string
}

/** The labels of a concept, the preferred one of each language first. */
export function labels(
  concept: string,
  texts: Readonly<Record<'sv' | 'en', readonly string[]>>,
): readonly Label[] {
  return (['sv', 'en'] as const).flatMap((language) =>
    texts[language].map((text, i) => ({
      address: `http://eurovoc.europa.eu/${concept}`,
      kind: i === 0 ? ('prefLabel' as const) : ('altLabel' as const),
      language,
      text,
    })),
  )
}

interface Faults {
  /** Sends half of each page of labels. */
  readonly cutPage?: boolean
  /** Leaves so many rows out at the end of each page of labels. */
  readonly dropRows?: number
  /** Has nothing after so many pages of labels. */
  readonly emptyAfter?: number
  /** Begins at the first concept whatever is asked for. */
  readonly deaf?: boolean
  /** Says that labels are in this language. */
  readonly language?: string
}

/** A SPARQL service with these labels, which understands the two questions that we ask: how many, and those after an address. */
export function aThesaurus(all: readonly Label[], faults: Faults = {}): Handler {
  let pages = 0
  return (request, response) => {
    const query = new URL(request.path, 'http://127.0.0.1').searchParams.get('query') ?? ''
    if (query.includes('COUNT')) {
      const concepts = new Set(all.map(({ address }) => address)).size
      send({ concepts: literal(concepts), labels: literal(all.length) })
      return
    }
    pages += 1
    const rows = pageOf(
      all,
      faults.deaf ? '' : (/STR\(\?concept\) > "([^"]*)"/.exec(query)?.[1] ?? ''),
      limitOf(query),
    )
    const told = faults.emptyAfter !== undefined && pages > faults.emptyAfter ? [] : rows
    send(...told.slice(0, told.length - (faults.dropRows ?? 0)).map((one) => toRow(one, faults.language)))

    function send(...bindings: readonly object[]): void {
      const body = JSON.stringify({
        head: { link: [] },
        results: { distinct: false, ordered: true, bindings },
      })
      const isCut = faults.cutPage === true && pages > 0
      response
        .writeHead(200, { 'content-type': 'application/sparql-results+json; charset=utf-8' })
        .end(isCut ? body.slice(0, body.length / 2) : body)
    }
  }
}

function pageOf(all: readonly Label[], after: string, limit: number): readonly Label[] {
  const addresses = [...new Set(all.map(({ address }) => address))].filter((one) => one > after).sort()
  const page = new Set(addresses.slice(0, limit))
  // A service gives the rows of a page in no order.
  return all.filter(({ address }) => page.has(address)).reverse()
}

const limitOf = (query: string): number => Number(/LIMIT (\d+)/.exec(query)?.[1] ?? Infinity)

const literal = (n: number) => ({
  type: 'typed-literal',
  datatype: 'http://www.w3.org/2001/XMLSchema#integer',
  value: String(n),
})

const toRow = ({ address, kind, language, text }: Label, saidLanguage: string = language) => ({
  concept: { type: 'uri', value: address },
  kind: { type: 'uri', value: `http://www.w3.org/2004/02/skos/core#${kind}` },
  label: { type: 'literal', 'xml:lang': saidLanguage, value: text },
})
