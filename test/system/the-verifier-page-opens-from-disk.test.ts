import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { budget, reserve } from '../support/finance-lines.ts'
import { readyLedger } from '../support/ready-ledger.ts'
import { root } from '../support/repository.ts'

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
  expect(faults).toEqual([])
}, 120_000)
