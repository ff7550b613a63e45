import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Worker } from './pipeline/gather.js'

/** This process, under a name that tells another one on the same machine whether it still lives. */
export function thisWorker(): Worker {
  const holder = [hostname(), process.pid, bornAt(process.pid) ?? '', randomUUID()].join('|')
  return { holder, isGone: (other) => (other === holder ? false : isGone(other)) }
}

/** True when the process is known to have ended; null when it was on another machine. */
function isGone(holder: string): boolean | null {
  const [host, pid, born] = holder.split('|')
  if (host !== hostname() || !pid) return null
  if (Number(pid) === process.pid) return true
  return !isAlive(Number(pid)) || (bornAt(Number(pid)) ?? '') !== born
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in the kernel's ticks, so that a later one with the same number is not taken for it. Linux only. */
function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended, though its number is still taken.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
  } catch {
    return null
  }
}
