import { createHash } from 'node:crypto'
import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import { budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const [placements, fostering, care, contingency] = [
  'Social/Children/Placements',
  'Social/Children/Fostering',
  'Social/Adults/Care',
  'Corporate/Contingency',
]

/** Written by hand, with keys in order: by CONTRACT anybody can compute this without a ledger. */
const hashOf = (kind: string, from: string, to: string, amount: string) =>
  createHash('sha256')
    .update(
      `{"financialYear":"2023-24","kind":"${kind}","laterYears":[],"legs":[` +
        `{"amount":"-${amount}","costCentre":"${from}","subjective":"all"},` +
        `{"amount":"${amount}","costCentre":"${to}","subjective":"all"}],` +
        `"reason":"Pressures","reference":"V1"}`,
    )
    .digest('hex')

const short: Readonly<Record<string, string>> = {
  'head-of-service': 'HoS',
  'corporate-director': 'CD',
  'section-151-officer': 'S151',
}

test.each([
  ['one-off', placements, fostering, '25000.00', ['HoS']],
  ['one-off', placements, fostering, '25000.01', ['CD', 'S151']],
  ['one-off', placements, fostering, '100000.00', ['CD', 'S151']],
  ['one-off', placements, fostering, '100000.01', ['S151', 'cabinet']],
  ['one-off', placements, care, '0.01', ['CD', 'S151']],
  ['permanent', placements, care, '100000.00', ['CD', 'S151']],
  ['permanent', placements, care, '100000.01', ['S151', 'cabinet']],
  ['one-off', contingency, care, '0.01', ['S151', 'cabinet']],
  ['one-off', contingency, care, '500000.00', ['S151', 'cabinet']],
  ['one-off', contingency, care, '500000.01', ['(S151)', 'cabinet', 'council']],
  ['permanent', placements, fostering, '500000.01', ['(S151)', 'cabinet', 'council']],
  ['technical', placements, fostering, '0.01', ['S151']],
  ['technical', contingency, care, '3000000.00', ['S151']],
])('%s of %s to %s, £%s: its steps and no others', async (kind, from, to, amount, steps) => {
  const ledger = await budgetLedger({ rules: standardRules })
  await ledger.give(budget2023)
  const contentHash = hashOf(kind, from, to, amount)
  const legs = [leg(from, `-${amount}`), leg(to, amount)]
  const of = { reference: 'V1', financialYear: '2023-24' }
  const proposed = await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2023-06-01',
    data: { ...of, kind, reason: 'Pressures', legs },
  })
  expect(proposed).toMatchObject({ outcome: 'committed', contentHash })

  const [event] = (await ledger.events('budget-2023-24')).filter(
    ({ type }) => type === 'VirementProposed',
  )
  const data = event?.data as {
    route: { steps: readonly { by: string; act: string; optional?: boolean }[] }
  }
  const shown = data.route.steps.map(({ by, optional }) =>
    optional === true ? `(${short[by] ?? by})` : (short[by] ?? by),
  )
  expect(shown).toEqual(steps)

  const post = { command: 'PostVirement', actor: 'u-9 finance-officer', on: '2023-06-02', data: of }
  const needed = data.route.steps.filter(({ optional }) => optional !== true)
  for (const [index, { by, act }] of needed.entries()) {
    expect(await ledger.told(post)).toBe('NotApproved')
    const command = act === 'approve' ? 'ApproveVirement' : 'AgreeVirement'
    expect(act).toBe(index === needed.length - 1 ? 'approve' : 'agree')
    const line = { command, actor: `u-${by} ${by}`, on: '2023-06-02' }
    const step = { ...of, by, decision: `${by} 1`, contentHash }
    expect(await ledger.told({ ...line, data: step })).toBe('committed')
  }
  expect(await ledger.told(post)).toBe('committed')
})
