/** A tree of stems. A path from the root to a node with a value is a phrase. */
export interface Trie<Value> {
  readonly next: Map<string, Trie<Value>>
  readonly values: Value[]
}

/** A phrase found at some place: how many words it took, and what it stands for. */
export interface Found<Value> {
  readonly length: number
  readonly values: readonly Value[]
}

export function emptyTrie<Value>(): Trie<Value> {
  return { next: new Map(), values: [] }
}

export function addPhrase<Value>(trie: Trie<Value>, stems: readonly string[], value: Value): void {
  let node = trie
  for (const stem of stems) {
    const next = node.next.get(stem) ?? emptyTrie<Value>()
    node.next.set(stem, next)
    node = next
  }
  node.values.push(value)
}

/** The longest phrase that begins at word `at` and ends before word `end`. */
export function longestAt<Value>(
  trie: Trie<Value>,
  stems: readonly string[],
  at: number,
  end: number,
): Found<Value> | null {
  let node: Trie<Value> | undefined = trie
  let found: Found<Value> | null = null
  for (let i = at; i < end; i += 1) {
    node = node.next.get(stems[i] ?? '')
    if (!node) break
    if (node.values.length > 0) found = { length: i - at + 1, values: node.values }
  }
  return found
}
