import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** The machine and the programs of a run. */
export interface Environment {
  readonly processor: string
  readonly cores: number
  readonly memoryGibibytes: number
  readonly system: string
  readonly node: string
  readonly sqlite: string
}

/** Name of the Linux distribution, or else of the system. */
const distribution = (): string => {
  try {
    const name = /^PRETTY_NAME="(?<name>.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))
    return name?.groups?.['name'] ?? type()
  } catch {
    return type()
  }
}

/** Describes this machine. */
export const environmentNow = (): Environment => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGibibytes: Math.round(totalmem() / 2 ** 30),
  system: `${distribution()}, ${type()} ${release()}`,
  node: process.version,
  sqlite: process.versions['sqlite'] ?? 'unknown',
})

/** The load average of the last minute: above the number of cores, absolute figures mean little. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100
