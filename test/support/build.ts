import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from '../../src/root.js'

/** Builds, so that tests of the command line run what is in the sources. */
export default async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: ROOT })
}
