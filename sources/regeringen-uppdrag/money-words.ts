/** One of these words, whole: what follows Swedish letters as what follows others. */
const word = (...words: readonly string[]): string => String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})`

const MONEY = word(
  String.raw`\p{L}{0,40}bidrag(?:et|en|s|sbelopp)?`,
  'medel|medlen|pengar|pengarna|kronor|miljarder|EU-medel|EU-stöd|EU-bidrag',
  String.raw`\p{L}{1,40}(?:fonden|lyftet)`,
)
const PAID = word(
  'fördela|fördelas|fördelar|fördelning|betala ut|betalar ut|betalas ut|utbetala|utbetalas|utbetalning',
  'utlysa|utlyser|utlyses|utlysning|avsätter|avsätts|avsatts|avsatt|tillför|tillförs|tillskjuter|satsar|satsas',
)
const MORE = word(
  'ökad|ökat|ökade|utökat|utökade|höjt|höjda|extra|nytt|nya|förstärkt|förstärkta|mer|fler|ytterligare',
)
const APPLY = word('söka|sökas|ansöka')

/** That money is given, or can be applied for: both within one sentence. */
const GIVEN: readonly RegExp[] = [
  `${PAID}[^.]{0,80}?${MONEY}`,
  `${MONEY}[^.]{0,60}?${PAID}`,
  String.raw`${MORE} (?:\p{L}{1,30} )?${MONEY}`,
  String.raw`${MORE} (?:ekonomiskt )?stöd till (?:kommun|skol|huvudm)`,
  `${word('betala ut', 'utbetala', 'utlysa', 'fördela')} (?:ekonomiskt )?stöd`,
  `${APPLY}[^.]{0,60}?${MONEY}`,
  `${MONEY}[^.]{0,60}?${APPLY}`,
  'så mycket får',
].map((pattern) => new RegExp(pattern, 'iu'))

/** To municipalities, or for what they answer for. */
const THEIRS =
  /(?<!\p{L})(?:kommun|(?:skol)?huvudm(?:än|ännen)(?!\p{L})|socialtjänst|äldreomsorg|förskol|grundskol|gymnasie|vuxenutbildning|lovaktivitet|fritidsgård|varje län(?!\p{L})|folkbibliotek)/iu

/** What counts, asks or changes and gives nothing, what goes to persons, and decisions on one applicant: said in the title. */
const NOT_NEWS =
  /^(?:ansökan om|ändring av|ändrat|förlängd tid|remiss|proposition|utredning|lagrådsremiss|medel till)(?!\p{L})|(?<!\p{L})(?:redovisa|redogöra för|följa upp användningen|utvärdera|se över|utreda|analysera|kartlägga|färre|avskaffa)(?!\p{L})|(?:informations|statsbidrags)portal|återkräv|felaktiga utbetalning|bidragsbrott|bidragsfusk|försörjningsstöd|bostadsbidrag|barnbidrag|aktivitetsersättning|partibidrag|biståndsmedel/iu

/**
 * Whether news of the government tells of money for municipalities, by its title and summary: that money is given or can be
 * applied for, and that it goes to them.
 */
export function isOfMoney(title: string, summary: string): boolean {
  const all = `${title}. ${summary}`.slice(0, 1_500)
  return THEIRS.test(all) && !NOT_NEWS.test(title) && GIVEN.some((pattern) => pattern.test(all))
}
