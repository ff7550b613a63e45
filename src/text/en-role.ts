import type { MunicipalRole } from '../core/role.js'
import type { RoleWords } from './role-words.js'

const is: Readonly<Record<MunicipalRole, string>> = {
  applicant: 'The municipality can apply',
  partner: 'The municipality can take part as a partner',
  no: 'Probably nothing for a municipality',
}
const check = 'check in the call'

export const enRole: RoleWords = {
  label: 'Role of the municipality',
  is,
  check,
  because: (role, reason) => `${is[role]} (${check}). ${reason}`,
  nothing: `${is.no} (${check}). Nothing in it suggests that municipalities can apply or take part.`,
  quote: {
    'may-apply': (quote) =>
      `Municipalities or other public bodies are named among those who can apply: “${quote}”`,
    'may-not': (quote) => `Municipalities cannot apply: “${quote}”`,
    joins: (quote) => `Municipalities or other public bodies are expected to take part: “${quote}”`,
    named: (quote) => `Municipalities or other public bodies are named: “${quote}”`,
    anyone: (quote) => `Many kinds of organisations can apply: “${quote}”`,
    others: (quote) => `Others than municipalities can apply: “${quote}”`,
    task: (quote) => `It is about what municipalities work with: “${quote}”`,
    far: (quote) => `It is about what municipalities seldom work with: “${quote}”`,
    scheme: (quote) => `It is a support that municipalities often apply for: “${quote}”`,
    restricted: (quote) => `Not everyone can apply: “${quote}”`,
  },
  structure: {
    programme: (name, isFor) =>
      isFor
        ? `The programme (${name}) is often for municipalities or what they run.`
        : `The programme (${name}) is seldom for municipalities.`,
    call: (name, isFor) =>
      isFor
        ? `This part of the programme (${name}) often suits municipalities.`
        : `This part of the programme (${name}) seldom suits municipalities.`,
    action: (name, isFor) =>
      isFor
        ? `Municipalities often take part in this kind of project (${name}).`
        : `Municipalities seldom take part in this kind of project (${name}).`,
    source: (_, isFor) =>
      isFor
        ? 'The funder often has support for municipalities.'
        : 'The funder seldom has support for municipalities.',
    language: () => 'The call is written in Swedish, for applicants in Sweden.',
  },
  how: 'This is judged by who can apply, the programme and the text. The points are added up: from 9 the municipality can apply, from 3 it can take part as a partner.',
  inLetters: {
    applicant: 'Letters tell of such calls.',
    partner: 'Letters tell of such calls.',
    no: 'That is why letters do not tell of it.',
  },
  reasons: 'Reasons for the judgement',
}
