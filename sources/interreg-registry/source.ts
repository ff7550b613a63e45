import { defineSource } from '../../src/core/source.js'
import { steps } from '../../src/read/html/steps.js'
import { readAnswer } from './answer.js'
import { readPage } from './page.js'

/**
 * The calls of every Interreg programme, from the registry at interreg.eu: a search at Algolia, whose public key changes now and
 * then and is taken from the page each time. What is asked and answered is as a working reader had it in 2026; where on the page
 * the key stands, nobody has told.
 */
export default defineSource({
  id: 'interreg-registry',
  title: 'Interreg: utlysningar i alla program',
  publisher: 'Interact',
  home: 'https://interreg.eu/calls-for-projects/',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'aggregator',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: 'https://interreg.eu/calls-for-projects/', expect: 'html' }],
  read: steps({ list: readPage, answer: readAnswer }),
  expect: { calls: [0, 60], filled: { deadlines: 0.6, url: 0.9 }, quietDays: 120 },
})
