import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser from an npm package; disposing of it also removes its files. */
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

/** The package's own flags are for a host that allows one process only. Where tests run, only a sandbox may be missing. */
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
 * Starts the Chromium from an npm package. It is unpacked into a new folder, so that an earlier run that was interrupted,
 * or another at the same time, cannot leave half of it. It needs a few libraries of the system; if they are missing,
 * those of the package are used, with its fonts.
 */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const folder = mkdtempSync(join(tmpdir(), 'coflyfr-browser-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    const path = await packed.executablePath()
    // The system's own libraries are tried first, because they fit its fonts.
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
