import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'

/** A record as the portal's reference file has them, some 11 kB, as of an old call; `open` ones are what a census is about. */
function record(n: number, open: boolean): string {
  const day = Date.UTC(open ? 2027 : 2022, n % 12, 1 + (n % 28))
  return JSON.stringify({
    type: 1,
    ccm2Id: 40_000_000 + n,
    identifier: `BENCH-${open ? 2027 : 2022}-${n}`,
    title: `Topic number ${n} of the reference file`,
    publicationDateLong: day - 90 * 86_400_000,
    plannedOpeningDateLong: day - 60 * 86_400_000,
    deadlineDatesLong: [day],
    callIdentifier: `BENCH-${n % 400}`,
    frameworkProgramme: { id: 43_108_390, abbreviation: 'HORIZON', description: 'Horizon Europe (HORIZON)' },
    status: { id: open ? 31_094_502 : 31_094_503, abbreviation: 'x', description: 'x' },
    latestInfos: Array.from({ length: 20 }, (_, i) => ({
      lastChangeDate: '2026-04-15T15:31:59.992',
      content: `<p>${`Update ${i} of topic ${n}. `.repeat(22)}</p>`,
    })),
    links: [],
  })
}

/** Serves a reference file of `megabytes` on loopback, made as it is read. */
export async function serveBulk(
  megabytes: number,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (!request.url?.endsWith('/grantsTenders.json')) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/json' })
    void (async () => {
      response.write('{"fundingData":{"GrantTenderObj":[')
      let sent = 0
      for (let n = 0; sent < megabytes * 1024 * 1024; n++) {
        const text = (n === 0 ? '' : ',') + record(n, n % 22 === 0)
        sent += text.length
        if (!response.write(text)) await once(response, 'drain')
      }
      response.end(']}}')
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
