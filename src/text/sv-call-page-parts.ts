import type { CallPageParts } from './call-page-words.js'
import { dayText, listText, numberText } from './format.js'

const number = (n: number): string => numberText(n, 'sv')
const day = (one: string): string => dayText(one, 'sv')
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
)
const begun = (theme: string): string =>
  /^\p{Lu}\p{Ll}/u.test(theme) ? theme.charAt(0).toLowerCase() + theme.slice(1) : theme

/** Names that are joined themselves are joined otherwise, so that one sees where each ends. */
const joined = (names: readonly string[]): string =>
  names.some((name) => name.includes(' och ')) ? names.join(' samt ') : listText(names, 'sv')

/** What the page of a call says beside its facts, in Swedish. */
export const svCallPageParts: CallPageParts = {
  glance: {
    title: 'Det viktigaste',
    forUs: (municipality) => (municipality === null ? 'Är den för kommuner?' : `Är den för ${municipality}?`),
    when: 'När?',
    howMuch: 'Hur mycket?',
    how: 'Hur söker man?',
    noAreas: (municipality) => `Hör inte till något av områdena i ${municipality}.`,
    reason: (reason) => `Starkaste skälet: ${reason}`,
    check: 'Kontrollera i utlysningen.',
    toWhy: 'Alla skäl',
    toTimes: 'Alla tider',
    opens: (when) => `Öppnar ${when}`,
    closed: (when) => `Stängde ${when}`,
    noDay: 'Ingen sista dag angiven',
    stageOf: 'Steg 1 av 2. Bara de som går vidare söker i steg 2.',
    cutOff: (more) =>
      more === 0
        ? 'Sista tillfället'
        : `Det finns ${number(more)} ${more === 1 ? 'tillfälle' : 'tillfällen'} till`,
    noMoney: 'Inget belopp angivet',
    go: {
      apply: (publisher) => `Sök hos ${publisher}`,
      read: (publisher) => `Läs hos ${publisher}`,
    },
    calendar: 'Lägg in i kalendern',
    calendarHint: 'Alla kommande dagar, med påminnelse en vecka före.',
    toWork: 'Bedöm, följ eller skicka vidare',
  },
  contents: 'På den här sidan',
  times: {
    title: 'Tider',
    today: 'i dag',
    drawing: (points, today) => `Tidslinje. I dag är det ${day(today)}. ${points.join('. ')}.`,
    point: {
      opens: (when) => `öppnar ${when}`,
      closes: (when) => `stänger ${when}`,
      single: (when) => `sista dag ${when}`,
      'stage-1': (when) => `steg 1 stänger ${when}`,
      'stage-2': (when) => `steg 2 stänger ${when}`,
      'cut-off': (when) => `delstopp ${when}`,
    },
    legend: (hasOpen, hasRough) =>
      [
        'Siffrorna är desamma som i listan.',
        hasOpen ? 'Det färgade fältet är tiden då man kan söka.' : null,
        hasRough ? 'Ett streckat fält är en ungefärlig tid.' : null,
      ]
        .filter((one) => one !== null)
        .join(' '),
  },
  apply: {
    title: 'Vem som kan söka och hur',
    ways: 'Så söker man',
    own: (publisher) => `Utlysningens egen sida hos ${publisher}`,
    submission: 'Lämna in ansökan',
    partners: 'Hitta partner',
    partnersHint:
      'På sidan i EU:s portal står det under ”Partner search announcements” vilka som söker eller erbjuder sig som partner.',
    topicPartners: 'Partnerannonser för utlysningen',
    allPartners: 'Sök bland alla organisationer i portalen',
    asWritten: 'Så står det i utlysningen',
    restrictedHere: 'Markerade ord stänger ute många sökande.',
    restrictedMark: 'stänger ute många',
    silent: 'Källan säger inte vem som kan söka. Läs på utlysningens egen sida.',
  },
  why: { all: (count) => `Alla ${number(count)} skäl med poäng` },
  history: {
    fields: { title: 'Ny rubrik.', eligibility: 'Ändrat om vem som kan söka.' },
    before: 'Förut',
    after: 'Nu',
    nothing: 'inget angivet',
  },
  related: {
    editions: 'Samma utlysning andra år',
    editionsIntro:
      'Så såg den ut då. Det säger något om när den brukar komma och hur mycket pengar det finns.',
    usually: (month) => `Den brukar stänga i ${MONTHS[month - 1] ?? ''}.`,
    newer: (title) => `Det finns en nyare omgång: ${title}`,
    closed: (programme) => `Senast stängda i ${programme}`,
    closedIntro: 'Vi känner inte till några tidigare omgångar av just den här utlysningen.',
    similar: 'Liknande utlysningar',
    similarIntro: 'De är öppna eller på väg, och gäller till stor del samma sak.',
    both: (themes) => `Båda gäller ${joined(themes.map(begun))}.`,
    columns: { call: 'Utlysning', closes: 'Stänger', closed: 'Stängde', money: 'Pengar då' },
    noMoney: 'inget belopp angivet',
  },
  work: {
    title: (municipality) => `Arbeta med utlysningen i ${municipality}`,
    judge: 'Bedöm om den är relevant',
    judgeAs: (name) => `Du svarar som ${name}.`,
    follow: 'Starta eller ändra ett ärende',
    cases: 'Ärenden',
    case: (department, state, by, opened) => `${department}: ${state}, startat av ${by} ${day(opened)}`,
    due: (due) => `egen sista dag ${day(due)}`,
    states: {
      interest: 'intresse',
      decision: 'beslut',
      application: 'ansökan',
      project: 'projekt',
      result: 'resultat',
      closed: 'avslutat',
    },
    allCases: 'Alla ärenden',
    department: 'Förvaltning',
    noDepartment: 'Välj en förvaltning.',
    noDepartments: 'Kommunen har inga förvaltningar än.',
    dueLabel: 'Egen sista dag',
    dueHint: 'Till exempel när nämnden måste besluta.',
    note: 'Anteckning',
    noteHint: 'Högst 500 tecken.',
    start: 'Spara ärendet',
    pass: 'Skicka vidare',
    passIntro: (most) =>
      `De får ett brev med utlysningen, dina ord och din adress att svara till. Du kan skicka högst ${number(most)} om dagen.`,
    passTo: 'Till vem?',
    noContacts: 'Kommunen har inga kontaktpersoner som får brev.',
    noneChosen: 'Välj minst en person.',
    gone: 'Någon av dem får inte brev längre. Välj på nytt.',
    passNoteHint: 'Syns i brevet. Högst 500 tecken.',
    send: 'Skicka',
    passed: (name, when) => `Skickad till ${name} ${day(when)}`,
    already: 'De har redan fått den av dig.',
    tooMany: (sent, left, most) =>
      sent === 0
        ? `Inget skickades. Man kan skicka högst ${number(most)} om dagen.`
        : `${number(sent)} skickades, men ${number(left)} blev kvar. Man kan skicka högst ${number(most)} om dagen.`,
    done: {
      judged: 'Svaret är sparat.',
      opened: 'Ärendet är startat.',
      changed: 'Ärendet är ändrat.',
      passed: 'Utlysningen är skickad vidare.',
    },
    unknownCall: 'Utlysningen finns inte här längre.',
    letter:
      'Får du veckobrevet? Öppna utlysningen från brevet, så kan du bedöma den, följa den och skicka den vidare.',
    signIn: 'Logga in för att arbeta med den',
  },
}
