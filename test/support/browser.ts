import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser that came with the packages, and how to be rid of it. */
export interface OpenBrowser extends AsyncDisposable {
  readonly browser: Browser
}

const librariesOf = async (inflate: (archive: string) => Promise<string>): Promise<string> => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return join(await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br')), 'lib')
}

const fontsOf = async (inflate: (archive: string) => Promise<string>): Promise<string> => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return inflate(join(dirname(entry), '..', 'bin', 'fonts.tar.br'))
}

/** The package's own list is for a machine that allows one process only; where tests run, a sandbox is what may be missing. */
const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none']

const launch = (executablePath: string, env: NodeJS.ProcessEnv) =>
  chromium.launch({
    executablePath,
    args,
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  })

/**
 * Starts the Chromium that came by npm: unpacked into a folder of its own, so that a cut-off or a second run finds
 * nothing half there. It needs a few libraries of the system; where they are missing, those that come with the package
 * take their place, with its fonts.
 */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-browser-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    const path = await packed.executablePath()
    // The system's own libraries, where it has them, fit its fonts; the last word is the failure of both.
    const browser = await launch(path, process.env).catch(async () =>
      launch(path, {
        ...process.env,
        LD_LIBRARY_PATH: await librariesOf(inflate),
        FONTCONFIG_PATH: await fontsOf(inflate),
      }),
    )
    return {
      browser,
      [Symbol.asyncDispose]: async () => {
        await browser.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
