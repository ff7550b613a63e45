import type { OpenMoney } from '../../../core/dashboard.js'
import { Bar } from '../../charts/bar.js'
import { CountLink, listLink, type PartProps } from './parts.js'

/** What open calls share out, area by area, and how far that is known. */
export function MoneyPart(props: PartProps) {
  const { view, words, overview } = props
  const { areas, all } = overview.money
  const say = words.money
  const names = new Map(overview.municipality.areas.map((area) => [area.id, area.name[view.language]]))
  const most = Math.max(...areas.map(({ figure }) => figure.euros), 0)
  return (
    <section aria-labelledby="money">
      <h2 id="money">{say.title}</h2>
      {all.counted === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.intro}</p>
          <div class="sheet">
            <table class="stack">
              <thead>
                <tr>
                  <th scope="col">{words.area}</th>
                  <th scope="col" class="number">
                    {say.sum}
                  </th>
                  <td class="with-bar"></td>
                  <th scope="col" class="number">
                    {say.counted}
                  </th>
                </tr>
              </thead>
              <tbody>
                {areas.map(({ area, figure }) => (
                  <Row {...props} name={names.get(area) ?? area} area={area} figure={figure} most={most} />
                ))}
                <Row {...props} name={words.together} area={null} figure={all} most={null} />
              </tbody>
            </table>
          </div>
          <p class="quiet">
            {say.left(all.unsaid, all.foreign)} {say.how}
          </p>
        </>
      )}
    </section>
  )
}

function Row({
  name,
  area,
  figure: { euros, calls, counted },
  most,
  ...props
}: PartProps & {
  readonly name: string
  readonly area: string | null
  readonly figure: OpenMoney
  readonly most: number | null
}) {
  const { view, words } = props
  return (
    <tr class={most === null ? 'together' : undefined}>
      <th scope="row">{name}</th>
      <td class="number" data-label={words.money.sum}>
        {view.words.call.amount(euros, 'EUR')}
      </td>
      <td class="with-bar">
        {most === null ? null : <Bar stretches={[{ tone: 'strong', value: euros }]} most={most} />}
      </td>
      <td class="number" data-label={words.money.counted}>
        <CountLink to={listLink(props, { area, status: 'open', sort: 'money' })} count={calls}>
          {words.money.calls(counted, calls)}
        </CountLink>
      </td>
    </tr>
  )
}
