import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { withoutCompileCache } from './without-compile-cache.ts'

/** The result of running a program. */
export interface ProcessRun {
  readonly seconds: number
  readonly stdout: string
  /** Its peak memory; 0 on other systems than Linux. */
  readonly peakMebibytes: number
}

/** How often to read its peak memory, in milliseconds. */
const lookMs = 10

const peakOf = (pid: number): number => {
  try {
    const found = /^VmHWM:\s+(?<kibibytes>\d+) kB$/m.exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )
    return Number(found?.groups?.['kibibytes'] ?? 0) / 1_024
  } catch {
    return 0
  }
}

/** Runs a program to its end; throws if it cannot be started or does not end with 0. */
export const runProcess = async (
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<ProcessRun> => {
  const start = performance.now()
  const env = withoutCompileCache()
  const child = spawn(command, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: string[] = []
  const complaints: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text) => printed.push(text))
  child.stderr.setEncoding('utf8').on('data', (text) => complaints.push(text))
  let peakMebibytes = 0
  const looking = setInterval(() => {
    peakMebibytes = Math.max(peakMebibytes, peakOf(child.pid!))
  }, lookMs)
  try {
    const [code] = await once(child, 'close')
    const seconds = (performance.now() - start) / 1_000
    if (code === 0) return { seconds, stdout: printed.join(''), peakMebibytes }
    throw new Error(`${command} ended with ${code}: ${complaints.join('').slice(-500)}`)
  } finally {
    clearInterval(looking)
  }
}
