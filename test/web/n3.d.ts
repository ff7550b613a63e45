/** What we use of the package, which brings no types of its own. */
declare module 'n3' {
  export interface Term {
    readonly value: string
  }
  export class Parser {
    constructor(options?: { readonly format: string })
    parse(text: string): readonly object[]
  }
  export class Store {
    constructor(quads: readonly object[])
    getObjects(subject: Term | null, predicate: Term | null, graph: Term | null): readonly Term[]
    getSubjects(predicate: Term | null, object: Term | null, graph: Term | null): readonly Term[]
  }
  export const DataFactory: { readonly namedNode: (address: string) => Term }
}
