import type { MunicipalRole } from '../core/role.js'
import type { RoleWords } from './role-words.js'

const is: Readonly<Record<MunicipalRole, string>> = {
  applicant: 'Kommunen kan söka själv',
  partner: 'Kommunen kan vara med som partner',
  no: 'Troligen inget för en kommun',
}
const check = 'kontrollera i utlysningen'

export const svRole: RoleWords = {
  label: 'Kommunens roll',
  is,
  check,
  because: (role, reason) => `${is[role]} (${check}). ${reason}`,
  nothing: `${is.no} (${check}). Inget i den talar för att kommuner kan söka eller vara med.`,
  quote: {
    'may-apply': (quote) => `Kommuner eller andra offentliga nämns bland dem som kan söka: ”${quote}”`,
    'may-not': (quote) => `Kommuner kan inte söka: ”${quote}”`,
    joins: (quote) => `Kommuner eller andra offentliga väntas vara med: ”${quote}”`,
    named: (quote) => `Kommuner eller andra offentliga nämns: ”${quote}”`,
    anyone: (quote) => `Många slags organisationer kan söka: ”${quote}”`,
    others: (quote) => `Andra än kommuner kan söka: ”${quote}”`,
    task: (quote) => `Det gäller sådant som kommuner arbetar med: ”${quote}”`,
    far: (quote) => `Det gäller sådant som kommuner sällan arbetar med: ”${quote}”`,
    scheme: (quote) => `Det är ett stöd som kommuner brukar söka: ”${quote}”`,
    restricted: (quote) => `Alla kan inte söka: ”${quote}”`,
  },
  structure: {
    programme: (name, isFor) =>
      isFor
        ? `Programmet (${name}) vänder sig ofta till kommuner eller deras verksamheter.`
        : `Programmet (${name}) vänder sig sällan till kommuner.`,
    call: (name, isFor) =>
      isFor
        ? `Den här delen av programmet (${name}) passar ofta kommuner.`
        : `Den här delen av programmet (${name}) passar sällan kommuner.`,
    action: (name, isFor) =>
      isFor
        ? `I det här slaget av projekt (${name}) är kommuner ofta med.`
        : `I det här slaget av projekt (${name}) är kommuner sällan med.`,
    source: (_, isFor) =>
      isFor ? 'Finansiären har ofta stöd för kommuner.' : 'Finansiären har sällan stöd för kommuner.',
    language: () => 'Utlysningen är skriven på svenska, för sökande i Sverige.',
  },
  how: 'Bedömningen bygger på vem som kan söka, programmet och texten. Poängen läggs ihop: från 9 kan kommunen söka själv, från 3 vara med som partner.',
  inLetters: {
    applicant: 'Breven tar upp sådana utlysningar.',
    partner: 'Breven tar upp sådana utlysningar.',
    no: 'Därför tar breven inte upp den.',
  },
  reasons: 'Skäl för bedömningen',
}
