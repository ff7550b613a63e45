import { withoutLinkMarks } from './link-marks.js'

/** What stands on pages by itself, one line or cell of a table: who made the page, how it is shown, and what the visitor may do with it. */
const NOISE: readonly RegExp[] = [
  /^(?:(?:vi|webbplatsen|den här (?:webb)?(?:sidan|platsen)|den här webbplatsen|sidan|\S{1,40}) )?använder (?:(?:oss av|så kallade) )?(?:kakor|cookies)\b/i,
  /^(?:we|this (?:web)?site|this website|our website) uses? (?:only )?(?:necessary )?cookies\b/i,
  /^(?:om )?(?:kakor|cookies)(?: (?:på|on) .{1,60})?[.:]?$/i,
  /^(?:jag )?(?:acceptera|godkänn|tillåt|avvisa|neka|hantera|anpassa|endast|bara|spara)\b.{0,40}\b(?:alla|nödvändiga|kakor|cookies|inställningar|val)\.?$/i,
  /^(?:accept|allow|reject|refuse|decline|manage|only|save)\b.{0,40}\b(?:all|necessary|cookies|settings|preferences|choices)\.?$/i,
  /^(?:jag förstår|okej|ok, jag förstår|i understand|got it)[.!]?$/i,
  /^(?:du har inte javascript|javascript (?:är|is) (?:inte|not|avstängt|disabled)|please enable javascript)/i,
  /^(?:hoppa till|gå direkt till|till) (?:huvud)?innehåll(?:et)?(?: på sidan)?\.?$/i,
  /^skip to (?:main )?content\.?$/i,
  /^(?:(?:mycket stor )?risk för (?:skogsbrand|gräsbrand|brand|vattenbrist)|eldningsförbud|viktigt meddelande till allmänheten)\b.{0,200}$/i,
  /^(?:dela|tipsa|skriv ut|lyssna|share|print|listen|tweet|kopiera länk|copy link)(?: (?:sidan|den här sidan|denna sida|artikeln|this page|on|på|via|med|till|i|with)\b.{0,60})?[.:]?$/i,
  /^(?:dela på |share on )?(?:facebook|twitter|x|linkedin|mastodon|bluesky|whatsapp|instagram|e-post|e-mail|mejla)$/i,
  /^(?:antal )?(?:visningar|besök|läsningar|kommentarer|delningar|views|comments|shares|likes)[ :]{0,3}[\d  .,]{1,12}$/i,
  /^[\d  .,]{1,12} (?:visningar|besök(?:are)?|läsningar|kommentarer|delningar|gillar|views|comments|shares|likes)$/i,
  /^(?:hämta|visa|ladda|läs in) fler(?: .{1,30})?$|^(?:show|load) more(?: .{1,30})?$/i,
  /^(?:laddar|loading)(?:[ .…].{0,30})?$/i,
  /^(?:var|hade du nytta av|hjälpte|was|did you find|hjälpte dig) .{0,60}(?:sidan|informationen|innehållet|page|information)\b.{0,30}\?$/i,
  /^i ?dag är det .{1,60}$|^today is .{1,60}$/i,
]

const DATE = String.raw`(?:\d{1,4}[-./ ]\d{1,2}[-./ ]\d{2,4}|(?:\p{L}{2,10} )?\d{1,2}(?:st|nd|rd|th|:e)?[. ] ?\p{L}{3,10},? \d{4}|\p{L}{3,10} \d{1,2},? \d{4})`
const CLOCK = String.raw`(?:,? ?(?:kl(?:ockan)?\.? ?|at )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?`

/**
 * What a stamp of the page itself begins with. Only at the start of a line: that a guide is `uppdaterad 2024-05-24` is news.
 */
