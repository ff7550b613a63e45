import { subscribePath } from '../../core/links.js'
import type { Municipality } from '../../core/municipality.js'
import { LONGEST_SEARCH_NAME, type SearchProblem } from '../../core/saved-search.js'
import { clean } from '../../text/clean.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { savedWordsFor } from '../../text/saved-words.js'
import type { FieldFault } from '../fields.js'
import { LANGUAGES } from '../language.js'
import type { Offered, SearchFrame } from '../saved.js'
import type { View } from '../view.js'
import { FaultList, Group, Input, Radios, Select, Tick } from './fields.js'
import { Layout } from './layout.js'
import { SearchSummary } from './saved/search-summary.js'
import { Trap } from './trap.js'

/** What stands in the form, as it was typed. */
export interface SubscribeFields {
  readonly email: string
  readonly name: string
  readonly department: string
  readonly areas: readonly string[]
  readonly language: string
}

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly fields: SubscribeFields
  readonly faults: readonly FieldFault[]
  readonly frame: SearchFrame
  /** The search that comes along, or why it cannot; null where they come for none. */
  readonly offered: Offered | SearchProblem | null
}

/** A form by which those who work in a municipality ask for letters. */
export function SubscribePage({ view, municipality, fields, faults, frame, offered }: Props) {
  const words = readerWordsFor(view.language)
  const { subscribe } = words
  const saved = savedWordsFor(view.language).page
  const isOffered = offered !== null && typeof offered !== 'string'
  const title = subscribe.title(municipality.name)
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${words.form.wrong}: ${title}` : title}
      municipality={municipality}
    >
      <div class="inner reader">
        <h1>{title}</h1>
        <FaultList view={view} faults={faults} />
        <p class="intro">{subscribe.intro(municipality.name)}</p>
        <p>{subscribe.domains(municipality.domains)}</p>
        <ComingAlong view={view} municipality={municipality} frame={frame} offered={offered} />
        <form class="fields-form" method="post" action={view.link(subscribePath(municipality.id))}>
          <Input
            view={view}
            id="email"
            type="email"
            label={subscribe.email}
            hint={subscribe.emailHint}
            faults={faults}
            autocomplete="email"
            value={fields.email}
          />
          <Input
            view={view}
            id="name"
            label={subscribe.name}
            faults={faults}
            autocomplete="name"
            value={fields.name}
          />
          <Select
            view={view}
            id="department"
            label={subscribe.department}
            none={subscribe.chooseDepartment}
            faults={faults}
            value={fields.department}
            choices={municipality.departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Group
            view={view}
            id="area"
            label={subscribe.areas}
            hint={isOffered ? saved.areasHint : subscribe.areasHint}
            faults={faults}
          >
            {municipality.areas.map(({ id, name }, i) => (
              <Tick
                name="area"
                id={i === 0 ? 'area' : `area:${id}`}
                value={id}
                label={name[view.language]}
                isOn={fields.areas.includes(id)}
              />
            ))}
          </Group>
          <Radios
            view={view}
            id="language"
            label={subscribe.language}
            faults={faults}
            value={fields.language}
            choices={LANGUAGES.map((one) => ({
              value: one,
              label: words.choices.languageName[one],
              lang: one,
            }))}
          />
          {isOffered ? (
            <>
              <input type="hidden" name="search" value={offered.query} />
              <input type="hidden" name="called" value={offered.name} />
            </>
          ) : null}
          <Trap label={subscribe.leaveEmpty} />
          <button>{subscribe.send}</button>
        </form>
      </div>
    </Layout>
  )
}

/** The search that comes with the subscription, with a way to leave it. */
function ComingAlong({ view, municipality, frame, offered }: Omit<Props, 'fields' | 'faults'>) {
  const words = savedWordsFor(view.language)
  if (offered === null) return null
  if (typeof offered === 'string') return <p class="notice warning">{words.problems[offered]}</p>
  return (
    <section class="offer" aria-labelledby="offer">
      <h2 id="offer">{words.page.subscribing(clean(offered.name, LONGEST_SEARCH_NAME))}</h2>
      <SearchSummary frame={frame} search={offered.search} />
      <p>
        <a href={view.link(subscribePath(municipality.id))}>{words.page.without}</a>
      </p>
    </section>
  )
}
