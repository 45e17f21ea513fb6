import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { backup } from '../../../packages/cli/src/selftest/backup.ts'
import { carriedOut } from '../../../packages/cli/src/selftest/carried-out.ts'
import type { Check, CheckName, Found } from '../../../packages/cli/src/selftest/check.ts'
import { company } from '../../../packages/cli/src/selftest/company.ts'
import { erasure } from '../../../packages/cli/src/selftest/erasure.ts'
import { histories } from '../../../packages/cli/src/selftest/histories.ts'
import { kill } from '../../../packages/cli/src/selftest/kill.ts'
import { problemsOf } from '../../../packages/cli/src/selftest/machine.ts'
import { powerLoss } from '../../../packages/cli/src/selftest/power-loss.ts'
import { foundIn } from '../../../packages/cli/src/selftest/sync.ts'
import { tampering } from '../../../packages/cli/src/selftest/tampering.ts'
import { type Act, acting } from '../../support/acting-program.ts'
import {
  acknowledgesEarly,
  but,
  ends,
  leavesTraces,
  storesNothing,
  storesTwice,
  wrongBackup,
  wrongHistory,
} from '../../support/planted-defects.ts'

const folders = mkdtempSync(join(tmpdir(), 'coflyfr-planted-'))
afterAll(() => rmSync(folders, { recursive: true, force: true }))

/** The findings of a check when the program behaves like `act`. */
const foundOf = (check: Check, act: Act): Promise<Found> =>
  carriedOut(check, {
    folder: mkdtempSync(join(folders, 'ground-')),
    program: acting(act),
    seed: 20_231_115,
    hasTime: () => false,
  })

type Planted = readonly [what: string, found: () => Promise<Found>, findings: RegExp]

/** For each check, defects of the program or the machine, and the findings expected of them. */
const planted = {
  machine: [0x01021994, 0x858458f6, 0x6969, 0xff534d42].map((number): Planted => {
    const found = { status: 'fail', counters: {}, findings: problemsOf(number) } as const
    return [`file system ${number}`, async () => found, /is (in memory|on another machine)/]
  }),
  sync: [
    [
      'a disk that does not write',
      async () => foundIn({ least: 1, median: 4, most: 90 }),
      /faster than any disk/,
    ],
  ],
  company: [
    [
      'a program that stores nothing',
      () => foundOf(company, storesNothing),
      /b39 from two processes is in the ledger 0 times[\s\S]*while another held the lock/,
    ],
    [
      'a program that answers nothing',
      () => foundOf(company, but('record', ends(0))),
      /Of 80 commands 0 were acknowledged/,
    ],
  ],
  kill: [
    [
      'a program that stores nothing',
      () => foundOf(kill, storesNothing),
      /k0-0 was acknowledged before kill 1 and is lost/,
    ],
    [
      'a program that stores twice',
      () => foundOf(kill, storesTwice),
      /k0-0 is in the ledger 2 times[\s\S]*does not verify/,
    ],
  ],
  powerLoss: [
    [
      'a program that acknowledges before it writes',
      () => foundOf(powerLoss, acknowledgesEarly),
      /is not what was acknowledged: \d+: 1+0+$/,
    ],
  ],
  histories: [
    [
      'a history that is shown wrongly',
      () => foundOf(histories, wrongHistory),
      /the report does not[\s\S]*the report says originalBudget[\s\S]*shares no code[\s\S]*The proof of the event/,
    ],
  ],
  tampering: [
    [
      'a verify that finds nothing',
      () => foundOf(tampering, but('verify', ends(0))),
      /^(verify did not find that .*\n?){8}$/,
    ],
  ],
  backup: [
    [
      'a restore that is wrong in three ways',
      () => foundOf(backup, wrongBackup),
      /^The restored ledger has a different root.*\nA backup made while .*\nA backup with a damaged byte was restored$/,
    ],
  ],
  erasure: [
    [
      'what was left of a person',
      () => foundOf(erasure, leavesTraces),
      /^(.*\.old still holds what was erased\n?){4}$/,
    ],
    [
      'a log that does not verify',
      () => foundOf(erasure, but('verify', ends(1))),
      /^After the erasure the ledger does not verify$/,
    ],
  ],
} as const satisfies Readonly<Record<CheckName, readonly Planted[]>>

const cases = Object.entries<readonly Planted[]>(planted).flatMap(([name, defects]) =>
  defects.map((defect) => [name, ...defect] as const),
)

test.each(cases)('%s finds %s', async (_, __, find, findings) => {
  const found = await find()
  expect(found.status).not.toBe('pass')
  expect(found.findings.map(({ en }) => en).join('\n')).toMatch(findings)
})

test('a check that cannot be carried out does not pass', async () => {
  const found = await foundOf(tampering, ends(3))
  expect(found.status).toBe('fail')
  expect(found.findings[0]?.en).toMatch(/^It could not be run: coflyfr init l .* ended with 3/)
})
