import type { Command } from 'commander'
import { webAddress } from '../pipeline/try-source.js'
import { withApp } from './run.js'
import { checkSources } from './sources-check.js'
import { listSources } from './sources-list.js'
import { needCheckout } from './sources-folder.js'
import { freeId, newSource } from './sources-new.js'
import { saveSourcePages } from './sources-save.js'
import { switchSources } from './sources-switch.js'
import { trySourceAt } from './sources-try.js'

export function addSources(program: Command): void {
  const sources = program
    .command('sources')
    .description('the sources, how their last run went, and what is held')
    .action(() => withApp(listSources))
  for (const state of ['on', 'off'] as const)
    sources
      .command(`${state} <source...>`)
      .description(
        state === 'on' ? 'let sources be asked and, after a trial, tell in letters' : 'stop asking sources',
      )
      .action((ids: string[]) => withApp((app) => switchSources(app, ids, state)))
  sources
    .command('check [source...]')
    .description(
      'ask the sources now and say what is read; one with an independent list is compared with that',
    )
    .action((ids: string[]) => withApp((app) => checkSources(app, ids)))
  sources
    .command('try <url>')
    .description('what a page is, which feeds it links to, and what could be read on it')
    .option('--selector <css>', 'read the elements that this finds as calls')
    .option('--feed', 'read it as a feed, whatever it says that it is')
    .action(async (url: string, flags: { readonly selector?: string; readonly feed?: true }) => {
      const address = webAddress(url)
      await withApp((app) => trySourceAt(app, address, flags))
    })
  sources
    .command('new <id> <url>')
    .description('begin a source: its folder, its definition and a saved page')
    .option('--title <title>', 'what the source is called; else the heading of the page')
    .action(async (id: string, url: string, flags: { readonly title?: string }) => {
      const wanted = { id: freeId(id), url: webAddress(url), title: flags.title }
      await withApp((app) => newSource(app, wanted))
    })
  sources
    .command('save <id> [step]')
    .description('ask again for the pages that a source has saved, and say what is read differently')
    .action(async (id: string, step: string | undefined) => {
      needCheckout()
      await withApp((app) => saveSourcePages(app, id, step))
    })
}
