import type { SearchWish } from './saved-search.js'

/** The paths that letters and pages lead to; each begins with a slash and stands behind the address of the pages. */
const part = encodeURIComponent

/** Where a letter's reader chooses what they get; `token` is the letter's. */
export const choicesPath = (token: string): string => `/l/${token}`
/** The same where they are asked whether they want a search in their letters, if they came for one. */
export const offerPath = (token: string, search: SearchWish | undefined): string =>
  search === undefined
    ? choicesPath(token)
    : `${choicesPath(token)}?${new URLSearchParams({ search: search.query, called: search.name }).toString()}`
/** Where they change the searches that they have saved. */
export const ownSearchesPath = (token: string): string => `/l/${token}/searches`
/** Where they stop their letters. */
export const leavePath = (token: string): string => `/l/${token}/leave`
/** Where they answer what a call is to them. */
export const answerPath = (token: string, call: string): string => `/l/${token}/calls/${part(call)}`
/** Where they pass a call on to a colleague. */
export const passPath = (token: string, call: string): string => `${answerPath(token, call)}/pass`
/** Where they note that their department follows a call. */
export const followPath = (token: string, call: string): string => `${answerPath(token, call)}/follow`
/** The letters that they have had. */
export const lettersPath = (token: string): string => `/l/${token}/letters`
/** One of them, as it was sent. */
export const letterPath = (token: string, letter: string): string => `/l/${token}/letters/${part(letter)}`
/** All that a letter tells, also what the mail had no room for; `slot` is what the contact gets one letter of. */
export const wholePath = (token: string, slot: string): string => `/l/${token}/whole/${part(slot)}`
/** A call's deadlines for a calendar. */
export const calendarPath = (call: string): string => `/calls/${part(call)}/deadlines.ics`
/** Where somebody confirms that they want letters. */
export const confirmPath = (token: string): string => `/confirm/${token}`
/** Where whoever has an address of the municipality's can ask for letters. */
export const subscribePath = (municipality: string): string => `/${part(municipality)}/subscribe`
/** Where somebody saves a search to have it in their letters; its query is that of the list. */
export const newSearchPath = (municipality: string): string => `/${part(municipality)}/searches/new`
