import type { Language } from './format.js'

/** What an operator reads on a source's page. */
export interface SwitchWords {
  readonly title: string
  readonly intro: string
  readonly on: string
  readonly off: string
  readonly release: string
  readonly compare: string
  readonly compareSteps: readonly string[]
  readonly keyless: (setting: string) => string
  readonly offMeans: string
  readonly onMeans: string
  readonly releaseMeans: string
  readonly done: Readonly<Record<'on' | 'off' | 'keyless' | 'release' | 'nothing', string>>
}

const sv: SwitchWords = {
  title: 'Sköt källan',
  intro: 'Det du gör här gäller alla kommuner.',
  on: 'Sätt på källan',
  off: 'Stäng av källan',
  release: 'Släpp nyheterna',
  compare: 'Jämför detta innan du sätter på källan',
  compareSteps: [
    'Öppna källans egen sida i en annan flik. Finns alla utlysningar därifrån under ”Läst hos källan”, och inget som inte är en utlysning?',
    'Välj tre av dem. Stämmer rubrik, sista ansökningsdag och länk med källans sida?',
    'Står sista dagen på rätt år, och med klockslag där källan anger ett?',
    'Har de två senaste läsningarna gett ungefär lika många?',
  ],
  keyless: (setting) => `Källan behöver också en nyckel i inställningen ${setting} för att läsas.`,
  offMeans: 'En avstängd källa läses inte. Det som redan är läst ligger kvar.',
  onMeans: 'En påslagen källa räknas, och dess utlysningar går ut i brev.',
  releaseMeans:
    'Titta igenom utlysningarna nedan. Stämmer de, släpp nyheterna så att de kommer med i breven.',
  done: {
    on: 'Källan är på. Den läses vid nästa genomgång.',
    off: 'Källan är avstängd.',
    keyless: 'Källan är på, men läses inte förrän den har en nyckel.',
    release: 'Nyheterna är släppta och kommer med i nästa brev.',
    nothing: 'Det fanns inga nyheter att släppa.',
  },
}

const en: SwitchWords = {
  title: 'Look after the source',
  intro: 'What you do here holds for all municipalities.',
  on: 'Turn the source on',
  off: 'Turn the source off',
  release: 'Release the news',
  compare: 'Compare this before you turn the source on',
  compareSteps: [
    'Open the page of the source in another tab. Are all its calls under “Read at the source”, and nothing that is no call?',
    'Choose three of them. Do title, deadline and link agree with the page of the source?',
    'Is the deadline in the right year, and with a time where the source gives one?',
    'Did the last two readings give about as many?',
  ],
  keyless: (setting) => `To be read, the source also needs a key in the setting ${setting}.`,
  offMeans: 'A source that is off is not read. What has been read stays.',
  onMeans: 'A source that is on counts, and its calls go into letters.',
  releaseMeans:
    'Look through the calls below. If they are right, release the news, so that letters tell of it.',
  done: {
    on: 'The source is on. It is read at the next round.',
    off: 'The source is off.',
    keyless: 'The source is on, but is not read until it has a key.',
    release: 'The news is released, and the next letters tell of it.',
    nothing: 'There was no news to release.',
  },
}

export const switchWordsFor = (language: Language): SwitchWords => (language === 'sv' ? sv : en)
