import type { SealWire } from '@coflyfr/budget/events'
import { reports } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
  leg,
} from '../../support/budget-ledger.ts'

const year = { financialYear: '2023-24' } as const

const line = (command: string, on: string, actor: string, data: object): Line => ({
  command,
  actor,
  on,
  data: data as Line['data'],
})

const officer = 'u-9 finance-officer'

const posted = (batch: string, costCentre: string, amount: string, postedOn: string): Line =>
  line('ImportActuals', postedOn, officer, {
    ...year,
    source: 'agresso',
    batch,
    postings: [{ ...leg(costCentre, amount), postedOn, reference: batch }],
  })

const close = (period: string): Line =>
  line('ClosePeriod', '2023-07-10', officer, { ...year, period })

const order = { ...year, service: 'Social/Children', reference: 'PO-1' }

const virement = (reference: string, amount: string): Line =>
  line('ProposeVirement', '2023-04-21', 'u-1 corporate-director', {
    ...year,
    reference,
    kind: 'one-off',
    reason: 'Fostering instead of placements',
    legs: [
      leg('Social/Children/Placements', `-${amount}`),
      leg('Social/Children/Fostering', amount),
    ],
  })

const drawdown = { reserve: 'pressures', reference: 'D-1' }

/** Something for every part of the sealed reports, so that any change in what they print changes a hash. */
const lines: readonly Line[] = [
  budget2023,
  line('EstablishReserve', '2023-04-01', 'clerk cabinet', {
    reserve: 'pressures',
    name: 'Pressures',
    purpose: 'Pressures in social services',
    openingBalance: '500000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet 1 April 2023',
    useRule: 'For the overspend of a year',
    manager: 'Section 151 Officer',
    reviewBy: '2024-03-31',
  }),
  line('SetChartOfAccounts', '2023-04-01', officer, {
    reference: 'restructure',
    costCentres: [
      { costCentre: 'Social/Adults/Care', directorate: 'Wellbeing', service: 'Adult care' },
    ],
    subjectives: [],
  }),
  line('ApproveSupplementaryEstimate', '2023-04-20', 'clerk council', {
    ...year,
    reference: 'SE-1',
    reason: 'A new school',
    source: 'General balance',
    legs: [leg('Social/Adults/Care', '25000.00')],
    decision: 'Council 20 April 2023',
  }),
  virement('V-1', '20000.00'),
  line('ApproveVirement', '2023-04-22', 'u-2 head-of-service', {
    ...year,
    reference: 'V-1',
    by: 'head-of-service',
    decision: 'Delegated',
  }),
  line('PostVirement', '2023-04-23', officer, { ...year, reference: 'V-1' }),
  virement('V-2', '15000.00'),
  line('RequestDrawdown', '2023-04-25', 'u-1 corporate-director', {
    ...drawdown,
    ...year,
    amount: '30000.00',
    to: { costCentre: 'Social/Children/Placements', subjective: 'all' },
    purpose: 'Pressures in social services',
    reason: 'Placements',
  }),
  line('ApproveDrawdown', '2023-04-26', 'u-151 section-151-officer', {
    ...drawdown,
    by: 'section-151-officer',
    decision: 'Delegated',
  }),
  line('PostDrawdown', '2023-04-27', officer, drawdown),
  line('RaiseCommitment', '2023-04-22', officer, {
    ...order,
    ...leg('Social/Children/Placements', '52000.00'),
  }),
  line('InvoiceCommitment', '2023-04-28', officer, {
    ...order,
    invoice: 'INV-1',
    amount: '4000.00',
  }),
  line('SubmitForecast', '2023-04-30', 'u-4 budget-holder', {
    ...year,
    service: 'Social/Children',
    period: 'P01',
    projectedOutturn: '11000000.00',
    basis: 'known commitments',
  }),
  posted('1', 'Social/Children/Placements', '700000.05', '2023-04-28'),
  posted('2', 'Social/Children/Fees', '-41000.00', '2023-04-29'),
  posted('3', 'Nobody budgeted', '12.34', '2023-04-29'),
  close('P01'),
  posted('4', 'Social/Adults/Care', '650000.00', '2023-04-30'),
  close('P02'),
]

/** Gives each line; a decision gets the hash of the proposal before it. */
const giveAll = async (ledger: BudgetLedger): Promise<void> => {
  let contentHash: string | undefined
  for (const given of lines) {
    const decides = given.command === 'ApproveVirement' || given.command === 'ApproveDrawdown'
    const data = decides ? Object.assign({ contentHash }, given.data) : given.data
    const result = await ledger.give({ ...given, data })
    expect(result).toMatchObject({ outcome: 'committed' })
    if ('contentHash' in result) contentHash = result.contentHash
  }
}

type Sealed = readonly (readonly [rows: number, queryHash: string, linesHash: string])[]

