import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '@coflyfr/cli/measured'
import type { Measurement, Task } from '../measured.ts'
import { peersFolder } from '../peers/peers-folder.ts'
import { clientModules } from './client-modules.ts'
import { importing } from './importing.ts'
import { nativeParts } from './native-parts.ts'
import { packedFolder } from './packed.ts'
import { withoutCompileCache } from './without-compile-cache.ts'

/** A program that is started again and again: the folder where it finds its packages, and the arguments for Node. */
interface Program {
  readonly folder: (task: Task) => string
  readonly args: (task: Task) => readonly string[]
}

const clockTicksOfSecond = 100

/** Processor seconds of ended child processes, as Linux counts them; 0 on other systems. */
const secondsOfChildren = (): number => {
  if (!existsSync('/proc/self/stat')) return 0
  // After the name in brackets comes the third field.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / clockTicksOfSecond
}

const starting =
  ({ folder, args }: Program): Measurement =>
  async (task) => {
    const took: number[] = []
    const before = secondsOfChildren()
    for (let number = 0; number < task.events; number += 1) {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, [...args(task)], {
        cwd: folder(task),
        encoding: 'utf8',
        env: withoutCompileCache(),
      })
      took.push(performance.now() - start)
      if (status !== 0) throw new Error(stderr)
    }
    const seconds = took.reduce((sum, one) => sum + one, 0) / 1_000
    return {
      events: task.events,
      seconds,
      processorSeconds: secondsOfChildren() - before,
      facts: { p50Milliseconds: Number(median(took).toFixed(1)) },
    }
  }

const benchFolder = fileURLToPath(new URL('../..', import.meta.url))

const packed = ({ cache }: Task): string => packedFolder(cache)

/** Node and an empty module. */
export const startEmpty: Measurement = starting({ folder: packed, args: () => importing([]) })

const storePackages = ['@coflyfr/core', '@coflyfr/money', '@coflyfr/store-sqlite']

/** Core, money and the default store; also counts the store's native parts and the loaded modules of the cluster's client. */
export const startStore: Measurement = async (task) => {
  const folder = packed(task)
  const measured = await starting({ folder: packed, args: () => importing(storePackages) })(task)
  return {
    ...measured,
    facts: {
      ...measured.facts,
      nativeParts: nativeParts(join(folder, 'node_modules', '@coflyfr', 'store-sqlite')),
      clientModules: clientModules(folder, join(task.folder, 'council.ledger')),
    },
  }
}

const cli = (task: Task): string =>
  join(packed(task), 'node_modules', '@coflyfr', 'cli', 'dist', 'bin.js')

/** `coflyfr --version`. */
export const startVersion: Measurement = starting({
  folder: packed,
  args: (task) => [cli(task), '--version'],
})

/** Emmett and its SQLite store. */
export const startEmmett: Measurement = starting({
  folder: () => peersFolder,
  args: () => importing(['@event-driven-io/emmett', '@event-driven-io/emmett-sqlite']),
})

/** The client of EventStoreDB. */
export const startDbClient: Measurement = starting({
  folder: () => benchFolder,
  args: () => importing(['@eventstore/db-client']),
})
