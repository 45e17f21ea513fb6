import { execFileSync } from 'node:child_process'

const ownPath = process.env['npm_execpath'] ?? ''

/** The pnpm that runs the tests; where they were started without it, the one that the README names. */
const command: readonly [string, ...string[]] = ownPath.includes('pnpm')
  ? [process.execPath, ownPath]
  : ['npx', '--yes', 'pnpm@12']

/** Runs pnpm in a folder and answers with what it printed; throws, with all of it, when it fails. */
export const pnpm = (folder: string, ...args: readonly string[]): string => {
  const [program, ...first] = command
  try {
    return execFileSync(program, [...first, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as {
      readonly stdout?: string
      readonly stderr?: string
    }
    throw new Error(`pnpm ${args.join(' ')} failed:\n${stdout}${stderr}`)
  }
}
