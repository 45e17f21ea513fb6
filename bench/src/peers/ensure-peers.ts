import { spawnSync } from 'node:child_process'
import { peersFolder } from './peers-folder.ts'

/** Longest time of an installation, in which a compiler alone takes a minute or two. */
const installLimitMs = 900_000

/** A peer that the benchmark loads. */
export type PeerModule =
  | '@duckdb/node-api'
  | '@electric-sql/pglite'
  | '@event-driven-io/emmett-postgresql'
  | '@event-driven-io/emmett-sqlite'
  | 'better-sqlite3'

const loads = (modules: readonly PeerModule[]): boolean =>
  spawnSync(process.execPath, ['-e', modules.map((name) => `require('${name}')`).join(';')], {
    cwd: peersFolder,
    stdio: 'ignore',
  }).status === 0

/**
 * Installs the peers if they are missing, into a folder that Git ignores; returns whether they can be measured. They are
 * not in the workspace, so that nobody who only uses or builds the library has to compile a database engine.
 */
export const ensurePeers = (
  modules: readonly PeerModule[],
  tell: (line: string) => void,
): boolean => {
  if (loads(modules)) return true
  tell('Installing the peers into bench/peers: SQLite is compiled for Emmett, a minute or two …')
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: installLimitMs,
    shell: process.platform === 'win32',
  })
  if (loads(modules)) return true
  const reason = installed.error?.message ?? installed.stderr.trim().split('\n').at(-1)
  tell(`The peers cannot be installed (${reason}); measuring without them`)
  return false
}
