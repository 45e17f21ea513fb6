/**
 * Runs the store contract, the traps, a kill and restart, and the demo's commands against a real EventStoreDB or
 * KurrentDB: `KURRENTDB_URL='esdb://localhost:2113?tls=false' pnpm test:kurrentdb`. `KURRENTDB_DRIVER=kurrent` selects the
 * other client, and `KURRENTDB_RESTART` is the shell command that kills the server and starts it again.
 */
import { spawnSync } from 'node:child_process'

const url = process.env['KURRENTDB_URL']

if (url === undefined) {
  process.stdout.write(
    'KURRENTDB_URL is not set: nothing was run against a real server, and nothing counts as passed\n',
  )
} else {
  const args = ['vitest', 'run', '--project', 'kurrentdb', ...process.argv.slice(2)]
  const { status } = spawnSync('npx', args, { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
