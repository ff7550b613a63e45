import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { previewLetter } from '../pipeline/preview.js'
import { chosenContact } from './choose.js'
import { say, withApp } from './run.js'

export function addPreview(program: Command): void {
  program
    .command('preview <contact>')
    .description('write the letter that a contact would get now to files; nothing is sent or remembered')
    .option('--to <folder>', 'folder for the files', '.')
    .action((word: string, { to }: { readonly to: string }) =>
      withApp(async (app) => {
        const { municipality, contact } = await chosenContact(app.db, word)
        const matter = await app.letters()
        const letter = await previewLetter(app.db, municipality, contact, matter, app.clock())
        mkdirSync(to, { recursive: true })
        const base = join(to, `${municipality.id}-${contact.id}`)
        writeFileSync(`${base}.html`, letter.html)
        writeFileSync(`${base}.txt`, `${letter.subject}\n\n${letter.text}`)
        if (letter.whole !== null) writeFileSync(`${base}-whole.html`, letter.whole)
        say(`${letter.subject}\n${base}.html\n${base}.txt`)
        if (letter.whole !== null) say(`${base}-whole.html`)
        return 0
      }),
    )
}
