import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { importing } from './importing.ts'
import { withoutCompileCache } from './without-compile-cache.ts'

/** A module that prints, when its process ends, how many modules of the cluster's client were loaded. */
const counting = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  let count = 0
  registerHooks({
    load: (url, context, next) => {
      if (url.includes('/@eventstore/')) count += 1
      return next(url, context)
    },
  })
  process.on('exit', () => process.stderr.write('\\n' + count))
`)}`

/** How many modules of the client a program in the folder of packed packages loads. */
const loadedBy = (folder: string, args: readonly string[]): number => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', counting, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: withoutCompileCache(),
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stderr.split('\n').at(-1))
}

/**
 * How many modules of the cluster's client are loaded by importing every package, including its adapter, and by the
 * command line when it makes a ledger. Throws if importing the client itself counts none, because then the count is wrong.
 */
export const clientModules = (packed: string, ledger: string): number => {
  const ours = join(packed, 'node_modules', '@coflyfr')
  // The verifier is a program without a root module, and some examples are not published.
  const packages = readdirSync(ours)
    .filter((name) => existsSync(join(ours, name, 'dist', 'index.js')))
    .map((name) => `@coflyfr/${name}`)
  const cli = join(ours, 'cli', 'dist', 'bin.js')
  const seen = loadedBy(packed, importing(['@eventstore/db-client']))
  if (seen === 0) throw new Error('No module of the client is seen')
  return loadedBy(packed, importing(packages)) + loadedBy(packed, [cli, 'init', ledger])
}
