import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** How often to check whether the server answers, and how long its clients have to disconnect. */
const patience = { pauseMs: 50, tries: 600, farewellMs: 5_000 } as const

/** The user that the server runs as: it refuses to run as root. */
interface Owner {
  readonly uid?: number
  readonly gid?: number
}

const ownerOfServer = (): Owner => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return address.port
}

const started = async (bin: string, port: number): Promise<void> => {
  const ask = ['-q', '-h', '127.0.0.1', '-p', String(port)]
  for (let number = 1; number <= patience.tries; number += 1) {
    try {
      execFileSync(join(bin, 'pg_isready'), ask)
      return
    } catch {
      await setTimeout(patience.pauseMs)
    }
  }
  throw new Error('PostgreSQL did not start')
}

/**
 * Starts a new PostgreSQL server with its defaults, fsync on, listening on the loopback only, and ends it after `use`.
 * Throws if PostgreSQL is not installed.
 */
export const withPostgres = async <Result>(
  folder: string,
  use: (address: string) => Promise<Result>,
): Promise<Result> => {
  const bin = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
  const owner = ownerOfServer()
  const data = join(folder, 'postgres')
  mkdirSync(data)
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chmodSync(folder, 0o711)
    chownSync(data, owner.uid, owner.gid)
  }
  const quiet = { cwd: '/', ...owner } as const
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'bench'], {
    ...quiet,
    stdio: 'ignore',
  })
  const port = await freePort()
  const settings = ['-D', data, '-p', String(port), '-k', data, '-c', 'listen_addresses=127.0.0.1']
  const server: ChildProcess = spawn(join(bin, 'postgres'), settings, { ...quiet, stdio: 'ignore' })
  const ended = once(server, 'exit')
  try {
    await started(bin, port)
    return await use(`postgresql://bench@127.0.0.1:${port}/postgres`)
  } finally {
    // SIGTERM waits until the clients disconnect; SIGINT disconnects them.
    server.kill('SIGTERM')
    await Promise.race([ended, setTimeout(patience.farewellMs)])
    server.kill('SIGINT')
    await ended
  }
}
