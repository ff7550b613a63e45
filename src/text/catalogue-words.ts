/** A text in both languages, which catalogues carry side by side. */
export interface Both {
  readonly sv: string
  readonly en: string
}

/** What the catalogue of our data says. */
export const CATALOGUE = {
  title: { sv: 'Fondvakts öppna data', en: 'Open data of Fondvakt' },
  about: {
    sv: 'Utlysningar ur EU:s fonder och program och annan extern finansiering för svenska kommuner.',
    en: 'Calls of EU funds and programmes and other external funding for Swedish municipalities.',
  },
  calls: { sv: 'Utlysningar', en: 'Calls for proposals' },
  callsAbout: {
    sv: 'Utlysningar, nyheter och samråd: vad de gäller, när de stänger, hur mycket pengar det finns, vem som kan söka och vad en kommun kan vara i dem.',
    en: 'Calls, news and consultations: what they are about, when they close, how much money there is, who can apply and what a municipality can be in them.',
  },
  events: { sv: 'Händelser i utlysningar', en: 'What happens to calls' },
  eventsAbout: {
    sv: 'Vad som har hänt med utlysningar och när: nya, öppnade, flyttade, ändrade, stängda och borttagna, med gammalt och nytt värde.',
    en: 'What has happened to calls and when: new, opened, moved, changed, closed and withdrawn, with the old and the new value.',
  },
  sources: { sv: 'Källor till utlysningar', en: 'Sources of calls' },
  sourcesAbout: {
    sv: 'De källor som läses, och hur läsningen går.',
    en: 'The sources that are read, and how reading them goes.',
  },
  placeCalls: (name: string): Both => ({ sv: `Utlysningar för ${name}`, en: `Calls for ${name}` }),
  placeCallsAbout: (name: string): Both => ({
    sv: `Utlysningar som hör till de prioriterade områdena i ${name}, med hur väl de passar och varför.`,
    en: `Calls that belong to the priority areas of ${name}, with how well they fit and why.`,
  }),
  placeEvents: (name: string): Both => ({
    sv: `Händelser i utlysningar för ${name}`,
    en: `What happens to calls for ${name}`,
  }),
  placeEventsAbout: (name: string): Both => ({
    sv: `Nya, ändrade och stängda utlysningar som hör till de prioriterade områdena i ${name}.`,
    en: `Calls that are new, changed or closed and belong to the priority areas of ${name}.`,
  }),
  service: { sv: 'Fondvakts API', en: 'The API of Fondvakt' },
  rights: {
    sv: 'Titlar och texter är källornas. Material från EU:s institutioner är © Europeiska unionen och återanvänds enligt kommissionens beslut 2011/833/EU med angivande av källan; för övriga källor gäller deras egna villkor. Det som Fondvakt själv tillför, såsom områden, roller och händelser, får användas fritt (CC0 1.0).',
    en: 'Titles and texts are those of the sources. Material of the EU institutions is © European Union and is reused under Commission Decision 2011/833/EU with the source named; other sources have terms of their own. What Fondvakt itself adds, such as areas, roles and events, is free to use (CC0 1.0).',
  },
  keywords: [
    { sv: 'EU-fonder', en: 'EU funds' },
    { sv: 'utlysningar', en: 'calls for proposals' },
    { sv: 'kommuner', en: 'municipalities' },
  ],
} as const