const STAMP = new RegExp(
  String.raw`(?:(?:sidan|sidan är|innehållet|artikeln|texten|informationen|this page|page) )?(?:(?:blev |är |was )?(?:senast|last) )?(?:uppdaterad(?:es|e)?|ändrad(?:es|e)?|granskad(?:es|e)?|publicerad(?:es|e)?|modifierad|updated|modified|reviewed|published|uppdateringsdatum|publiceringsdatum|granskningsdatum)(?: (?:av|by) [^|\d]{1,40})?[ :]{0,4}(?:den |on |the )?`,
  'iu',
)
const STAMPED = new RegExp(String.raw`^(?:${STAMP.source}${DATE}${CLOCK}[.,]? ?)+`, 'iu')
const BARE_STAMP = new RegExp(
  String.raw`^(?:(?:sidan|innehållet|artikeln|this page|page) )?(?:(?:blev |är |was )?(?:senast|last) )(?:uppdaterad(?:es)?|ändrad(?:es)?|granskad(?:es)?|publicerad(?:es)?|updated|modified|reviewed|published)[ :]{0,4}$|^(?:uppdaterad|granskad|publicerad|published|updated|publiceringsdatum|uppdateringsdatum|granskningsdatum)[ :]{0,4}$`,
  'iu',
)
const ONLY_DATE = new RegExp(String.raw`^(?:den )?${DATE}${CLOCK}$`, 'iu')

const UNIT = '(?:dag(?:ar)?|timm(?:e|ar)|minut(?:er)?|veck(?:a|or)|days?|hours?|minutes?|weeks?)'
const SPAN = String.raw`\d{1,4} ${UNIT}(?:,? (?:och |and )?\d{1,4} ${UNIT}){0,3}`
/** Time that is left, which is another every day; the day itself stands elsewhere. */
const LEFT = new RegExp(
  String.raw`\(?(?<![\p{L}\d])(?:(?:tid|time) (?:kvar|left|remaining)(?: (?:att ansöka|till stängning|to apply))?[ :]{0,4}${SPAN}(?: kvar| left)?|(?:det är )?(?:stänger om |closes in )?${SPAN} (?:kvar|left|remaining)|(?:stänger|öppnar|closes|opens) (?:om|in) ${SPAN})(?: (?:att ansöka|till stängning|to apply))?[.]?\)?`,
  'giu',
)
const BARE_LEFT =
  /^(?:tid|time) (?:kvar|left|remaining)(?: (?:att ansöka|till stängning|to apply))?[ :]{0,4}$/i
const ONLY_SPAN = new RegExp(String.raw`^${SPAN}$`, 'i')

/** The longer paragraphs that stand twice are one that is shown in two places. */
const REPEATED = 60
/** What is longer is running text, in which nothing is looked for. */
const LONGEST_LINE = 2_000

/**
 * A page's text without what changes by itself: cookie notices, stamps of the page's own dates, time that is left, counters and
 * buttons for sharing. The same page on another day gives the same text. Takes time in proportion to its length.
 */
export function steadyText(text: string): string {
  const seen = new Set<string>()
  const kept: string[] = []
  let after: RegExp | null = null
  for (const line of withoutLinkMarks(text).split('\n')) {
    const words = line.trim()
    if (after && words === '') continue
    const isValue: boolean = after?.test(words) ?? false
    after = BARE_STAMP.test(words) ? ONLY_DATE : BARE_LEFT.test(words) ? ONLY_SPAN : null
    if (isValue || after) continue
    const steady = words.length > LONGEST_LINE ? words : steadyLine(words)
    if (steady === '' && words !== '') continue
    if (steady.length >= REPEATED && seen.has(steady)) continue
    seen.add(steady)
    kept.push(steady)
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function steadyLine(line: string): string {
  const cells = line.split(' | ').map((cell) => steadyCell(cell))
  return cells.filter((cell) => cell !== '').join(' | ')
}

function steadyCell(cell: string): string {
  const bullet = cell.startsWith('• ') ? '• ' : ''
  const words = cell.slice(bullet.length).replace(STAMPED, '').replace(LEFT, '').replace(/ {2,}/g, ' ').trim()
  return words === '' || NOISE.some((pattern) => pattern.test(words)) ? '' : bullet + words
}
