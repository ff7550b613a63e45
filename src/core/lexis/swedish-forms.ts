/** Endings of inflected forms that the stemmer leaves or cuts wrongly, each with what the word ends in without them. */
const RULES: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/städer(?:na)?$/, 'stad'],
  [/länder(?:na)?$/, 'land'],
  [/böcker(?:na)?$/, 'bok'],
  [/nätter(?:na)?$/, 'natt'],
  [/stränder(?:na)?$/, 'strand'],
  [/bönder(?:na)?$/, 'bonde'],
  [/ledamöter(?:na)?$/, 'ledamot'],
  [/somrar(?:na)?$/, 'sommar'],
  [/mus(?:eet|eer|eerna)$/, 'museum'],
  [/(vatt|teck|vap)net$/, '$1en'],
  [/(.{3}at)(?:en|er|erna|et)$/, '$1'],
  [/([dtgb])r(?:ar|arna|et|en)$/, '$1er'],
  [/(..[^aeiouyåäö])ena$/, '$1e'],
  [/ium(?:et)?$/, 'i'],
  [/(..[^aeiouyåäö])an$/, '$1a'],
  [/((?:om|og|eg|rg|at|atr|etr|str|or|af|of|ap|em|on|op|arm|ekn|ik|av)i)n$/, '$1'],
  [/((?:[sl]j)ö|(?:niv|byr)å|é)n$/, '$1'],
  [/((?:[aeiouy]t|kt|s|l)or|[^aeiouyåäö]el)n$/, '$1'],
]

/** Words that end as those forms do and are none: `plan`, `utan`, `arena`, `latin`. */
const NO_FORM =
  /(?:plan|organ|kran|tran|[rb]oman|vulkan|orkan|ocean|vegan|gran|[vt]alman|dsman|bsman|nsteman|mellan|arena|hyena|latin|satin|album|andren|ären)$|^(?:kan|man|utan|innan|sedan|medan|redan|annan|ingen|någon|ovan|urban|human|media|extra|hundra)$/

const NEVER_DEFINITE =
  /(?:itet|het|paket|budget|raket|planet|komet|profet|tapet|trumpet|atlet|alfabet|magnet|internet|skelett|konkret|diskret|sekret|poet|diet|mycket|något|annat|eget)$/

/** A Swedish word without the endings of the definite form and of irregular plurals, where that is plain: `bidraget` is `bidrag`. */
export function singularOf(word: string): string {
  if (word.length < 4) return word
  const bare = word.length > 4 && word.endsWith('s') && !/[sxz]s$/.test(word) ? word.slice(0, -1) : word
  const rule = NO_FORM.test(bare) ? undefined : RULES.find(([ending]) => ending.test(bare))
  if (rule) return bare.replace(rule[0], rule[1])
  if (bare.length > 4 && bare.endsWith('et') && !NEVER_DEFINITE.test(bare)) return bare.slice(0, -2)
  return OWNER.test(word) ? bare : word
}

/** Genitives that the stemmer does not see through. */
const OWNER = /(?:are|aren|or|orna|arna|erna)s$/
