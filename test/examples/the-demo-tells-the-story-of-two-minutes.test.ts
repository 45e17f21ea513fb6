import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { walesDuties } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { coflyfr, exampleText, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()

const keyLines = [
  /Council-wide +£66,034,000\.00 +-£1,000,000\.00 +£65,034,000\.00/,
  /Children’s Social Care +£21,700,000\.00 +£1,000,000\.00 +£22,700,000\.00/,
  /Council +£342,334,000\.00 +£0\.00 +£342,334,000\.00/,
  /council +waiting/,
  /pending and waits for council to approve/,
  /Posting the £1m before Council has approved it: NotApproved: state agreed, awaiting council/,
  /\d+ +PostVirement +finance-officer +NotApproved/,
  /\d+ +ApproveDrawdown +cabinet +DecisionDoesNotSupport: expected approved/,
  /Children’s Social Care +£22,700,000\.00 +£0\.00 +£22,700,000\.00/,
  /Children’s Social Care +revisedBudget +£1,000,000\.00 +VirementPosted at position \d+/,
  /Total +£7,900,000\.00 +-£3,067,000\.00 +-£2,500,000\.00 +£2,333,000\.00/,
  /actuals-quarter-2 +62 +54 +5 +1 +2 +£88,169,425\.03/,
  /Period: expected a period of the financial year 2023-24/,
  /Council +£342,334,000 +£353,266,000 +£10,932,000 +3\.2 +£1,205,000/,
  /Directorates together +£15,284,000/,
  /P03: directorates £12,788,000, council-wide -£3,061,000/,
  /Placements +£13,000,000 +£299,000 +£9,120,311 +£19,620,000 +£6,620,000 +red/,
  /In no approved budget of the year: 1 head with actuals of £129,195\.\d\d: Emergency Duty/,
  /Total +£2,608,000 +£2,408,000 +£200,000/,
  /The shortfall is 7\.67% of the target/,
  /the check is £0\.00/,
  /19 groups match, and 6 breaks/,
  /· wrong-period, £104,900\.00: Multi-Agency Safeguarding Hub/,
  /the same digits in another order/,
  /Prepared by finance-ledger-control, reviewed by chief-accountant/,
  /P06 +2023-10-12 +\d+ +[0-9a-f]{12}…/,
  /Late: £48,600\.00 at position \d+ concerns P06 and counts in P07/,
  /Better intelligence and information/,
  /contacts +2022-23 +8334 +47\.1/,
  /contacts-rise-minuted +2021-22 +40%/,
  /cabinet +2023-09-19 +noted/,
  /pass +rules obeyed/,
  /pass +projections equal/,
  /assessments completed +10 +referrals +\* +8 +25\.0/,
  /Personal outcomes .*: 20, 7 of them achieved/,
  /change, per cent +46\.2 +-47\.6 +-60\.0 +\* +36\.4 +-67\.6/,
  /Waits before, how many: 0 to 7 days 0, .* 57 to 84 days \*/,
  /PM34a +59\.6 +63\.0 +3\.4 +62\.0 +61\.3 +2025-03-31/,
  /PM35: Five young people had nowhere to stay in the year/,
  /Nine promises of the charter: .*1 kept/,
  /complex-needs +Placements +£300,000 +£183,813 +£7,238/,
  /7 children for 202 weeks, £3,463\.47 a week on average/,
  /single-point-of-access +waiting +58\.6 +19\.3 +days +£1,162\.44/,
  /A measure changes for other reasons too/,
  /3 +Demand: contacts, pathway of a case +\d+ +15\/15 +works +\w+ at \d+/,
  /5 +Corporate parenting +\d+ +19\/19 +works +\w+ at \d+/,
  /8 +Single point of access \(SPACE\) +\d+ +13\/13 +works +\w+ at \d+/,
  /10 +Virement of £1m: Cabinet, then Council +\d+ +14\/14 +works +\w+ at \d+/,
  /Social Services and Well-being \(Wales\) Act 2014 +13 +12 +2 +12/,
  /Wales Safeguarding Procedures +4 +2 +7 +2/,
  /UK General Data Protection Regulation +5 +4/,
  /looked-after +19 +1 +2079-02-01 +2090-10-01/,
  /child-protection +5 +5 /,
  /12 +Statute: the Act of 2014 +\d+ +\d+\/\d+ +works +\w+ at \d+/,
  /improving-out… +2024-04-25 +actions +second-cohort +overdue +79 +6/,
  /social-servic… +2024-05-01 +directions +measure-pack +overdue +0 +91/,
  /called in on 2024-04-29, stands on\s+2024-05-07; in effect from 2024-05-07/,
  /2 +Improving Outcomes for Children Board +\d+ +19\/19 +works/,
  /9 +Social Services Improvement Board +\d+ +13\/13 +works/,
  /Illustrative, not from any minute or published table: Every date/,
  /Every outcome was as expected, refusals included\./,
]

test('the demo prints its story, verifies and ends well, as pnpm demo runs it', () => {
  const bin = join(root, 'packages/cli/src/bin.ts')
  const env = { ...process.env, INIT_CWD: folder, NO_COLOR: '1' }
  const story = execFileSync(process.execPath, [bin, 'demo', '--dir', 'story'], {
    encoding: 'utf8',
    env,
  })
  for (const line of keyLines) expect(story).toMatch(line)
  expect(story).not.toMatch(/\bbegun:/)
  const lines = story.split('\n')
  expect(lines.length).toBeLessThanOrEqual(400)
  expect(lines.filter((line) => [...line].length > 100)).toEqual([])
})

test('the demo leaves its ledger, checkpoint and every report behind', () => {
  const files = [
    'bridgend.ledger',
    'bridgend.ledger.key',
    'bridgend.ledger.checkpoints',
    'checkpoint.txt',
    'results.ndjson',
    'verification.json',
    'systems.json',
    'reports/difference.json',
    'reports/budget-before-council.csv',
    ...[
      'cover-P03',
      'cover-P06',
      'monitoring-P06',
      'reconciliation',
      'pathway-baseline',
      'access-before-after',
      'waits-before-after',
      'report-card',
      'trace-virement',
    ].flatMap((name) => ['txt', 'csv', 'json'].map((kind) => `reports/${name}.${kind}`)),
    'ledgers/general-ledger-p06.csv',
    'ledgers/general-ledger-p06.map.json',
    'pack/index.html',
    'pack/sha256sums.txt',
    ...['cy', 'en'].flatMap((language) =>
      ['index.html', 'budget-monitoring.html', 'files/bridge.xlsx', 'files/chart-reserves.svg'].map(
        (file) => `pack/${language}/${file}`,
      ),
    ),
    ...['budget-monitoring', 'virements', 'reserves', 'plan', 'measures', 'decisions'].flatMap(
      (name) => ['txt', 'csv', 'json'].map((kind) => `reports/${name}.${kind}`),
    ),
  ]
  expect(files.filter((file) => !existsSync(join(folder, 'story', file)))).toEqual([])
  const left = readdirSync(join(folder, 'story'))
  expect(left.filter((file) => /-(?:wal|shm)$/.test(file))).toEqual([])
})

test('each event of the demo came of a command that its duty names', () => {
  const commandById = new Map(
    readdirSync(join(root, 'examples/bridgend/commands'))
      .flatMap((file) => exampleText(`bridgend/commands/${file}`).trim().split('\n'))
      .map((line) => JSON.parse(line))
      .map(({ commandId, command }) => [commandId, command]),
  )
  const duties = walesDuties.flatMap((instrument) => instrument.duties)
  const results = readFileSync(join(folder, 'story/results.ndjson'), 'utf8').trim().split('\n')
  const strays = results.flatMap((line) => {
    const { commandId, events = [] } = JSON.parse(line)
    const command = commandById.get(commandId)
    if (command === undefined) return []
    return events
      .filter(
        (type: string) =>
          duties.find((duty) => duty.events.includes(type))?.commands.includes(command) !== true,
      )
      .map((type: string) => `${type} of ${command}`)
  })
  expect(results.length).toBeGreaterThan(900)
  expect([...new Set(strays)].sort()).toEqual([])
})

let asJson: ReturnType<typeof coflyfr> | undefined

/** One demo that tells all as JSON, for every test that looks into it. */
const demoAsJson = (): ReturnType<typeof coflyfr> => {
  asJson ??= coflyfr(folder, ['demo', '--dir', 'json', '--format', 'json'])
  return asJson
}

test('the demo is one JSON document where that is asked for', async () => {
  const { code, out, err } = await demoAsJson()
  const told = JSON.parse(out)
  expect({ code, err, failures: told.failures }).toEqual({ code: 0, err: '', failures: [] })
  expect(told.outcomes).toEqual({ commands: 1044, committed: 1033, refused: 11, byProcesses: 9 })
  expect(told.beforeCouncil.directorates.totals).toMatchObject({
    originalBudget: '342334000.00',
    pendingVirements: '0.00',
  })
  expect(told.beforeCouncil.virements.rows[0]).toMatchObject({ reference: 'V1', state: 'agreed' })
  expect(told.afterCouncil.directorates.totals).toMatchObject({ revisedBudget: '342334000.00' })
  expect(told.reports['budget-monitoring'].totals).toMatchObject({ reserveFunding: '2500000.00' })
  expect(told.refusals.map(({ refusal }: { refusal: { tag: string } }) => refusal.tag)).toEqual([
    'BeyondAuthority',
    'NotApproved',
    'NotEnoughBudget',
    'SamePersonTwice',
    'MoreThanCommitted',
    'NotLatestClosed',
    'SamePersonTwice',
    'DecisionDoesNotSupport',
    'ContentHashDiffers',
    'ScaleVersionMixed',
    'DecisionNotInEffect',
  ])
  const statuses = Object.values(told.verification.verdicts).map((verdict) => verdict)
  expect(statuses).toMatchObject(Array.from({ length: 5 }, () => ({ status: 'pass' })))
  expect(told.systems).toHaveLength(12)
})

test('every changed figure is the sum of what its events explain', async () => {
  const { out } = await demoAsJson()
  const { cells } = JSON.parse(out).difference
  expect(cells).not.toHaveLength(0)
  // A percentage has no sum: its events are named, and no share of the change is theirs.
  const amounts = cells.filter(({ change }: { change: string | null }) => change !== null)
  expect(amounts.length).toBeGreaterThan(cells.length / 2)
  for (const { change, explanations } of amounts) {
    const sum = explanations.reduce(
      (total: bigint, part: { change: string }) => total + BigInt(part.change.replace('.', '')),
      0n,
    )
    expect(sum).toBe(BigInt(change.replace('.', '')))
  }
})

test('a folder that holds something is left alone', async () => {
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  const { code, err } = await coflyfr(folder, ['demo', '--dir', '.'])
  expect(code).toBe(2)
  expect(err).toMatch(/--dir: expected a folder that is empty or not there/)
})
