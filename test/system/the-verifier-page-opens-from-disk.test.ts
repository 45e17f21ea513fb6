import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { formatCosignerKey, generateCosigningKey } from '@coflyfr/proof'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { budget, reserve } from '../support/finance-lines.ts'
import { readyLedger } from '../support/ready-ledger.ts'
import { root } from '../support/repository.ts'

const must = <Value>(result: Either<{ readonly tag: string }, Value>): Value => {
  if (isLeft(result)) throw new Error(result.left.tag)
  return result.right
}

const page = pathToFileURL(join(root, 'packages/verifier/coflyfr-verify.html')).href

test('the page verifies a chosen folder without a network, and says which verdict a changed event fails', async () => {
  const ledger = await readyLedger([budget, reserve])
  const { json, path } = ledger
  await json(['export', 'l', 'pack'])
  const verified = await json(['verify', 'l'])
  cpSync(path('pack'), path('spoiled'), { recursive: true })
  appendFileSync(join(path('spoiled'), 'events.ndjson'), '{}\n')

  await using opened = await openBrowser()
  const context = await opened.browser.newContext({ offline: true })
  const tab = await context.newPage()
  const faults: string[] = []
  tab.on('pageerror', (fault) => faults.push(String(fault)))
  tab.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  await tab.goto(page)
  const verdictsOf = async (folder: string): Promise<readonly string[]> => {
    await tab.setInputFiles('#folder', path(folder))
    await tab.locator('#verdicts tr').nth(4).waitFor()
    return tab.locator('#verdicts tr td:first-child').allTextContents()
  }
  const sound = await verdictsOf('pack')
  expect(sound.filter((verdict) => verdict.startsWith('fail'))).toEqual([])
  expect(sound.filter((verdict) => verdict.startsWith('pass')).length).toBeGreaterThanOrEqual(4)
  expect(await tab.textContent('#head')).toContain(verified.root)
  await tab.reload()
  const spoiled = await verdictsOf('spoiled')
  expect(spoiled.some((verdict) => verdict.startsWith('fail'))).toBe(true)
  await tab.setViewportSize({ width: 480, height: 800 })
  const linesOf = (text: string): Promise<number> =>
    tab
      .getByText(text, { exact: true })
      .first()
      .evaluate((cell) => {
        const range = cell.ownerDocument.createRange()
        range.selectNodeContents(cell)
        return range.getClientRects().length
      })
  expect(await Promise.all(['fail', 'ManifestDiffers'].map(linesOf))).toEqual([1, 1])
  expect(faults).toEqual([])
}, 120_000)

test('the page takes a policy and a list of ended keys, and says if a file is neither', async () => {
  const ledger = await readyLedger([budget, reserve])
  const { json, path, write } = ledger
  await json(['export', 'l', 'pack'])
  const [key] = readFileSync(join(path('pack'), 'keys'), 'utf8').split('\n')
  const witness = must(generateCosigningKey('witness.example/w1', 'ed25519'))
  const known = `log ${key}\nquorum none\n`
  const seen = `log ${key}\nwitness one ${formatCosignerKey(witness.cosigner)}\nquorum one\n`
  for (const [name, text] of [
    ['known', known],
    ['seen', seen],
    ['nonsense', 'nonsense\n'],
    ['no-ends', '# none\n'],
    ['revoked', `revoked ${key} after 1\n`],
  ] as const)
    write(name, text)

  await using opened = await openBrowser()
  const tab = await (await opened.browser.newContext({ offline: true })).newPage()
  await tab.goto(page)
  await tab.locator('summary').click()
  await tab.setInputFiles('#folder', path('pack'))
  await tab.locator('#said', { hasText: 'Verified' }).waitFor()
  const codes = async (policy: string, ends: string): Promise<readonly string[]> => {
    await tab.setInputFiles('#policy', path(policy))
    await tab.setInputFiles('#key-ends', path(ends))
    await tab.locator('#said').evaluate((said) => {
      said.textContent = ''
    })
    await tab.locator('#again').click()
    await tab.locator('#said', { hasText: /^Verified|: / }).waitFor()
    return [
      (await tab.textContent('#said')) ?? '',
      ...(await tab.locator('.code').allTextContents()),
    ]
  }
  const sound = await codes('known', 'no-ends')
  expect(sound[0]).toMatch(/^Verified/)
  expect(sound).not.toContain('KeysOfPack')
  expect(await codes('seen', 'no-ends')).toContain('NoQuorum')
  expect(await codes('known', 'revoked')).toContain('RevokedKey')
  expect(await codes('nonsense', 'no-ends')).toEqual(['nonsense: it is no policy'])
  expect(await codes('known', 'nonsense')).toEqual(['nonsense: a line is no ended key'])
  await codes('seen', 'no-ends')
  const shot = process.env['VERIFIER_SCREENSHOT']
  if (shot !== undefined) await tab.screenshot({ path: shot, fullPage: true })
}, 120_000)

test('the page verifies the file of a proof, and says what it does not prove', async () => {
  const { coflyfr, json, path, read, write } = await readyLedger([budget, reserve])
  await json(['export', 'l', 'pack'])
  const [key = ''] = readFileSync(join(path('pack'), 'keys'), 'utf8').split('\n')
  await coflyfr(['prove', 'l', '--event', '2', '--out', 'sound'])
  write('forged', read('sound').replace('index 2', 'index 1'))
  write('words', 'nothing at all')

  await using opened = await openBrowser()
  const tab = await (await opened.browser.newContext({ offline: true })).newPage()
  await tab.goto(page)
  await tab.locator('summary').click()
  await tab.fill('#keys', key)
  const statusesOf = async (name: string): Promise<readonly string[]> => {
    await tab.locator('#said').evaluate((said) => {
      said.textContent = ''
    })
    await tab.setInputFiles('#proof', path(name))
    await tab.locator('#said', { hasText: /^Verified|This file/ }).waitFor()
    return tab.locator('#verdicts tr td:first-child').allTextContents()
  }
  expect(await statusesOf('sound')).toEqual(['pass', 'pass'])
  expect(await tab.textContent('#head')).toContain('BudgetApproved at position 2')
  expect(await tab.textContent('#head')).toContain(`Key ${key}`)
  expect(await tab.locator('#not-proved li').count()).toBe(3)
  expect(await statusesOf('forged')).toEqual(['pass', 'fail', ''])
  expect(await tab.locator('.code').allTextContents()).toEqual(['ProofInvalid'])
  expect(await statusesOf('words')).toEqual([])
  expect(await tab.textContent('#said')).toContain('does not begin as a proof does')
  expect(await tab.locator('#limits').isHidden()).toBe(true)
}, 120_000)
