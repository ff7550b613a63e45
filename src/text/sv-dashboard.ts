import type { DashboardWords } from './dashboard-words.js'
import { dayText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'sv')
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`
const day = (value: string): string => dayText(value, 'sv')
const weekNumber = (week: string): number => Number(week.slice(6))
const strong = (n: number): string => (n === 1 ? '1 stark' : `${number(n)} starka`)

const QUARTERS: Readonly<Record<string, string>> = {
  Q1: 'januari–mars',
  Q2: 'april–juni',
  Q3: 'juli–september',
  Q4: 'oktober–december',
}

/** What the overview says, in Swedish. */
export const svDashboard: DashboardWords = {
  title: (municipality) => `Översikt för ${municipality}`,
  intro: 'Utlysningar som passar kommunens områden, starkt eller troligt.',
  parts: 'Delar av sidan',
  rolesLabel: 'Kommunens roll',
  roles: {
    both: 'Söka eller vara med',
    applicant: 'Söka',
    partner: 'Vara med',
    all: 'Alla, också utan roll för kommunen',
  },
  noAreas: 'Kommunen har inga områden ännu. Utan områden går det inte att säga vilka utlysningar som passar.',
  area: 'Område',
  together: 'Alla områden',
  once: 'En utlysning kan höra till flera områden. På raden Alla områden räknas den en gång.',
  strong: 'Stark',
  likely: 'Trolig',
  graded: (all, n) => (n === 0 ? number(all) : `${number(all)} (${strong(n)})`),
  numbers: 'Siffrorna som tabell',
  needs: {
    title: 'Det här behöver en person',
    nothing: 'Inget behöver dig just nu.',
    held: (letters, calls) =>
      letters === 1
        ? `1 brev hålls. Det tar upp ${count(calls, 'utlysning', 'utlysningar')}.`
        : `${number(letters)} brev hålls. De tar upp ${count(calls, 'utlysning', 'utlysningar')}.`,
    heldMeans: 'Det är mycket fler utlysningar än vanligt. Breven går ut när någon har sett på dem.',
    heldLink: 'Granska och släpp breven',
    unknown: (n) => `Vi vet inte om ${count(n, 'brev', 'brev')} kom fram.`,
    unknownMeans: 'Fråga mottagaren. Skicka sedan igen, eller notera att det kom fram.',
    unknownLink: 'Visa breven',
    refused: (n) => `${count(n, 'brev', 'brev')} togs inte emot.`,
    refusedMeans: 'Mottagarens e-post sa nej. Adressen kan vara fel.',
    refusedLink: 'Visa breven',
    stopped: (n) => `${count(n, 'kontakt', 'kontakter')} får inga brev, för adressen fungerar inte.`,
    stoppedMeans: 'Rätta adressen, eller utse en ny kontaktperson.',
    stoppedLink: 'Rätta kontakterna',
    stray: (n) =>
      n === 1
        ? '1 besked om post som inte kom fram hör inte till något av våra brev.'
        : `${number(n)} besked om post som inte kom fram hör inte till något av våra brev.`,
    strayMeans: 'Läs dem i brevlådan för studsar. Där kan finnas en adress att rätta.',
    strayLink: 'Visa breven',
    failing: (n) => `${count(n, 'källa', 'källor')} går inte att läsa.`,
    failingMeans: 'Utlysningar där kan vi missa tills källan fungerar igen.',
    news: (n) => `Nyheterna från ${count(n, 'källa', 'källor')} väntar på granskning.`,
    newsMeans: 'De är ovanligt många och går inte ut i breven förrän någon har sett på dem.',
    odd: (n) => `${count(n, 'källa', 'källor')} ser inte ut som vanligt.`,
    oddMeans: 'Jämför med källans egen sida. Den kan ha byggts om, så att vi läser den fel.',
    absent: (n) =>
      n === 1
        ? '1 återkommande utlysning har inte kommit tillbaka.'
        : `${number(n)} återkommande utlysningar har inte kommit tillbaka.`,
    absentMeans: 'Programmet kan vara flyttat eller nedlagt, eller så har en källa slutat berätta om det.',
    changed: (n) => `${count(n, 'bevakad sida', 'bevakade sidor')} har ändrats de senaste sju dagarna.`,
    changedMeans: 'Läs vad som är nytt. Det kan vara en ny plan eller en ny regel.',
    doubts: 'Några utlysningar är svåra att placera.',
    doubtsMean: 'Ditt svar på dem hjälper mest: det gäller genast, och märkningen lär sig av det.',
    doubtsLink: 'Bedöm utlysningarna',
    faults: (n) => `${count(n, 'person', 'personer')} har haft svårt att använda en sida.`,
    faultsMean: 'Läs vad de skriver och svara dem som vill ha svar.',
    faultsLink: 'Läs rapporterna',
    sourcesLink: 'Se alla källor',
    more: (n) => `och ${number(n)} till`,
  },
  week: {
    title: 'Den här veckan',
    intro: 'Nytt, öppnat och flyttat de senaste sju dagarna.',
    open: 'Öppna nu',
    fresh: 'Nya',
    opened: 'Öppnade',
    moved: 'Ny sista dag',
    happened: (opened, moved) =>
      `Öppnade (${number(opened)}) och utlysningar med ny sista dag (${number(moved)})`,
    openedTitle: 'Öppnade',
    movedTitle: 'Ny sista dag',
    move: (from, to) => {
      if (to === null) return 'Sista dag är borttagen.'
      return from === null ? `Sista dag är ${day(to)}.` : `Från ${day(from)} till ${day(to)}.`
    },
    more: (n) => `och ${number(n)} till`,
    none: 'Inget nytt de senaste sju dagarna.',
  },
  closing: {
    title: 'Vad stänger när',
    none: 'Inget stänger de närmaste 90 dagarna.',
    intro: (n) =>
      n === 1
        ? '1 utlysning stänger de närmaste 90 dagarna.'
        : `${number(n)} utlysningar stänger de närmaste 90 dagarna.`,
    shut: (n) =>
      n === 1
        ? '1 utlysning i två steg är inte med, för steg 1 har redan stängt.'
        : `${number(n)} utlysningar i två steg är inte med, för steg 1 har redan stängt.`,
    chart: 'Stapeldiagram: utlysningar efter område och den vecka då de stänger.',
    lane: (area, all, n) =>
      n === 0 ? `${area}: ${number(all)}.` : `${area}: ${number(all)}, varav ${strong(n)}.`,
    inTable: 'Alla siffror står i tabellen nedanför.',
    today: 'i dag',
    week: 'Vecka',
    weekShort: (week) => `v. ${weekNumber(week)}`,
    weekFrom: (week, monday) => `${weekNumber(week)}, från ${day(monday)}`,
    soonest: 'Stänger först',
    byWeek: 'Siffrorna vecka för vecka',
    list: (n, all) =>
      n === all
        ? all === 1
          ? 'Utlysningen med sista dag'
          : `Alla ${number(all)} med sista dag`
        : `De ${number(n)} första av ${number(all)} med sista dag`,
    day: 'Sista dag',
    left: 'Dagar kvar',
    call: 'Utlysning',
    areas: 'Områden',
    all: (n) => (n === 1 ? 'Visa den i listan' : `Visa alla ${number(n)} i listan`),
  },
  planned: {
    title: 'Planerade utlysningar',
    intro: 'När kommande utlysningar väntas öppna. Planer kan ändras.',
    none: 'Inga planerade utlysningar är kända.',
    quarter: 'Öppnar',
    calls: 'Antal',
    name: (quarter) =>
      quarter === null
        ? 'Kvartal inte angivet'
        : quarter === 'past'
          ? 'Skulle redan ha öppnat'
          : `${QUARTERS[quarter.slice(5)] ?? quarter} ${quarter.slice(0, 4)}`,
    list: (n, all) =>
      n === all ? `Som lista (${number(all)})` : `De ${number(n)} första av ${number(all)} som lista`,
    opens: 'Öppnar',
    unsaid: 'Inte angivet',
    all: (n) => (n === 1 ? 'Visa den i listan' : `Visa alla ${number(n)} i listan`),
  },
  money: {
    title: 'Pengar att söka',
    intro:
      'Summan av allt som delas ut i de utlysningar som går att söka nu. Det är hela potten, som sökande från många länder delar på. Det är inte vad kommunen kan få.',
    none: 'Ingen öppen utlysning anger hur mycket som delas ut.',
    sum: 'Delas ut',
    counted: 'Utlysningar i summan',
    calls: (counted, all) => `${number(counted)} av ${number(all)}`,
    left: (unsaid, foreign) => {
      const silent =
        unsaid === 1 ? '1 utlysning som inte anger' : `${number(unsaid)} utlysningar som inte anger`
      if (foreign === 0)
        return unsaid === 0 ? 'Alla öppna utlysningar är med.' : `Inte med: ${silent} någon summa.`
      const other = foreign === 1 ? '1 utlysning i en valuta' : `${number(foreign)} utlysningar i en valuta`
      return unsaid === 0
        ? `Inte med: ${other} som vi inte räknar om.`
        : `Inte med: ${silent} någon summa, och ${other} som vi inte räknar om.`
    },
    how: 'En pott som flera utlysningar delar räknas en gång. Andra valutor är ungefärligt omräknade till euro.',
  },
  letters: {
    title: 'Brev',
    intro: (weeks) => `Veckobrev och snabba brev de senaste ${number(weeks)} veckorna, och svaren på dem.`,
    none: 'Inga brev har skrivits de senaste veckorna.',
    chart: 'Stapeldiagram: brev och svar vecka för vecka.',
    lane: (name, n) => `${name}: ${number(n)}.`,
    states: {
      sent: 'Skickade',
      waiting: 'Väntar',
      held: 'Hålls',
      unknown: 'Okänt',
      refused: 'Togs inte emot',
    },
    answered: 'Svar',
    waits: 'Väntar eller hålls',
    lost: 'Okänt eller inte mottaget',
    sum: 'Alla veckor',
    see: 'Se alla brev',
  },
  departments: {
    title: 'Förvaltningarna',
    intro: 'Vad var och en fick och svarade de senaste sju dagarna. Ärenden är de som inte är avslutade.',
    none: 'Kommunen har inga förvaltningar inlagda ännu.',
    casesOf: (department) => `Ärenden hos ${department}`,
  },
  sources: {
    title: 'Källor',
    allWell: 'Alla källor fungerar.',
    silentSince: (since) => `inte läst sedan ${day(since)}`,
    neverRead: 'inte läst ännu',
    see: 'Se alla källor',
  },
  json: 'Översikten som JSON',
}
