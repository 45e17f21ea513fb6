import { attacks } from '../test/fixtures/attacks/attacks.ts'
import {
  byAnother,
  independentVerifier,
  type VerifierCommand,
} from '../test/fixtures/attacks/by-another.ts'
import { byTheLibrary } from '../test/fixtures/attacks/by-the-library.ts'
import { workshop } from '../test/fixtures/attacks/workshop.ts'
import { failuresOf } from '../test/support/ledger-file.ts'

/**
 * Makes every attack and prints whether each verifier finds it, by its code. The independent verifier is the one in this
 * repository, or the command given: `pnpm attacks node other-verifier.js`.
 */
const [program, ...args] = process.argv.slice(2)
const independent: VerifierCommand | null =
  program === undefined ? independentVerifier() : [program, ...args]

type Found = Parameters<typeof failuresOf>[0]

const outcomeOf = (code: string, found: Found): string => {
  const codes = Object.values(failuresOf(found)).flat()
  return codes.includes(code as never) ? 'found' : `MISSED ${[...new Set(codes)].join(' ')}`.trim()
}

const shop = await workshop()
let missed = 0
const row = (...cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd([3, 72, 20, 8, 0][at] ?? 0))
    .join(' ')
    .trimEnd()

console.log(row('', 'attack', 'finding', 'library', 'independent'))
for (const { number, name, code, make } of attacks) {
  const handed = await make(shop)
  const byLibrary = outcomeOf(code, await byTheLibrary(handed))
  const byOther =
    independent === null
      ? 'not there'
      : await byAnother(independent, handed).then(
          (found) => outcomeOf(code, found),
          (fault) => `MISSED ${String(fault).split('\n', 1)[0]}`,
        )
  missed += [byLibrary, byOther].filter((cell) => cell.startsWith('MISSED')).length
  console.log(row(String(number), name, code, byLibrary, byOther))
}
const numbers = new Set(attacks.map(({ number }) => number))
console.log(`${numbers.size} of 34 attacks, in ${attacks.length} forms; ${missed} missed`)
process.exitCode = missed === 0 ? 0 : 1
