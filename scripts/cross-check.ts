import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { caseOf, numbersOf } from '../test/cross-check/cross-check-case.ts'

const usage = `pnpm cross-check [--cases N] [--seed N]

Compares trees, proofs, tiles and notes with Go's sumdb/tlog and sumdb/note. It needs Go and the library from Debian's
packages: apt-get install golang-go golang-golang-x-mod-dev
`

const main = (): number => {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  })
  const below = numbersOf(Number(values.seed))
  const cases = Array.from(
    { length: Number(values.cases) },
    () => `${JSON.stringify(caseOf(below))}\n`,
  )
  const program = join(import.meta.dirname, '../test/cross-check/main.go')
  const environment = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH: process.env['GOPATH'] ?? '/usr/share/gocode',
  }
  const { status, stdout, error } = spawnSync('go', ['run', program], {
    input: cases.join(''),
    env: environment,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  })
  if (error !== undefined) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    return 2
  }
  process.stdout.write(stdout)
  return status ?? 2
}

process.exitCode = main()
