import { dayText, listText } from './format.js'
import type { InfoWords, PlaceFacts } from './info-words.js'

const owner = ({ municipalities: [only, ...more] }: PlaceFacts): string =>
  only !== undefined && more.length === 0 ? only : 'Den som driver den här webbplatsen'
const reach = (contact: string): string =>
  contact === ''
    ? 'Adressen till den som driver webbplatsen är inte angiven än. Använd formuläret för brister i tillgänglighet.'
    : `Skriv till ${contact}.`

/** What the pages say of the site itself, in Swedish. */
export const svInfo: InfoWords = {
  day: (day) => dayText(day, 'sv'),
  about: (facts) => ({
    title: 'Om Fondvakt',
    intro:
      'Fondvakt bevakar EU:s fonder och program och annan extern finansiering åt svenska kommuner. Det samlar in utlysningar, säger vilka av kommunens prioriterade områden de hör till och varför, och skickar ett brev i veckan till den som vill.',
    sections: [
      {
        heading: 'Vem det är till för',
        pieces: [
          facts.municipalities.length === 0
            ? 'Ingen kommun är upplagd än.'
            : `Här bevakas utlysningar åt ${listText(facts.municipalities, 'sv')}. Vem som helst får söka.`,
          'Fondvakt är öppen programvara (MIT).',
        ],
      },
      {
        heading: 'Vad som görs av en maskin',
        pieces: [
          [
            'Vilka områden en utlysning hör till, och hur starkt. Poängen är summan av skälen som visas, och inget annat.',
            'Om kommunen kan söka själv eller vara partner. Meningen som det lästes i visas.',
            'Datum, belopp och stödandel som lästs ur löpande text. Orden som de lästes i visas.',
            'Sammanslagning av samma utlysning från flera källor. Var varje uppgift kommer ifrån visas.',
            'Översättningar som källan själv har gjort maskinellt. De är märkta.',
          ],
          'När en människa har sagt något annat gäller det, och sidan säger vem och när. Texter och titlar är källans egna. Ingen språkmodell skriver något på sidorna eller i breven.',
        ],
      },
      {
        heading: 'Vad Fondvakt inte gör',
        pieces: [
          'Fondvakt avgör inte om ni får söka. Det som inte sägs av källan lämnas tomt. Kontrollera alltid datum, belopp och villkor på utlysningens egen sida.',
        ],
      },
      {
        heading: 'Källor och villkor',
        pieces: [
          `Utlysningarna kommer från ${facts.sources} källor. Uppgifter från EU-kommissionens portal och webbplatser: © Europeiska unionen, återanvända enligt kommissionens beslut 2011/833/EU. Forskningsrådens öppna data: CC0. Övriga källors texter tillhör dem; Fondvakt visar fakta och länkar till källans egen sida.`,
        ],
      },
      { heading: 'Kontakt', pieces: [reach(facts.contact)] },
    ],
  }),
  privacy: (facts) => ({
    title: 'Integritet',
    intro: 'Vilka personuppgifter som finns här, varför, hur länge, och vad du kan begära.',
    sections: [
      {
        heading: 'Den som bara läser',
        pieces: [
          'Du behöver inte säga vem du är för att söka och läsa. Sidorna har inga skript, ingen statistik om besökare och inget innehåll från andra webbplatser.',
          'Kakor sätts bara när du ber om något som behöver dem:',
          [
            `när du kommer genom en personlig länk i ett brev: vem du är, i högst ${facts.visitDays} dagar`,
            'när du väljer ”kom ihåg var jag slutade”: tidpunkten, i högst ett år',
            `när du loggar in: din inloggning, i högst ${facts.sessionDays} dagar`,
          ],
        ],
      },
      {
        heading: 'Den som får brev',
        pieces: [
          [
            'Uppgifter: namn, e-postadress, förvaltning, språk, områden och önskemål, vilka brev som har skickats och om de kom fram, samt vad du har svarat om utlysningar.',
            'Ändamål: att skicka de brev du ska ha, aldrig samma sak två gånger, och att visa kommunen vad som kommit av dem.',
            'Rättslig grund: uppgift av allmänt intresse; för den som själv har anmält sig, samtycke. Anmälan bekräftas genom en länk.',
            `Hur länge: brevens text i högst ${facts.keepMonths} månader. Namn och adress tas bort 28 dagar efter att du har slutat. Därefter finns bara ett kodat märke kvar, så att du inte får brev igen av misstag.`,
            'Ditt namn visas bredvid det du har svarat om en utlysning, och för den kollega du skickar en utlysning till.',
          ],
          'Brev kan vara allmän handling. Hur länge kommunen bevarar dem bestäms av kommunens gallringsbeslut.',
        ],
      },
      {
        heading: 'Den som loggar in',
        pieces: [
          'Namn, e-postadress, roll, när du senast loggade in, och vad du har ändrat. Lösenord sparas bara som argon2id-hash. Ändringsloggen bevaras, eftersom kommunen måste kunna se vem som har gjort vad.',
        ],
      },
      {
        heading: 'Den som rapporterar en brist',
        pieces: [
          'Det du skriver, och din adress om du anger den. Det används bara för att rätta felet och svara dig.',
        ],
      },
      {
        heading: 'Dina rättigheter',
        pieces: [
          `${owner(facts)} är personuppgiftsansvarig. Du kan begära att få se, rätta eller radera dina uppgifter, eller att behandlingen begränsas. Breven har en länk där du själv ändrar och slutar. ${reach(facts.contact)}`,
          'Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten (imy.se).',
        ],
      },
    ],
  }),
  accessibility: (facts, reviewed) => ({
    title: 'Tillgänglighetsredogörelse',
    intro: `${owner(facts)} står bakom den här webbplatsen och vill att så många som möjligt ska kunna använda den. Här står hur webbplatsen uppfyller lagen om tillgänglighet till digital offentlig service (2018:1937), vilka brister vi känner till och hur du kan rapportera fler.`,
    sections: [
      {
        heading: 'Hur tillgänglig är webbplatsen?',
        pieces: [
          'Webbplatsen är delvis förenlig med lagen: vi känner till bristerna nedan. Målet är WCAG 2.2 nivå AA och EN 301 549.',
        ],
      },
      {
        heading: 'Brister som vi känner till',
        pieces: [
          [
            'Utlysningarnas texter är källornas egna. De är ofta på engelska, är ibland svåra att läsa, och länkar till sidor och dokument som vi inte råder över.',
            'Diagrammen är bilder med en kort beskrivning. Samma uppgifter finns i en tabell bredvid varje diagram.',
            'Sidorna har inte prövats med alla hjälpmedel. Säg till om något inte fungerar med ditt.',
          ],
        ],
      },
      {
        heading: 'Hur vi har prövat webbplatsen',
        pieces: [
          'Vid varje ändring prövas sidorna automatiskt med axe-core i en webbläsare: ljust och mörkt, 320 och 1280 bildpunkter brett, text i dubbel storlek, utan skript och med bara tangentbord. Redogörelsen bygger på den prövningen och på egen granskning; ingen oberoende granskning har gjorts.',
          `Redogörelsen gäller den version som visas längst ned på sidan och sågs senast över ${reviewed}.`,
        ],
      },
      {
        heading: 'Om du inte kan använda delar av webbplatsen',
        pieces: [
          `Vill du ha innehållet på ett annat sätt? ${reach(facts.contact)} Alla listor finns också som tabell (XLSX, CSV) och flöde.`,
        ],
      },
      {
        heading: 'Tillsyn',
        pieces: [
          'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi hanterar dina synpunkter kan du anmäla det till Digg (digg.se/tdosanmalan).',
        ],
      },
    ],
  }),
  data: (facts) => ({
    title: 'Öppna data och API',
    intro:
      'Allt som sidorna visar om utlysningar och källor kan också hämtas av program, utan konto och utan nyckel.',
    sections: [
      {
        heading: 'Så fungerar det',
        pieces: [
          'Varje lista har samma adress, samma filter och samma ordning som sidan, med en annan ändelse. Sök på sidan och byt ändelsen, eller använd länkarna under ”Spara sökningen”.',
          'Svaren har ETag. Fråga med If-None-Match, och högst så ofta som står i svarets huvud. Den som frågar för ofta får svaret 429 och hur länge den ska vänta.',
        ],
      },
      {
        heading: 'Villkor',
        pieces: [
          'Fondvakts egna uppgifter (områden, skäl, händelser, hur källorna mår) får användas fritt (CC0). Utlysningarnas texter tillhör källorna: EU-kommissionens återanvänds enligt beslut 2011/833/EU, forskningsrådens är CC0, för övriga gäller källans villkor.',
          reach(facts.contact),
        ],
      },
    ],
  }),
  sourceTable: {
    heading: 'Källorna',
    caption: 'Källor som Fondvakt läser',
    source: 'Källa',
    publisher: 'Utgivare',
  },
  formats: {
    heading: 'Vad som kan hämtas',
    caption: 'Format och adresser',
    what: 'Vad',
    address: 'Adress',
    rows: {
      list: 'Listan som sida',
      json: 'Listan som JSON',
      csv: 'Listan som CSV',
      xlsx: 'Listan som Excel',
      rss: 'Nya utlysningar som RSS',
      ics: 'Sista dagar som kalender att prenumerera på',
      events: 'Det som ändras, som RSS',
      api: 'REST-API enligt Diggs profil',
      openapi: 'API:ets beskrivning (OpenAPI 3.1)',
      bulk: 'Alla utlysningar, en per rad (NDJSON)',
      commonGrants: 'CommonGrants',
      dcat: 'Katalog enligt DCAT-AP-SE',
    },
  },
  report: {
    heading: 'Rapportera en brist',
    intro:
      'Vi behöver få veta vad som inte fungerar. Beskriv det så noga du kan. Skriv inga känsliga uppgifter.',
    page: 'Sidans adress',
    pageHint: 'Den sida som inte fungerar, till exempel /solna/calls.',
    text: 'Vad som inte fungerar',
    textHint: 'Gärna också vilken webbläsare och vilka hjälpmedel du använder.',
    replyTo: 'Din e-postadress',
    replyToHint: 'Om du vill ha svar.',
    send: 'Skicka rapporten',
    leaveEmpty: 'Lämna det här fältet tomt',
    notAddress: 'Det är ingen e-postadress.',
    busy: 'Det har kommit för många rapporter på kort tid. Försök igen om en stund.',
    sentTitle: 'Tack, rapporten är mottagen',
    sent: 'Den som sköter webbplatsen har fått den.',
  },
}
