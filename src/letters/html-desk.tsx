import type { Words } from '../text/words.js'
import type { DeskGroup, DeskView } from './desk-view.js'
import { languageOf, Line, Links, TitleHeading } from './html-parts.js'
import { style } from './styles.js'
import type { ChangesView, WeekView } from './week-view.js'
import type { WorthView } from './worth-view.js'

/** What needs a person: letters and addresses, news that waits, sources that do not work as they should. */
export function DeskPart({ view, words }: { readonly view: DeskView; readonly words: Words }) {
  return (
    <div class="pad" style={style.part}>
      <h2 class="h2" style={style.h2}>
        {view.title}
      </h2>
      <p class="soft" style={style.intro}>
        {view.intro}
      </p>
      {view.groups.map((group) => (
        <Group group={group} words={words} />
      ))}
    </div>
  )
}

function Group({ group, words }: { readonly group: DeskGroup; readonly words: Words }) {
  return (
    <div class="item" style={style.item}>
      <h3 style={style.h3}>{group.title}</h3>
      {group.points.map(({ about, text, reason, advice }) => (
        <div style={style.point}>
          <p style={style.fact}>
            {about !== null && <b>{about}:</b>} {text}
          </p>
          {reason !== null && (
            <p class="soft" style={style.soft} {...languageOf('en', words.language)}>
              {reason}
            </p>
          )}
          {advice !== '' && (
            <p class="soft" style={style.soft}>
              {advice}
            </p>
          )}
        </div>
      ))}
      {group.more !== null && <p style={style.fact}>{group.more}</p>}
      {group.link && <Line link={group.link} />}
    </div>
  )
}

/** The calls that it would help most to judge, each with its question and the links that answer it. */
export function WorthPart({ view, words }: { readonly view: WorthView; readonly words: Words }) {
  return (
    <div class="pad" style={style.part}>
      <h2 class="h2" style={style.h2}>
        {view.title}
      </h2>
      <p class="soft" style={style.intro}>
        {view.intro}
      </p>
      {view.items.map(({ title, href, note, answers }) => (
        <div class="item" style={style.item}>
          <TitleHeading level={3} href={href} title={title} language={words.language} />
          {title.machine && (
            <p class="soft" style={style.soft}>
              {words.letter.call.machine}
            </p>
          )}
          <p style={style.fact}>{note}</p>
          <Links links={answers} />
        </div>
      ))}
      <Line link={view.list} />
    </div>
  )
}

/** Watched pages that changed, with what came and what went. */
export function ChangesPart({ view }: { readonly view: ChangesView }) {
  return (
    <div class="pad" style={style.part}>
      <h2 class="h2" style={style.h2}>
        {view.title}
      </h2>
      {view.changes.map(({ text, href, lines }) => (
        <div class="item" style={style.item}>
          <h3 style={style.h3}>
            {href === null ? (
              text
            ) : (
              <a class="link alone" style={style.link} href={href}>
                {text}
              </a>
            )}
          </h3>
          {lines.map((line) => (
            <p style={style.fact}>{line}</p>
          ))}
        </div>
      ))}
      {view.more !== null && <p style={style.p}>{view.more}</p>}
    </div>
  )
}

/** What the departments got and answered: a table, and on a phone a list. */
export function WeekPart({ view }: { readonly view: WeekView }) {
  const [first, ...rest] = view.head
  return (
    <div class="pad" style={style.part}>
      <h2 class="h2" style={style.h2}>
        {view.title}
      </h2>
      <p class="soft" style={style.intro}>
        {view.intro}
      </p>
      {view.rows.length > 0 && (
        <table class="week" style={style.table}>
          <thead>
            <tr>
              <th class="cell" scope="col" style={style.th + style.name}>
                {first}
              </th>
              {rest.map((label) => (
                <th class="cell" scope="col" style={style.th}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ name, cells }) => (
              <tr>
                <th class="cell" scope="row" style={style.cell + style.name}>
                  {name}
                </th>
                {cells.map(({ label, text }) => (
                  <td class="cell" style={style.cell}>
                    <span class="phone" style={style.phone}>{`${label}: `}</span>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.more !== null && <p style={style.fact}>{view.more}</p>}
      <p style={style.p}>{view.came}</p>
    </div>
  )
}