/** What every version of a sealed report makes of these lines, at both closes. A version in this list never changes. */
const formsOfRelease: Readonly<Record<string, Sealed>> = {
  'budget-monitoring 2': [
    [
      10,
      '0578fbcaabf05dabc3d33369106d06a3030dfbd0659ee3e2bed3b4cd7d6de7bb',
      'a95806cc6cbb5651eec4e18d1558f372ee69aaa6ddc1624c11047d05960063ba',
    ],
    [
      10,
      '58b304641148b15962771ade108082bdab4c2de2bc01c475051eca3819e5131e',
      '352f3d43e8382b65164cc42d6fcb2c3d5a9ca93f3319a664dd52762e540868cc',
    ],
  ],
  'budget-monitoring 3': [
    [
      10,
      '7563b7016b152f45989404addc159ab7aa59ce9b6640a80d2d0c3601e812202e',
      'a95806cc6cbb5651eec4e18d1558f372ee69aaa6ddc1624c11047d05960063ba',
    ],
    [
      10,
      '8f159bd4973bf453655c6623f7c4a7ef03381d81a140dc89e4026dfc6c46c1e7',
      '352f3d43e8382b65164cc42d6fcb2c3d5a9ca93f3319a664dd52762e540868cc',
    ],
  ],
  'virements 3': [
    [
      2,
      '9b27fb4af8e1d0b5df59da86bd37c77d584628cd76372781464da13dcac0bed9',
      '5d3ccc189031dca5bc58ecda20e21a3c4421d321ab2429032ad248ff6e0ee06f',
    ],
    [
      2,
      'e6da8209f8f2f4e787a0bfa9db1523f0230693c62f302165b999b09044d6f4f2',
      '5d3ccc189031dca5bc58ecda20e21a3c4421d321ab2429032ad248ff6e0ee06f',
    ],
  ],
  'virements 4': [
    [
      2,
      '0f334e33303ed3826fe1572a6a6840aff956c564589c7961314d3d37bca4f87d',
      'ccf14a6514576317c3e5bd0fb696a58a2114a32205bc47a93690930ecf1310cc',
    ],
    [
      2,
      '792c8c21536c604c2863275f02575dc7596559eda0cb12a0c7e840832ae0deb1',
      'ccf14a6514576317c3e5bd0fb696a58a2114a32205bc47a93690930ecf1310cc',
    ],
  ],
  'reserves 3': [
    [
      1,
      '2f1202b08cd56273840a44b58fb0e9ee8f1b2c12753f2bc825e7eb73bf279d0e',
      'b6fb96e7865428c3271ef7c11a980e1cb5b061e3fb8adb5f1c692dc681cfb9f1',
    ],
    [
      1,
      '9ea0fdade6e619460ee9559d6a4fdb539a22a3286847971c2b3bb97fecc80d74',
      'b6fb96e7865428c3271ef7c11a980e1cb5b061e3fb8adb5f1c692dc681cfb9f1',
    ],
  ],
  'reserves 4': [
    [
      1,
      'dda17983681d87de21c8bddacb3668503dde9f616e0c9dea06630ecc22d4b4ad',
      'b6fb96e7865428c3271ef7c11a980e1cb5b061e3fb8adb5f1c692dc681cfb9f1',
    ],
    [
      1,
      '413588b643c56a804bf150c9d3e95b1573003c47487472b34dd7b3e5405d7ecb',
      'b6fb96e7865428c3271ef7c11a980e1cb5b061e3fb8adb5f1c692dc681cfb9f1',
    ],
  ],
}

const sealedNow = async (): Promise<ReadonlyMap<string, Sealed>> => {
  const ledger = await budgetLedger()
  await giveAll(ledger)
  const found = new Map<string, Sealed>()
  for (const { type, data } of await ledger.events('periods-2023-24')) {
    const seals: readonly SealWire[] = type === 'ReportsSealed' ? Object(data).seals : []
    for (const { report, rows, queryHash, linesHash } of seals)
      found.set(report, [...(found.get(report) ?? []), [rows, queryHash, linesHash]])
  }
  return found
}

test('a release seals a report as the one before did, or under another version', async () => {
  const found = await sealedNow()
  expect([...found.keys()]).toEqual(['budget-monitoring', 'virements', 'reserves'])
  for (const [name, sealed] of found) {
    const version = reports.get(name)?.projection.version
    const form = `${name} ${version}`
    const before = formsOfRelease[form]
    expect(
      before,
      `${form} is a new version: add what it seals to formsOfRelease, and leave the earlier ones`,
    ).toBeDefined()
    expect(
      sealed,
      `${name} prints other rows or totals than version ${version} did, so every seal of a released ledger would fail ` +
        `verify (decision 0009). If that is meant, raise \`version\` of its projection and add \`${name} ` +
        `${Number(version) + 1}\` to formsOfRelease; if not, undo it. Never change what stands there`,
    ).toEqual(before)
  }
})
