import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const folder = join(import.meta.dirname, '../packages/verifier')
const sources = join(folder, 'src')

/** Bundles an entry point and all it imports into one file. */
const bundled = async (entry: string): Promise<string> => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(sources, entry), formats: ['es'] },
      rolldownOptions: { external: /^node:/ },
    },
  })
  const [output] = [made].flat()
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error(`Nothing was made of ${entry}`)
  return chunk.code
}

const banner =
  '// Coflyfr: independent verifier of evidence. Made of packages/verifier by `pnpm build`. Apache-2.0.\n'

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`

const page = async (): Promise<string> => {
  const script = `\n${banner}${(await bundled('page/page.ts')).replaceAll('</script', '<\\/script')}`
  const style = `\n${readFileSync(join(sources, 'page/page.css'), 'utf8')}`
  const parts: Readonly<Record<string, string>> = {
    script,
    style,
    'script-hash': hashOf(script),
    'style-hash': hashOf(style),
  }
  const form = readFileSync(join(sources, 'page/page.form'), 'utf8')
  return form.replaceAll(/\{\{([a-z-]+)\}\}/g, (_, name: string) => parts[name] ?? '')
}

/** The two self-contained files of the verifier, built from the present sources. */
export const verifierFiles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['coflyfr-verify.mjs', `#!/usr/bin/env node\n${banner}${await bundled('script/main.ts')}`],
    ['coflyfr-verify.html', await page()],
  ])

if (process.argv[1] === import.meta.filename)
  for (const [name, text] of await verifierFiles()) writeFileSync(join(folder, name), text)
